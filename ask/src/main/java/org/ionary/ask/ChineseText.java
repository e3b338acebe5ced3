package org.ionary.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ionary.normalize.Lexicon;

/**
 * A Chinese question in the English words that the grammar knows. What {@code chinese.tsv} does not know is left as it
 * is, so that the grammar declines it by name.
 *
 * <ol>
 *   <li>At each place the longest phrase of the lexicon is put into English.
 *   <li>What stands behind a number in Chinese and before it in English changes places: {@code 25 °C 以上}.
 *   <li>What stands before a noun with 的 goes behind it, what is kept out last: {@code 不含锗的硫化物}.
 * </ol>
 */
final class ChineseText {
    private static final Map<String, String> WORDS = load();
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(1);

    /** Stands for 的, between what modifies and what is modified. */
    private static final String OF = "⟨of⟩";

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String NUMBER =
            "(?:\\d[\\d.]*(?:[eE]-?\\d+)?(?: ?[×x] ?10 ?\\^?[-−⁻]?[\\d⁰¹²³⁴-⁹]+)?|10(?:\\^-?\\d+|[⁻⁰¹²³⁴-⁹]+))";
    private static final String UNIT = "(?: ?(?:°C|K\\b|m?eV|kJ/mol|kcal/mol|[mµμun]?S ?[/·]? ?c?m(?:\\^?-1|⁻¹)?))?";
    private static final Pattern FROM_TO = Pattern.compile(
            "(" + NUMBER + UNIT + ")(?: *⟨in⟩)? *⟨to⟩ *(" + NUMBER + UNIT + ")(?: *⟨in⟩)?(?: *⟨between⟩)?");
    private static final Pattern BOTH_ENDS =
            Pattern.compile("(" + NUMBER + UNIT + ") *and *(" + NUMBER + UNIT + ") *⟨between⟩");
    private static final Pattern POSTPOSED =
            Pattern.compile("(" + NUMBER + UNIT + ")(?: *⟨in⟩)? *⟨(at|at least|at most|around|since|after|before)⟩");
    private static final Pattern YEAR = Pattern.compile("(\\d{4}) *⟨in⟩");
    private static final Pattern MARK = Pattern.compile(" *⟨[a-z ]+⟩ *");
    private static final Pattern CLAUSE_END = Pattern.compile("[,、]? *⟨then⟩ *");

    private ChineseText() {}

    static boolean isChinese(String question) {
        return HAN.matcher(question).find();
    }

    static String inEnglish(String question) {
        String text = prepared(question);
        boolean asks = text.endsWith("?");
        StringBuilder english = new StringBuilder();
        for (String clause : CLAUSE_END
                .splitAsStream(wordByWord(text.replaceAll("[?!.]+$", "")))
                .toList()) {
            english.append(english.isEmpty() ? "" : " ").append(reordered(clause));
        }
        return english.toString().replaceAll("\\s+", " ").strip() + (asks ? "?" : "");
    }

    /** Wide signs as narrow ones, units as they are printed. Raised digits stay. */
    private static String prepared(String question) {
        StringBuilder narrow = new StringBuilder();
        question.strip().codePoints().forEach(c -> {
            boolean wide = c >= 0xFF01 && c <= 0xFF5E;
            narrow.append(
                    wide ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC) : Character.toString(c));
        });
        return narrow.toString().replace("℃", "°C").replace('。', '.').replaceAll("[“”《》「」]", "");
    }

    private static String wordByWord(String text) {
        StringBuilder english = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            String phrase = longest(text, at);
            if (phrase.isEmpty()) {
                // What is not known stays together, so that it is named as one.
                boolean apart = HAN.matcher(text.substring(at, at + 1)).matches()
                        != (!english.isEmpty()
                                && HAN.matcher(english.substring(english.length() - 1))
                                        .matches());
                english.append(
                                apart
                                                && !english.isEmpty()
                                                && HAN.matcher(text.substring(at, at + 1))
                                                        .matches()
                                        ? " "
                                        : "")
                        .append(text.charAt(at));
                at++;
            } else {
                String said = WORDS.getOrDefault(phrase, "");
                english.append(said.startsWith("-") ? said : " " + said).append(' ');
                if (said.startsWith("-")) {
                    glue(english, said);
                }
                at += phrase.length();
            }
        }
        return english.toString();
    }

    /** Of {@code lithium -ion} makes {@code lithium-ion}. */
    private static void glue(StringBuilder english, String said) {
        int from = english.length() - said.length() - 1;
        while (from > 0 && english.charAt(from - 1) == ' ') {
            english.deleteCharAt(--from);
        }
    }

    private static String longest(String text, int at) {
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            String phrase = text.substring(at, at + length);
            if (WORDS.containsKey(phrase)) {
                return phrase;
            }
        }
        return "";
    }

    private static String reordered(String clause) {
        String text = clause.replaceAll("\\s+", " ");
        text = FROM_TO.matcher(text).replaceAll("between $1 and $2");
        text = BOTH_ENDS.matcher(text).replaceAll("between $1 and $2");
        text = POSTPOSED.matcher(text).replaceAll("$2 $1");
        text = YEAR.matcher(text).replaceAll("in $1");
        List<String> parts = new ArrayList<>(List.of(text.split(" *" + OF + " *", -1)));
        List<String> ordered = new ArrayList<>();
        ordered.add(parts.removeLast());
        parts.stream().filter(part -> !keepsOut(part)).forEach(ordered::add);
        parts.stream().filter(ChineseText::keepsOut).forEach(ordered::add);
        return MARK.matcher(String.join(" ", ordered))
                .replaceAll(" ")
                .replace('、', ',')
                .strip();
    }

    private static boolean keepsOut(String part) {
        return part.contains("without ");
    }

    private static Map<String, String> load() {
        Map<String, String> words = new HashMap<>();
        for (String[] row : Lexicon.rows(ChineseText.class, "chinese.tsv", 2)) {
            words.put(row[0], row[1].equals("-") ? "" : row[1]);
        }
        return words;
    }
}
