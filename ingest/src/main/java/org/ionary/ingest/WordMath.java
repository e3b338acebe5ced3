package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Word's formulas (OMML) as MathML. */
final class WordMath {
    private WordMath() {}

    static Element toMathMl(Element formula) {
        Element math = new Element("math");
        children(formula, math);
        return math;
    }

    private static void children(Element from, Element to) {
        for (Element child : from.children()) {
            element(child, to);
        }
    }

    private static void element(Element element, Element to) {
        String name = Markup.name(element);
        switch (name) {
            case "r" -> run(element, to);
            case "ssup" -> parts(element, to.appendElement("msup"), "e", "sup");
            case "ssub" -> parts(element, to.appendElement("msub"), "e", "sub");
            case "ssubsup" -> parts(element, to.appendElement("msubsup"), "e", "sub", "sup");
            case "f" -> parts(element, to.appendElement("mfrac"), "num", "den");
            case "rad" -> parts(element, to.appendElement("msqrt"), "e");
            case "d" -> delimited(element, to);
            case "bar" -> {
                Element over = to.appendElement("mover");
                parts(element, over, "e");
                over.appendElement("mo").text("¯");
            }
            case "del", "movefrom" -> {}
            default -> {
                if (!name.endsWith("pr")) {
                    children(element, to);
                }
            }
        }
    }

    private static void parts(Element element, Element to, String... names) {
        for (String name : names) {
            Element row = to.appendElement("mrow");
            Markup.child(element, name).ifPresent(part -> children(part, row));
        }
    }

    private static void delimited(Element element, Element to) {
        Optional<Element> properties = Markup.child(element, "dpr");
        to.appendElement("mo").text(mark(properties, "begchr", "("));
        List<Element> parts = element.children().stream()
                .filter(e -> Markup.name(e).equals("e"))
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                to.appendElement("mo").text(mark(properties, "sepchr", "|"));
            }
            children(parts.get(i), to.appendElement("mrow"));
        }
        to.appendElement("mo").text(mark(properties, "endchr", ")"));
    }

    private static String mark(Optional<Element> properties, String name, String otherwise) {
        return properties
                .flatMap(p -> Markup.child(p, name))
                .map(e -> e.attr("m:val"))
                .orElse(otherwise);
    }

    /** A run holds numbers, operators and letters in one string; MathML has an element for each. */
    private static void run(Element run, Element to) {
        StringBuilder text = new StringBuilder();
        for (Element child : run.children()) {
            if (Markup.name(child).equals("t")) {
                text.append(child.wholeText());
            }
        }
        tokens(text.toString(), to);
    }

    static void tokens(String text, Element to) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                int end = at + 1;
                while (end < text.length() && (Character.isDigit(text.charAt(end)) || isPoint(text, end))) {
                    end++;
                }
                to.appendElement("mn").text(text.substring(at, end));
                at = end;
            } else if (Character.isLetter(c)) {
                int end = at + 1;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                to.appendElement("mi").text(text.substring(at, end));
                at = end;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                to.appendElement("mspace");
                at++;
            } else {
                to.appendElement("mo").text(String.valueOf(c));
                at++;
            }
        }
    }

    private static boolean isPoint(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }
}
