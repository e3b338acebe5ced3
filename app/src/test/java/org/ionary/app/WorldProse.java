package org.ionary.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The many pages around what a {@link WorldPaper} states: prose as such papers have it, with all the numbers that are
 * no conductivities, a table and a list of references. The same for the same seed.
 *
 * @param sections of prose, with {@code <sub>} and {@code <sup>} as HTML and JATS share them
 * @param rows of the table, the heading first
 */
record WorldProse(List<Section> sections, List<List<String>> rows, List<String> references) {
    record Section(String title, List<String> paragraphs) {}

    private static final int PARAGRAPHS_A_PAGE = 4;
    private static final int SENTENCES = 6;
    private static final int REFERENCES = 45;
    private static final int ROWS = 6;
    private static final Pattern STANDS_FOR = Pattern.compile("\\{(.)}");
    private static final List<String> TITLES =
            List.of("Background", "Synthesis", "Structure", "Transport", "Stability", "Outlook");
    private static final List<String> MATERIALS = List.of(
            "the argyrodite",
            "Li<sub>7</sub>La<sub>3</sub>Zr<sub>2</sub>O<sub>12</sub>",
            "Na<sub>3</sub>PS<sub>4</sub>",
            "the parent compound",
            "Li<sub>10</sub>GeP<sub>2</sub>S<sub>12</sub>",
            "the substituted series",
            "Li<sub>3</sub>YCl<sub>6</sub>",
            "the sintered pellet");
    private static final List<String> MANNERS = List.of(
            "slightly", "as expected", "within the error of the fit", "unlike in earlier reports", "reproducibly");
    private static final List<String> METHODS = List.of(
            "X-ray diffraction",
            "neutron powder diffraction",
            "Raman spectroscopy",
            "nuclear magnetic resonance",
            "electron microscopy",
            "calorimetry");
    /** M stands for a material, W a manner, T a method, R a reference, # a digit. */
    private static final List<String> SENTENCES_OF_ANY = List.of(
            "The precursors of {M} were weighed in a glove box and milled at {#} rpm for {#} h with balls of zirconia.",
            "According to {T}, {M} crystallizes in a cubic cell with a = 10.{#} Å, which changes {W} upon substitution. [{R}]",
            "Pellets of 10 mm in diameter were pressed at {#} MPa and reached {#}% of the theoretical density.",
            "The mobile ions of {M} are spread over two sites, of which one is only half occupied. [{R},{R}]",
            "The spectra were fitted by a resistor in parallel with a constant-phase element, in series with another.",
            "It has been argued that the softness of the lattice lowers the barriers, but {T} does not show it. [{R}]",
            "A weight loss of {#}.{#} wt% between 80 and {#} °C is ascribed to water taken up from the air.",
            "Rietveld refinement of {M} converged {W} with a weighted profile factor of {#}.{#}%.",
            "The grains of {M}, seen by {T}, are about {#} µm large, and the boundaries between them are clean.",
            "When it was heated to {#} °C for {#} h, {M} reacted {W} with the crucible, and a second phase was found.",
            "Such materials are wanted for batteries without liquids, in which {M} would serve as the separator. [{R}]",
            "A symmetric cell was cycled at {#}.{#} mA cm<sup>−2</sup> for {#} h without a short circuit.",
            "By {T} we find no sign of long-range order, in line with the broad reflections of {M}.",
            "The volume of the cell grows by {#}.{#}% from x = 0 to x = 0.{#}, as Vegard's rule would have it.");
    /** Of papers that measure; C stands for a composition, S a conductivity, E an energy in eV. */
    private static final List<String> SENTENCES_OF_VALUES = List.of(
            "At 25 °C, {C} reaches a conductivity of {S}.",
            "For {C} the activation energy is {E} eV.",
            "The ionic conductivity of {C} was found to be {S} at 60 °C, with an activation energy of {E} eV.",
            "In comparison, values of {S} have been reported for {C} at room temperature. [{R}]");

    static WorldProse of(int pages, boolean measures, Random random) {
        List<Section> sections = new ArrayList<>();
        int paragraphs = Math.max(1, pages * PARAGRAPHS_A_PAGE / TITLES.size());
        for (String title : TITLES) {
            sections.add(new Section(
                    title,
                    IntStream.range(0, paragraphs)
                            .mapToObj(i -> paragraph(measures && title.equals("Transport"), random))
                            .toList()));
        }
        return new WorldProse(
                sections,
                measures ? rows(random) : List.of(),
                IntStream.range(1, REFERENCES)
                        .mapToObj(i -> "A. Author, B. Writer, C. " + (char) ('A' + i % 26)
                                + ". Other, On the transport in solids, part " + random.nextInt(90) + ", J. Solids "
                                + random.nextInt(300) + " (20" + (10 + i % 16) + ") " + random.nextInt(9000) + ".")
                        .toList());
    }

