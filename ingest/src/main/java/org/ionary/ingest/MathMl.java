package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Renders presentation MathML as the characters a reader would see. */
final class MathMl {
    private MathMl() {}

    /** The presentation; where there is none, the TeX that stands beside it as an annotation or an attribute. */
    static String render(Element math) {
        StringBuilder out = new StringBuilder();
        children(math, out, false);
        if (!out.toString().isBlank()) {
            return out.toString();
        }
        return Markup.all(math, "annotation").stream()
                .filter(annotation -> annotation.attr("encoding").contains("tex")
                        || annotation.attr("encoding").contains("TeX"))
                .map(Element::wholeText)
                .filter(tex -> !tex.isBlank())
                .findFirst()
                .or(() -> Optional.of(math.attr("alttext")))
                .map(TexText::ofMath)
                .orElse("");
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
            case "munder" -> scripted(parts, out, inScript, Script.NORMAL, Script.LOWERED);
            case "munderover" -> scripted(parts, out, inScript, Script.NORMAL, Script.LOWERED, Script.RAISED);
            case "mmultiscripts" -> multiscripts(parts, out, inScript);
            case "mfrac" -> {
                String above = parts.isEmpty() ? "" : part(parts.getFirst(), inScript);
                String below = parts.size() < 2 ? "" : part(parts.get(1), inScript);
                out.append(MathSpacing.fraction(above, below));
            }
            case "msqrt" -> {
                StringBuilder inner = new StringBuilder();
                children(element, inner, inScript);
                out.append('√').append(MathSpacing.bracketed(inner.toString()));
            }
            case "mroot" -> {
                if (!parts.isEmpty()) {
                    out.append('√').append(MathSpacing.bracketed(part(parts.getFirst(), inScript)));
                }
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
            case "\u2061", "\u2062", "\u2063", "\u2064", "" -> {}
            case "∼" -> MathSpacing.operator(out, "~", inScript, false);
            case "⋅", "∙", "·" -> out.append('·');
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
            String part = part(parts.get(i), inScript || i > 0);
            out.append(script == Script.NORMAL ? part : script.apply(part.strip()));
        }
    }

    /** The base, then pairs of a lowered and a raised script; those after the divider stand before the base. */
    private static void multiscripts(List<Element> parts, StringBuilder out, boolean inScript) {
        StringBuilder after = new StringBuilder();
        StringBuilder before = new StringBuilder();
        StringBuilder side = after;
        boolean lowered = true;
        for (int i = 1; i < parts.size(); i++) {
            if (Markup.name(parts.get(i)).equals("mprescripts")) {
                side = before;
                lowered = true;
                continue;
            }
            Script script = lowered ? Script.LOWERED : Script.RAISED;
            side.append(script.apply(part(parts.get(i), true).strip()));
            lowered = !lowered;
        }
        out.append(before)
                .append(parts.isEmpty() ? "" : part(parts.getFirst(), inScript))
                .append(after);
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
