package org.ionary.ingest;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Renders presentation MathML as the characters a reader would see. */
final class MathMl {
    private MathMl() {}

    static String render(Element math) {
        StringBuilder out = new StringBuilder();
        children(math, out, false);
        return out.toString();
    }

    private static void children(Element parent, StringBuilder out, boolean inScript) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element child) {
                element(child, out, inScript);
            } else if (node instanceof TextNode text && !text.isBlank()) {
                out.append(text.text());
            }
        }
    }

    private static void element(Element element, StringBuilder out, boolean inScript) {
        List<Element> parts = element.children();
        switch (Markup.name(element)) {
            case "mi", "mn" -> out.append(element.wholeText().strip());
            case "mtext", "ms" -> out.append(element.wholeText());
            case "mo" -> operator(element.wholeText().strip(), out, inScript);
            case "mspace" -> out.append(' ');
            case "msup" -> scripted(parts, out, inScript, Script.NORMAL, Script.RAISED);
            case "msub" -> scripted(parts, out, inScript, Script.NORMAL, Script.LOWERED);
            case "msubsup" -> scripted(parts, out, inScript, Script.NORMAL, Script.LOWERED, Script.RAISED);
            case "mmultiscripts" -> scripted(parts, out, inScript, Script.NORMAL, Script.LOWERED, Script.RAISED);
            case "mfrac" -> {
                String above = parts.isEmpty() ? "" : part(parts.getFirst(), inScript);
                String below = parts.size() < 2 ? "" : part(parts.get(1), inScript);
                out.append(MathSpacing.bracketed(above)).append('/').append(MathSpacing.bracketed(below));
            }
            case "msqrt" -> {
                StringBuilder inner = new StringBuilder();
                children(element, inner, inScript);
                out.append('√').append(MathSpacing.bracketed(inner.toString()));
            }
            case "mover" -> over(parts, out, inScript);
            case "mfenced" -> fenced(element, parts, out, inScript);
            case "semantics" -> {
                if (!parts.isEmpty()) {
                    element(parts.getFirst(), out, inScript);
                }
            }
            case "mtd", "mtr" -> {
                children(element, out, inScript);
                out.append(' ');
            }
            case "annotation", "annotation-xml", "mphantom", "none", "mprescripts" -> {}
            default -> children(element, out, inScript);
        }
    }

    private static void operator(String operator, StringBuilder out, boolean inScript) {
        switch (operator) {
            case "⁢", "⁡", "⁣", "" -> {}
            case "∼" -> MathSpacing.operator(out, "~", inScript, false);
            case "⋅" -> out.append('·');
            case "," -> out.append(inScript ? "," : ", ");
            case "&" -> out.append('&');
            default -> {
                boolean known = MathSpacing.isSpaced(operator)
                        || operator.equals("+")
                        || operator.length() == 1 && Script.isDash(operator.charAt(0));
                if (known) {
                    MathSpacing.operator(out, operator, inScript, false);
                } else {
                    out.append(operator);
                }
            }
        }
    }

    private static void scripted(List<Element> parts, StringBuilder out, boolean inScript, Script... scripts) {
        for (int i = 0; i < parts.size(); i++) {
            Script script = scripts[Math.min(i, scripts.length - 1)];
            out.append(script.apply(part(parts.get(i), inScript || i > 0)));
        }
    }

    private static void over(List<Element> parts, StringBuilder out, boolean inScript) {
        if (parts.isEmpty()) {
            return;
        }
        String base = part(parts.getFirst(), inScript);
        String mark = parts.size() < 2 ? "" : part(parts.get(1), true).strip();
        boolean bar = mark.equals("¯") || mark.equals("‾") || mark.equals("−") || mark.equals("_") || mark.equals("ˉ");
        out.append(base).append(bar ? "\u0304" : mark.equals("→") || mark.equals("⃗") ? "\u20D7" : "");
    }

    private static void fenced(Element element, List<Element> parts, StringBuilder out, boolean inScript) {
        out.append(element.hasAttr("open") ? element.attr("open") : "(");
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(part(parts.get(i), inScript));
        }
        out.append(element.hasAttr("close") ? element.attr("close") : ")");
    }

    private static String part(Element element, boolean inScript) {
        StringBuilder out = new StringBuilder();
        element(element, out, inScript);
        return out.toString();
    }
}
