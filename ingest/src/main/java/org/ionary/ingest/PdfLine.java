package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.GivenUp;
import org.ionary.domain.paper.Region;
import org.ionary.ingest.PdfPage.Glyph;

/** A line of a column: its fragments from left to right, and its text. */
record PdfLine(
        PdfFrame frame,
        List<Fragment> fragments,
        double left,
        double right,
        double baseline,
        double size,
        boolean bold,
        String font,
        String text) {

    /** @param spaced whether the document draws its spaces, so that narrow gaps are none */
    static PdfLine of(PdfFrame frame, List<Fragment> fragments, boolean spaced) {
        Optional<Fragment> table = fragments.stream()
                .filter(fragment -> fragment.table().isPresent())
                .findFirst();
        if (table.isPresent()) {
            Fragment place = table.orElseThrow();
            return new PdfLine(
                    frame, List.of(place), place.left(), place.right(), place.baseline(), place.size(), false, "", "");
        }
        Fragment whole = fragments.size() == 1
                ? fragments.getFirst()
                : Fragment.of(
                        fragments.stream().flatMap(f -> f.glyphs().stream()).toList());
        List<String> parts = new ArrayList<>();
        fragments.forEach(f -> parts.add(whole.scriptOf(f).apply(text(f, spaced))));
        List<Glyph> visible = whole.glyphs().stream().filter(g -> !g.isSpace()).toList();
        long bold = visible.stream().filter(Glyph::bold).count();
        return new PdfLine(
                frame,
                List.copyOf(fragments),
                whole.left(),
                whole.right(),
                whole.baseline(),
                whole.size(),
                bold * 10 >= visible.size() * 8L,
                font(visible),
                String.join(" ", parts));
    }

    /** The fount of nearly all of the line; empty where it is mixed. */
    private static String font(List<Glyph> visible) {
        Map<String, Long> counts = visible.stream().collect(Collectors.groupingBy(Glyph::font, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 10 >= visible.size() * 9L)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The table that the line stands for. */
    Optional<PdfTableArea> table() {
        return fragments.getFirst().table();
    }

    double width() {
        return right - left;
    }

    Region region(int begin, int end) {
        return frame.region(left, baseline - 0.8 * size, Math.max(0, width()), 1.05 * size, begin, end);
    }

    /**
     * A fragment's canonical text: scripts by height and size, spaces by gaps. A space that is printed over is none: it
     * marks where a word might have been broken.
     */
    static String text(Fragment fragment, boolean spaced) {
        CanonicalText text = new CanonicalText();
        StringBuilder run = new StringBuilder();
        Script script = Script.NORMAL;
        Glyph before = null;
        Glyph space = null;
        Glyph initial = null;
        double reached = 0;
        for (Glyph glyph : unstacked(fragment)) {
            GivenUp.check();
            if (glyph.isSpace()) {
                space = glyph;
                continue;
            }
            if (space != null && glyph.left() > space.left() + 0.3 * space.width()) {
                run.append(' ');
            }
            space = null;
            Script own = fragment.scriptOf(glyph);
            boolean shifts = own == Script.LOWERED && script == Script.NORMAL;
            boolean gap =
                    before != null && isGap(before, glyph, glyph.left() - reached, fragment.size(), spaced || shifts);
            if (own != script || gap) {
                text.append(run.toString(), script);
                run.setLength(0);
                script = own;
            }
            if (gap) {
                text.space();
            }
            initial =
                    gap || initial == null || run.isEmpty() && own != Script.NORMAL || endsWord(run) ? glyph : initial;
            run.append(isSmallCapital(glyph, initial) ? glyph.text().toLowerCase(Locale.ROOT) : glyph.text());
            before = glyph;
            reached = own == Script.NORMAL ? glyph.right() : Math.max(reached, glyph.right());
        }
        return text.append(run.toString(), script).toString();
    }

    private static boolean endsWord(StringBuilder run) {
        return !run.isEmpty() && !Character.isLetter(run.charAt(run.length() - 1));
    }

    /** A capital in the size of a small letter, on the line of the larger capital that its word begins with. */
    private static boolean isSmallCapital(Glyph glyph, Glyph initial) {
        return glyph.size() < 0.9 * initial.size()
                && glyph.size() > 0.65 * initial.size()
                && glyph.text().length() == 1
                && Character.isUpperCase(glyph.text().charAt(0))
                && Character.isUpperCase(initial.text().charAt(0))
                && Math.abs(glyph.baseline() - initial.baseline()) < 0.02 * initial.size();
    }

    private static boolean isGap(Glyph before, Glyph glyph, double gap, double size, boolean spaced) {
        boolean dot = isDot(before) || isDot(glyph);
        double threshold = dot ? 0.34 : spaced ? 0.24 : 0.145;
        return gap > threshold * size;
    }

    /** The dot of an adduct is set with or without space around it and reads the same. */
    private static boolean isDot(Glyph glyph) {
        return glyph.text().equals("·") || glyph.text().equals("⋅");
    }

    /** Where scripts stand above each other, the lowered ones are read first: {@code H₁₂²⁻}. */
    private static List<Glyph> unstacked(Fragment fragment) {
        List<Glyph> ordered = new ArrayList<>();
        List<Glyph> scripts = new ArrayList<>();
        for (Glyph glyph : fragment.glyphs()) {
            if (fragment.scriptOf(glyph) != Script.NORMAL && !glyph.isSpace()) {
                scripts.add(glyph);
            } else {
                drain(fragment, scripts, ordered);
                ordered.add(glyph);
            }
        }
        drain(fragment, scripts, ordered);
        return ordered;
    }

    private static void drain(Fragment fragment, List<Glyph> scripts, List<Glyph> ordered) {
        boolean stacked = false;
        for (int i = 1; i < scripts.size(); i++) {
            Glyph before = scripts.get(i - 1);
            stacked |= scripts.get(i).left()
                            < before.right()
                                    - 0.3
                                            * Math.min(
                                                    before.width(),
                                                    scripts.get(i).width())
                    && fragment.scriptOf(before) != fragment.scriptOf(scripts.get(i));
        }
        if (stacked) {
            scripts.stream().filter(g -> fragment.scriptOf(g) == Script.LOWERED).forEach(ordered::add);
            scripts.stream().filter(g -> fragment.scriptOf(g) == Script.RAISED).forEach(ordered::add);
        } else {
            ordered.addAll(scripts);
        }
        scripts.clear();
    }
}
