package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What words say of the variables of a series: {@code x = 0, 0.2 and 0.4}, {@code 0 ≤ x ≤ 0.5}, {@code M = In, Y}. */
final class SeriesSettings {
    private static final int MOST_STEPS = 60;
    private static final List<String> EQUALS =
            List.of("equals ", "between ", "from ", "ranges from ", "ranging from ", "varies from ", "varying from ");

    /** @param values in printed order, at least one */
    record Setting(String name, List<String> values) {}

    private final FormulaText text;
    private final List<Setting> found = new ArrayList<>();

    private SeriesSettings(FormulaText text) {
        this.text = text;
    }

    static List<Setting> read(String words) {
        SeriesSettings settings = new SeriesSettings(new FormulaText(words));
        settings.run();
        return settings.found;
    }

    private void run() {
        for (int i = 0; i < text.length(); i++) {
            int after = afterName(i);
            String name = after < 0 && !isBelow(i) ? "" : lastWord(i);
            if (after > 0 && !name.isEmpty()) {
                List<String> values = values(chained(text.skipBlanks(after)));
                if (!values.isEmpty()) {
                    found.add(new Setting(name, values));
                }
            } else if (!name.isEmpty() && isBelow(i)) {
                between(i, name);
            }
        }
    }

    /** Where values begin behind {@code =} and words that stand for it; -1 where there is none. */
    private int afterName(int i) {
        if (text.at(i) == '=') {
            return i + 1;
        }
        for (String word : EQUALS) {
            if (text.at(i - 1) == ' ' && text.startsWith(word, i)) {
                return i + word.length();
            }
        }
        return -1;
    }

    private boolean isBelow(int i) {
        return text.at(i) == '≤' || text.at(i) == '<' || text.at(i) == '⩽';
    }

    /** Of {@code x = y = 0.3} the value of the last. */
    private int chained(int begin) {
        int i = begin;
        int word = i;
        while (Character.isLetter(text.at(word))) {
            word++;
        }
        int equals = text.skipBlanks(word);
        return word > i && text.at(equals) == '=' ? text.skipBlanks(equals + 1) : i;
    }