    private static String paragraph(boolean values, Random random) {
        return IntStream.range(0, SENTENCES)
                .mapToObj(i -> sentence(one(values && i == 2 ? SENTENCES_OF_VALUES : SENTENCES_OF_ANY, random), random))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String pattern, Random random) {
        return STANDS_FOR.matcher(pattern).replaceAll(found -> switch (found.group(1)) {
            case "M" -> one(MATERIALS, random);
            case "W" -> one(MANNERS, random);
            case "T" -> one(METHODS, random);
            case "R" -> String.valueOf(1 + random.nextInt(REFERENCES - 1));
            case "C" -> composition(random);
            case "S" -> power(random) + " S cm<sup>−1</sup>";
            case "E" -> energy(random);
            default -> String.valueOf(1 + random.nextInt(9));
        });
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Composition", "σ at 25 °C (S cm<sup>−1</sup>)", "E<sub>a</sub> (eV)", "Density (%)"));
        for (int i = 0; i < ROWS; i++) {
            rows.add(List.of(
                    composition(random), power(random), energy(random), String.valueOf(80 + random.nextInt(19))));
        }
        return rows;
    }

    private static String composition(Random random) {
        int more = 1 + random.nextInt(8);
        return random.nextBoolean()
                ? "Li<sub>" + (7 - more / 10.0) + "</sub>La<sub>3</sub>Zr<sub>" + (2 - more / 10.0) + "</sub>Ta<sub>0."
                        + more + "</sub>O<sub>12</sub>"
                : "Li<sub>" + (6 - more / 10.0) + "</sub>PS<sub>" + (5 - more / 10.0) + "</sub>Cl<sub>1." + more
                        + "</sub>";
    }

    private static String power(Random random) {
        return String.format(
                Locale.ROOT, "%.1f × 10<sup>−%d</sup>", 1 + random.nextInt(89) / 10.0, 3 + random.nextInt(4));
    }

    private static String energy(Random random) {
        return String.format(Locale.ROOT, "0.%02d", 20 + random.nextInt(40));
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (Section section : sections) {
            html.append("<h2>").append(section.title()).append("</h2>\n");
            section.paragraphs().forEach(text -> html.append("<p>").append(text).append("</p>\n"));
        }
        if (!rows.isEmpty()) {
            html.append("<table><caption>Table 1. Conductivity of the series.</caption>\n")
                    .append(cells())
                    .append("</table>\n");
        }
        html.append("<h2>References</h2><ol>\n");
        references.forEach(each -> html.append("<li>").append(each).append("</li>\n"));
        return html.append("</ol>\n").toString();
    }

    private String cells() {
        return rows.stream()
                .map(row -> {
                    String cell = row.equals(rows.getFirst()) ? "th" : "td";
                    return row.stream()
                            .map(text -> "<" + cell + ">" + text + "</" + cell + ">")
                            .collect(Collectors.joining("", "<tr>", "</tr>\n"));
                })
                .collect(Collectors.joining());
    }

    /** Sections of a body, and what stands behind it. */
    String jatsSections() {
        StringBuilder jats = new StringBuilder();
        for (Section section : sections) {
            jats.append("<sec><title>").append(section.title()).append("</title>");
            section.paragraphs().forEach(text -> jats.append("<p>").append(text).append("</p>\n"));
            jats.append("</sec>\n");
        }
        if (!rows.isEmpty()) {
            jats.append("<table-wrap id=\"t1\"><label>Table 1</label><caption><p>Conductivity of the series.</p>"
                            + "</caption><table>")
                    .append(cells())
                    .append("</table></table-wrap>\n");
        }
        return jats.toString();
    }

    String jatsBack() {
        StringBuilder back = new StringBuilder("<back><ref-list>");
        for (int i = 0; i < references.size(); i++) {
            back.append("<ref id=\"r").append(i + 1).append("\"><mixed-citation>");
            back.append(references.get(i)).append("</mixed-citation></ref>\n");
        }
        return back.append("</ref-list></back>").toString();
    }

    String plain() {
        StringBuilder plain = new StringBuilder();
        for (Section section : sections) {
            plain.append('\n').append(section.title()).append('\n');
            section.paragraphs()
                    .forEach(text -> plain.append('\n').append(unmarked(text)).append('\n'));
        }
        plain.append("\nReferences\n\n");
        for (int i = 0; i < references.size(); i++) {
            plain.append('[')
                    .append(i + 1)
                    .append("] ")
                    .append(references.get(i))
                    .append('\n');
        }
        return plain.toString();
    }

    private static String unmarked(String text) {
        return text.replace("× 10<sup>−", "× 10^-").replaceAll("</?su[bp]>", "");
    }
}
