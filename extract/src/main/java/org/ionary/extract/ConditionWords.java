package org.ionary.extract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.normalize.Lexicon;

/** The words that conditions are told by; what the roles mean stands in the data file. */
final class ConditionWords {
    enum Role {
        GAS,
        GAS_STATE,
        GAS_END,
        SAMPLE,
        FORM,
        REGIME,
        RANGE,
        NOT,
        OXYGEN,
        WATER,
        HUMIDITY,
        PRESSURE,
        PRESSURE_STATE,
        LOAD_UNIT,
        VAPOUR_UNIT,
        MADE,
        PRESSED,
        MEASURED,
        GOES_ON,
        ATMOSPHERE_HEAD,
        HUMIDITY_HEAD,
        PRESSURE_HEAD,
        OXYGEN_HEAD,
        SAMPLE_HEAD
    }

    private record Row(String words, Role role, String comparedAs) {}

    private static final List<Row> ROWS = Lexicon.rows(ConditionWords.class, "conditions.tsv", 3).stream()
            .map(row -> new Row(row[0], Role.valueOf(row[1]), row[2]))
            .toList();

    private static final Map<Role, String> ALTERNATIVES = alternatives();

    /** How much of a word's beginning tells that it may be one of the lexicon. */
    private static final int BEGINNING = 4;

    private static final Map<String, Set<Role>> BY_BEGINNING = beginnings();

    private static final Map<ConditionKind, Pattern> HEADS = Map.of(
            ConditionKind.ATMOSPHERE, head(Role.ATMOSPHERE_HEAD),
            ConditionKind.HUMIDITY, head(Role.HUMIDITY_HEAD),
            ConditionKind.PRESSURE, head(Role.PRESSURE_HEAD),
            ConditionKind.OXYGEN_PARTIAL_PRESSURE, head(Role.OXYGEN_HEAD),
            ConditionKind.SAMPLE, head(Role.SAMPLE_HEAD));

    private static final Map<String, String> COMPARED = ROWS.stream()
            .filter(row -> row.role() == Role.GAS || row.role() == Role.GAS_STATE)
            .collect(Collectors.toMap(row -> LowerCase.of(row.words()), Row::comparedAs, (a, b) -> a));

    private static final Pattern SAYS_NOTHING = Pattern.compile(any(Role.FORM) + "|" + any(Role.GAS_END));

    private ConditionWords() {}

    private static Map<Role, String> alternatives() {
        Map<Role, String> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            all.put(
                    role,
                    ROWS.stream()
                            .filter(row -> row.role() == role)
                            .map(Row::words)
                            .sorted(Comparator.comparingInt((String words) -> -words.length())
                                    .thenComparing(Comparator.naturalOrder()))
                            .map(ConditionWords::expression)
                            .collect(Collectors.joining("|", "(?:", ")")));
        }
        return all;
    }

    private static Map<String, Set<Role>> beginnings() {
        Map<String, Set<Role>> beginnings = new HashMap<>();
        for (Row row : ROWS) {
            String words = LowerCase.of(row.words());
            int end = 0;
            while (end < Math.min(BEGINNING, words.length()) && Character.isLetterOrDigit(words.charAt(end))) {
                end++;
            }
            beginnings
                    .computeIfAbsent(words.substring(0, end), beginning -> EnumSet.noneOf(Role.class))
                    .add(row.role());
        }
        return beginnings;
    }

    /**
     * The roles of which the text may have words, by the beginnings of its own. Looking up each word once is far
     * cheaper than to search for the words of every role; a role that is not here has none.
     */
    static Set<Role> within(String folded) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        int i = 0;
        while (i < folded.length()) {
            int begin = i;
            boolean digit = i < folded.length() && Character.isDigit(folded.charAt(i));
            while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
                // "360MPa" holds a unit.
                if (digit && Character.isLetter(folded.charAt(i))) {
                    break;
                }
                i++;
            }
            if (i > begin && !digit) {
                String beginning = LowerCase.of(folded.substring(begin, Math.min(i, begin + BEGINNING)));
                roles.addAll(BY_BEGINNING.getOrDefault(beginning, Set.of()));
            }
            i = i == begin ? i + 1 : i;
        }
        return roles;
    }

    /** A regular expression for any words of a role; longer ones go first. */
    static String any(Role role) {
        return ALTERNATIVES.getOrDefault(role, "(?!)");
    }

    /** Words of lower case stand in any case, formulas and units as they are. */
    private static String expression(String words) {
        String quoted = Arrays.stream(words.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("[ -]"));
        return words.equals(LowerCase.of(words)) ? "(?i:" + quoted + ")" : quoted;
    }

    private static Pattern head(Role role) {
        return Pattern.compile("^\\s*" + any(role) + "(?![\\p{L}\\p{N}])");
    }

    /** Which condition the head of a column says that its cells give. */
    static Optional<ConditionKind> ofHead(String head) {
        String folded = folded(head);
        return HEADS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    /** Lowered digits as plain ones and every hyphen and blank as the common one; offsets stay. */
    static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            boolean lowered = c >= '₀' && c <= '₉';
            letters[i] = lowered
                    ? (char) (c - '₀' + '0')
                    : "‐‑–—−".indexOf(c) >= 0 ? '-' : c == '\u00a0' || c == '\u202f' || c == '\u2009' ? ' ' : c;
        }
        return new String(letters);
    }

    /** What two ways to say one condition have in common: {@code flowing Ar} and {@code argon atmosphere}. */
    static String compared(String words) {
        String folded = LowerCase.of(folded(words));
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}.%⁻]+", -1))
                .map(word -> COMPARED.getOrDefault(word, word))
                .filter(word -> !word.equals("-") && !SAYS_NOTHING.matcher(word).matches())
                .map(word -> word.endsWith("s") && word.length() > 4 ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
