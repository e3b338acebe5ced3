package org.ionary.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that LaTeX gives to floats, sections and equations, and the references to them in the text. */
final class TexLabels {
    private static final Pattern NUMBERED = Pattern.compile(
            "\\\\begin\\{(table|figure|scheme|longtable|equation|align|eqnarray|gather)\\*?\\}"
                    + "|\\\\(section|subsection|subsubsection)(\\*?)(?=[\\[{])|\\\\caption\\b|\\\\(?:label)\\{([^}\n]{1,120})\\}");
    private static final Pattern REFERENCE =
            Pattern.compile("\\\\(ref|eqref|autoref|cref|Cref|vref|subref)\\*?\\{([^}\n]{1,200})\\}");
    private static final Map<String, String> NAMES = Map.of(
            "table", "Table", "longtable", "Table", "figure", "Figure", "scheme", "Scheme", "equation", "Equation");

    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    private TexLabels() {}

    /** The source with numbers in place of references to them. */
    static String resolved(String source) {
        TexLabels labels = new TexLabels();
        labels.collect(source);
        return REFERENCE
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(labels.reference(found.group(1), found.group(2))));
    }

    private void collect(String source) {
        Map<String, Integer> counts = new HashMap<>();
        String kind = "section";
        String current = "";
        Matcher found = NUMBERED.matcher(source);
        while (found.find()) {
            if (found.group(1) != null) {
                String environment = found.group(1).equals("longtable") ? "table" : found.group(1);
                boolean float_ = NAMES.containsKey(environment) && !environment.equals("equation");
                kind = float_ ? environment : "equation";
                current = float_ ? "" : Integer.toString(counts.merge("equation", 1, Integer::sum));
            } else if (found.group(2) != null) {
                kind = "section";
                current = found.group(3).isEmpty() ? section(found.group(2), counts) : "";
            } else if (found.group(4) != null) {
                numbers.put(found.group(4).strip(), current);
                kinds.put(found.group(4).strip(), kind);
            } else {
                current = Integer.toString(counts.merge(kind, 1, Integer::sum));
            }
        }
    }

    private static String section(String level, Map<String, Integer> counts) {
        int one =
                level.equals("section") ? counts.merge("section", 1, Integer::sum) : counts.getOrDefault("section", 0);
        if (level.equals("section")) {
            counts.put("subsection", 0);
            return Integer.toString(one);
        }
        int two = level.equals("subsection")
                ? counts.merge("subsection", 1, Integer::sum)
                : counts.getOrDefault("subsection", 0);
        return one + "." + two;
    }

    private String reference(String command, String keys) {
        StringBuilder text = new StringBuilder();
        for (String key : keys.split(",", -1)) {
            String number = numbers.getOrDefault(key.strip(), "");
            String name = NAMES.getOrDefault(kinds.getOrDefault(key.strip(), ""), "");
            boolean named = command.equals("autoref") || command.equalsIgnoreCase("cref");
            text.append(text.isEmpty() ? "" : ", ")
                    .append(named && !name.isEmpty() ? name + "~" : "")
                    .append(command.equals("eqref") ? "(" + number + ")" : number);
        }
        return text.toString();
    }
}
