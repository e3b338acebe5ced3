package org.ionary.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Doi;
import org.ionary.normalize.Materials;

/**
 * What the bench makes its findings from: a row of a dataset, or one drawn from a seed.
 *
 * @param siemens the conductivity in S/cm
 * @param electronvolts the activation energy
 */
record FindingSeed(
        Material material,
        OptionalDouble siemens,
        OptionalDouble electronvolts,
        OptionalDouble kelvin,
        OptionalInt year,
        Optional<Doi> doi,
        Map<String, String> labels) {
    private static final double ZERO_CELSIUS = 273.15;
    private static final List<String> LABELS = List.of("family", "classification", "chemicalfamily", "space group");
    private static final List<String> FORMULAS = List.of("composition", "reduced composition", "pretty_formula");

    /** The rows that name a material and a value; columns are known by their headings. */
    static List<FindingSeed> read(Path csv) throws IOException {
        List<FindingSeed> seeds = new ArrayList<>();
        List<String> lines = Files.readAllLines(csv);
        List<String> head = cells(lines.getFirst()).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT).strip())
                .toList();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            if (row.size() == head.size()) {
                Map<String, String> named = new TreeMap<>();
                for (int i = 0; i < row.size(); i++) {
                    named.put(head.get(i), row.get(i).strip());
                }
                of(named).ifPresent(seeds::add);
            }
        }
        return seeds;
    }

    private static Optional<FindingSeed> of(Map<String, String> row) {
        Optional<Material> material = FORMULAS.stream()
                .map(name -> row.getOrDefault(name, ""))
                .flatMap(formula -> Materials.read(formula).stream())
                .filter(read -> read.composition().isPresent())
                .findFirst();
        OptionalDouble siemens = positive(first(row, "ionic conductivity (s cm-1)", "target"));
        OptionalDouble electronvolts = positive(first(row, "ea (ev)"));
        OptionalDouble celsius = number(first(row, "temperature"));
        OptionalDouble year = number(first(row, "year"));
        Map<String, String> labels = new TreeMap<>();
        for (String name : LABELS) {
            String value = row.getOrDefault(name, "");
            if (!value.isBlank()) {
                labels.put(name.replace(' ', '_'), value);
            }
        }
        return material.filter(m -> siemens.isPresent() || electronvolts.isPresent())
                .map(m -> new FindingSeed(
                        m,
                        siemens,
                        electronvolts,
                        celsius.isPresent() ? OptionalDouble.of(celsius.getAsDouble() + ZERO_CELSIUS) : celsius,
                        year.isPresent() ? OptionalInt.of((int) year.getAsDouble()) : OptionalInt.empty(),
                        doi(first(row, "doi", "source")),
                        labels));
    }

    private static String first(Map<String, String> row, String... names) {
        return Arrays.stream(names)
                .map(name -> row.getOrDefault(name, ""))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Optional<Doi> doi(String text) {
        try {
            return text.startsWith("10.") ? Optional.of(new Doi(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OptionalDouble positive(String text) {
        OptionalDouble number = number(text);
        return number.isPresent() && number.getAsDouble() > 0 ? number : OptionalDouble.empty();
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Rows for those who have no dataset at hand. */
    static List<FindingSeed> drawn(Random random, int count) {
        List<String> ions = List.of("Li", "Na", "K", "Mg", "Ag");
        List<String> hosts = List.of("La", "Zr", "Ge", "P", "Sn", "Ti", "Y", "In", "B", "Al");
        List<String> anions = List.of("O", "S", "Cl", "Br", "H", "F", "Se");
        List<FindingSeed> seeds = new ArrayList<>();
        while (seeds.size() < count) {
            String formula = ions.get(random.nextInt(ions.size()))
                    + (1 + random.nextInt(9))
                    + hosts.get(random.nextInt(hosts.size()))
                    + (1 + random.nextInt(3))
                    + anions.get(random.nextInt(anions.size()))
                    + (3 + random.nextInt(9));
            Materials.read(formula)
                    .filter(material -> material.composition().isPresent())
                    .map(material -> new FindingSeed(
                            material,
                            OptionalDouble.of(Math.pow(10, -2 - 8 * random.nextDouble())),
                            OptionalDouble.of(0.2 + random.nextDouble()),
                            OptionalDouble.of(298.15 + 25 * random.nextInt(6)),
                            OptionalInt.of(1990 + random.nextInt(35)),
                            Optional.of(new Doi("10.1000/made." + random.nextInt(300))),
                            Map.of(
                                    "family",
                                    List.of("Garnet", "NASICON", "Argyrodites").get(random.nextInt(3)))))
                    .ifPresent(seeds::add);
        }
        return seeds;
    }
}