    /** {@code 0 ≤ x ≤ 0.5}: here is the second sign. What is only below or above an end does not reach it. */
    private void between(int second, String name) {
        int i = text.skipBlanks(second + 1);
        String high = text.plain(i, valueEnd(i));
        int first = second - 1;
        while (first > 0 && !isBelow(first) && second - first < 6) {
            first--;
        }
        int end = first;
        while (end > 0 && text.at(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && (text.digit(begin - 1) || text.at(begin - 1) == '.' || text.at(begin - 1) == '/')) {
            begin--;
        }
        String low = text.plain(begin, end);
        if (isBelow(first) && isNumber(low) && isNumber(high)) {
            List<String> values = new ArrayList<>(stepped(low, high, valueEnd(i)));
            if (text.at(first) == '<') {
                values.remove(low);
            }
            if (text.at(second) == '<') {
                values.remove(high);
            }
            if (!values.isEmpty()) {
                found.add(new Setting(name, values));
            }
        }
    }

    private List<String> values(int first) {
        List<String> values = new ArrayList<>();
        int i = first;
        while (true) {
            int end = valueEnd(i);
            if (end == i) {
                return values;
            }
            String value = text.plain(i, end);
            int range = afterRange(end);
            int high = range > 0 ? valueEnd(range) : range;
            if (high > range && isNumber(value) && isNumber(text.plain(range, high))) {
                values.addAll(stepped(value, text.plain(range, high), high));
                end = high;
            } else {
                values.add(value);
            }
            int dots = values.size() > 1 ? afterDots(end) : -1;
            int last = dots > 0 ? valueEnd(dots) : dots;
            if (last > dots && goesOn(values, text.plain(dots, last))) {
                end = last;
            }
            int next = afterComma(end);
            if (next < 0) {
                return values;
            }
            i = next;
        }
    }

    private int afterRange(int end) {
        int i = text.skipBlanks(end);
        boolean between = text.startsWith("and ", i) && text.plain(0, end).contains("between ");
        return text.at(i) == '-' || text.at(i) == '~'
                ? text.skipBlanks(i + 1)
                : text.startsWith("to ", i) ? text.skipBlanks(i + 3) : between ? text.skipBlanks(i + 4) : -1;
    }

    /** Behind the dots of {@code 0, 0.1, …, 0.5}; -1 where there are none. */
    private int afterDots(int end) {
        int i = text.skipBlanks(end);
        i = text.at(i) == ',' ? text.skipBlanks(i + 1) : i;
        int width = text.at(i) == '…' ? 1 : text.startsWith("...", i) ? 3 : 0;
        int behind = text.skipBlanks(i + width);
        behind = text.at(behind) == ',' ? text.skipBlanks(behind + 1) : behind;
        return width > 0 && text.digit(behind) ? behind : -1;
    }

    /** Adds what the dots leave out, in the step of the last two values. */
    private boolean goesOn(List<String> values, String last) {
        Optional<Ratio> a = Formulas.ratio(values.get(values.size() - 2));
        Optional<Ratio> b = Formulas.ratio(values.getLast());
        Optional<Ratio> end = Formulas.ratio(last);
        if (a.isEmpty()
                || b.isEmpty()
                || end.isEmpty()
                || b.get().value() <= a.get().value()) {
            return false;
        }
        Ratio step = b.get().plus(a.get().negated());
        Ratio value = b.get().plus(step);
        while (value.plus(end.get().negated()).signum() <= 0 && values.size() < MOST_STEPS) {
            values.add(value.printed());
            value = value.plus(step);
        }
        return true;
    }

    /**
     * The ends of a range, and what lies between them where the words say a step. Without a step only the ends are
     * compositions that the words name; what else was made is not known.
     */
    private List<String> stepped(String low, String high, int from) {
        int at = text.plain(0, text.length()).indexOf("step", from);
        int i = at;
        while (i >= 0 && i < text.length() && !text.digit(i)) {
            i++;
        }
        Optional<Ratio> step = at < 0 ? Optional.empty() : Formulas.ratio(text.plain(i, valueEnd(i)));
        Ratio first = Formulas.ratio(low).orElseThrow();
        Ratio last = Formulas.ratio(high).orElseThrow();
        if (step.isEmpty() || step.get().signum() <= 0 || first.value() >= last.value()) {
            return List.of(low, high);
        }
        List<String> values = new ArrayList<>();
        Ratio value = first;
        while (value.plus(last.negated()).signum() <= 0 && values.size() < MOST_STEPS) {
            values.add(value.printed());
            value = value.plus(step.get());
        }
        return values;
    }

    private static boolean isNumber(String value) {
        return Formulas.ratio(value).isPresent();
    }

    private int afterComma(int end) {
        int i = text.skipBlanks(end);
        boolean comma = text.at(i) == ',' || text.at(i) == ';';
        i = comma ? text.skipBlanks(i + 1) : i;
        for (String word : List.of("and ", "or ", "& ")) {
            if (text.startsWith(word, i)) {
                i = text.skipBlanks(i + word.length());
                comma = true;
            }
        }
        int word = i;
        while (Character.isLetter(text.at(word))) {
            word++;
        }
        boolean another = text.at(text.skipBlanks(word)) == '=';
        return comma && !another ? i : -1;
    }

    private int valueEnd(int begin) {
        int i = begin;
        while (Character.isLetterOrDigit(text.at(i))
                || (text.at(i) == '.' || text.at(i) == '/') && text.digit(i + 1) && i > begin) {
            i++;
        }
        return i;
    }

    private String lastWord(int at) {
        int end = at;
        while (end > 0 && text.at(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetter(text.at(begin - 1))) {
            begin--;
        }
        return text.plain(begin, end);
    }
}
