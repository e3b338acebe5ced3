package org.ionary.normalize.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Material;
import org.ionary.normalize.Chemistry;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Materials;

/** Measures the reading of compositions on a published data set; kept out of the shipped jar. */
public final class CompositionBench {
    private CompositionBench() {}

    public static void main(String[] args) throws IOException {
        String command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "compositions" ->
                compositions(Path.of(args[1]), Arrays.asList(args).subList(2, args.length));
            case "ions" -> ions(Path.of(args[1]), args[2], args[3], args.length > 4 ? args[4] : "");
            case "round-trips" -> FormulaRoundTrips.main(Integer.parseInt(args[1]), args.length > 2 ? args[2] : "");
            case "hostile" -> HostileFormulas.main();
            default -> {
                System.err.println(
                        "usage: compositions FILE COLUMN… | ions FILE FORMULA-COLUMN ION-COLUMN [VALENCE-COLUMN]"
                                + " | round-trips CASES [SEED] | hostile | quantities … | speed …");
                System.exit(2);
            }
        }
    }

    /** How many cells are read, and in how many rows several columns give one composition. */
    private static void compositions(Path file, List<String> columns) throws IOException {
        List<Map<String, String>> rows = CsvRows.read(file);
        int read = 0;
        int known = 0;
        int cells = 0;
        int pairs = 0;
        int same = 0;
        for (Map<String, String> row : rows) {
            List<Composition> found = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (String column : columns) {
                String text = row.getOrDefault(column, "");
                if (text.isBlank()) {
                    continue;
                }
                cells++;
                Optional<Composition> composition = composition(text);
                boolean readable = composition.isPresent() || isRead(text);
                read += readable ? 1 : 0;
                known += composition.isPresent() ? 1 : 0;
                if (!readable) {
                    System.out.println("not read     " + text + "   ("
                            + Formulas.refusal(text).map(Object::toString).orElse("no formula") + ")");
                } else if (composition.isEmpty()) {
                    System.out.println("no amounts   " + text);
                }
                composition.ifPresent(found::add);
                texts.add(text);
            }
            if (found.size() == columns.size() && columns.size() > 1) {
                pairs++;
                boolean agree = texts.stream().allMatch(text -> Formulas.isSame(texts.getFirst(), text));
                same += agree ? 1 : 0;
                if (!agree) {
                    System.out.println("not the same " + String.join("   ", texts) + "   (reduced: "
                            + String.join(
                                    ", ",
                                    texts.stream()
                                            .map(text -> Formulas.reduced(text).orElse("none"))
                                            .toList())
                            + ")");
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d cells, %d read (%.2f %%), %d with all amounts; %d of %d pairs agree%n",
                file.getFileName(),
                cells,
                read,
                100.0 * read / cells,
                known,
                same,
                pairs);
    }

    static Optional<Composition> composition(String text) {
        return Formulas.composition(text).or(() -> Materials.read(text).flatMap(Material::composition));
    }

    private static boolean isRead(String text) {
        return Formulas.refusal(text).isEmpty() || Materials.read(text).isPresent();
    }

    /** The rows whose mobile ion cannot be right. */
    private static void ions(Path file, String formula, String ion, String valence) throws IOException {
        int flagged = 0;
        List<Map<String, String>> rows = CsvRows.read(file);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            Optional<Integer> charge = switch (row.getOrDefault(valence, "")) {
                case "Monovalent" -> Optional.of(1);
                case "Divalent" -> Optional.of(2);
                case "Trivalent" -> Optional.of(3);
                default -> Optional.empty();
            };
            Optional<Chemistry.IonProblem> problem =
                    Chemistry.checkIon(row.getOrDefault(formula, ""), row.getOrDefault(ion, ""), charge);
            if (problem.isPresent()) {
                flagged++;
                System.out.println("line " + (i + 2) + "   " + row.get(ion) + "   " + row.get(formula) + "   "
                        + problem.get().meaning());
            }
        }
        System.out.println(file.getFileName() + ": " + rows.size() + " rows, " + flagged + " flagged");
    }
}
