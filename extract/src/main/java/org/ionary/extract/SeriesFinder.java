package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.material.Element;
import org.ionary.domain.paper.Mention;

/** Finds the members of a series by what varies: {@code x = 0.2, 0.4 and 0.6}, {@code M = In, Y, Er}. */
final class SeriesFinder {
    private SeriesFinder() {}

    static List<NamedMaterial> find(Sentence sentence, Definitions definitions) {
        String text = sentence.text();
        List<NamedMaterial> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int equals = c == '=' ? i + 1 : c == 'e' && text.startsWith("equals", i) ? i + 6 : -1;
            String name = equals < 0 ? "" : nameBefore(text, i);
            Optional<Definitions.Template> template =
                    name.isEmpty() ? Optional.empty() : definitions.template(name, sentence);
            if (template.isPresent()) {
                int begin = text.lastIndexOf(name, i);
                addMembers(found, sentence, begin, skipBlanks(text, equals), template.get(), definitions.memory());
            }
        }
        return found;
    }

    private static void addMembers(
            List<NamedMaterial> found,
            Sentence sentence,
            int begin,
            int first,
            Definitions.Template series,
            MaterialMemory memory) {
        String text = sentence.text();
        Mention.Seen template = series.formula();
        int from = begin;
        int i = first;
        while (true) {
            int value = valueEnd(text, i);
            if (value == i) {
                return;
            }
            int end = series.unknowns().size() > 1 ? otherValuesEnd(text, value) : value;
            Mention.Seen head = sentence.mention(from, end);
            int start = from;
            memory.read(head.quote(), List.of(template.quote()))
                    .filter(material -> material.composition().isPresent())
                    .ifPresent(material -> found.add(NamedMaterial.of(start, end, head, List.of(template), material)));
            int next = afterComma(text, end);
            if (next < 0) {
                return;
            }
            from = next;
            i = next;
        }
    }

    /** Where {@code and y = 0.2} ends behind {@code x = 0.3}; there where nothing of the kind follows. */
    private static int otherValuesEnd(String text, int end) {
        int next = afterComma(text, end);
        int equals = next < 0 ? -1 : text.indexOf('=', next);
        boolean assigns = equals > 0 && equals - next <= 3 && Character.isLetter(text.charAt(next));
        int begin = assigns ? skipBlanks(text, equals + 1) : -1;
        int value = assigns ? valueEnd(text, begin) : begin;
        return value > begin ? otherValuesEnd(text, value) : end;
    }

    private static int afterComma(String text, int end) {
        int i = skipBlanks(text, end);
        if (i < text.length() && text.charAt(i) == ',') {
            i = skipBlanks(text, i + 1);
        }
        if (text.startsWith("and ", i)) {
            i = skipBlanks(text, i + 4);
        } else if (text.startsWith("or ", i)) {
            i = skipBlanks(text, i + 3);
        }
        return i > end ? i : -1;
    }

    /** A number, or an element's symbol. */
    private static int valueEnd(String text, int begin) {
        int i = begin;
        boolean number = i < text.length() && Character.isDigit(text.charAt(i));
        if (number) {
            while (i < text.length() && (Character.isDigit(text.charAt(i)) || point(text, i))) {
                i++;
            }
        } else if (i < text.length() && Character.isUpperCase(text.charAt(i))) {
            i++;
            if (i < text.length() && Character.isLowerCase(text.charAt(i))) {
                i++;
            }
        }
        boolean whole = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
        boolean element = number || Element.ofSymbol(text.substring(begin, i)).isPresent();
        return whole && element ? i : begin;
    }

    private static boolean point(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private static String nameBefore(String text, int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1)) && end - begin < 3) {
            begin--;
        }
        boolean whole = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
        return whole ? text.substring(begin, end) : "";
    }

    private static int skipBlanks(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
