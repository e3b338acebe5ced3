package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Leaves one rendering of each formula on a web page, where scripts have set several: MathML before TeX before glyphs.
 * A formula that is a picture is replaced by what the picture's description says.
 */
final class PageMathematics {
    private static final String SET_BY_SCRIPT = ".MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_SVG_Display,"
            + " .MathJax_CHTML, .mjx-chtml, mjx-container";
    private static final Pattern NUMBER = Pattern.compile("[\\d.,×x+−–^·() /±~<>≤≥-]{1,40}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,12}");

    private static final int LONGEST = 4000;

    private PageMathematics() {}

    static void settle(Document page) {
        for (Element set : page.select(SET_BY_SCRIPT)) {
            if (page.equals(set.root())) {
                one(set);
            }
        }
        for (Element script : page.select("script[type^=math/]")) {
            formula(script).ifPresent(script::replaceWith);
        }
        for (Element katex : page.select(".katex")) {
            if (katex.selectFirst(".katex-mathml math") == null) {
                katex.select(".katex-html").forEach(glyphs -> glyphs.removeClass("katex-html"));
            }
        }
        for (Element tex : page.select(".mathjax-tex, .math.inline, .math.display, .tex2jax_process")) {
            if (tex.childrenSize() == 0) {
                tex.text(ofDollars(tex.text()));
            }
        }
        for (Element picture : page.select("img[alt]")) {
            described(picture).ifPresent(text -> picture.replaceWith(new TextNode(text)));
        }
        for (Element box : page.getAllElements()) {
            GivenUp.check();
            if (WebPages.hasClass(box, WebPages.EQUATION_CLASSES) && box.parent() != null) {
                onOneLine(box);
            }
        }
    }

    /** A formula that MathJax has set; the script with its source stands behind it and is not needed any more. */
    private static void one(Element set) {
        Element after = set.nextElementSibling();
        boolean source = after != null
                && Markup.name(after).equals("script")
                && after.attr("type").startsWith("math/");
        Element math = set.selectFirst("math");
        if (math != null) {
            set.empty().appendChild(math);
            if (source && after != null) {
                after.remove();
            }
            return;
        }
        Element carrier = set.hasAttr("data-mathml") ? set : set.selectFirst("[data-mathml]");
        Optional<Element> carried = carrier == null ? Optional.empty() : parsed(carrier.attr("data-mathml"));
        if (carried.isPresent()) {
            set.empty().appendChild(carried.orElseThrow());
            if (source && after != null) {
                after.remove();
            }
        } else if (source) {
            set.remove();
        }
    }

    private static Optional<org.jsoup.nodes.Node> formula(Element script) {
        if (script.attr("type").startsWith("math/mml")) {
            return parsed(script.data()).map(math -> math);
        }
        return Optional.of(new TextNode(TexText.ofMath(script.data())));
    }

    private static Optional<Element> parsed(String mathMl) {
        return Optional.ofNullable(Jsoup.parse(mathMl, "", Parser.xmlParser()).selectFirst("math"));
    }

    private static String ofDollars(String tex) {
        String text = tex.strip();
        for (String mark : List.of("$$", "$")) {
            if (text.length() > 2 * mark.length() && text.startsWith(mark) && text.endsWith(mark)) {
                return TexText.ofMath(text.substring(mark.length(), text.length() - mark.length()));
            }
        }
        return text;
    }

    /** What a picture inside a line stands for, where its description is a formula, a number or a sign's name. */
    private static Optional<String> described(Element picture) {
        String alt = picture.attr("alt").strip();
        if (alt.isEmpty() || alt.length() > 400) {
            return Optional.empty();
        }
        boolean tex = alt.startsWith("$") || alt.startsWith("\\") || alt.contains("^{") || alt.contains("_{");
        if (tex) {
            String bare = alt.startsWith("\\(") || alt.startsWith("\\[") ? alt.substring(2, alt.length() - 2) : alt;
            return Optional.of(TexText.ofMath(bare.replace("$", "")));
        }
        boolean number = NUMBER.matcher(alt).matches() && alt.chars().anyMatch(c -> Character.isDigit(c) || c == '×');
        if (number || alt.codePointCount(0, alt.length()) == 1) {
            return Optional.of(alt);
        }
        return WORD.matcher(alt).matches()
                ? TexSymbols.symbol(alt).or(() -> TexSymbols.operator(alt))
                : Optional.empty();
    }

    /** A displayed equation and its number in a paragraph of their own, the number last. */
    private static void onOneLine(Element box) {
        if (Markup.isLong(box, LONGEST)) {
            return;
        }
        Element number = box.selectFirst("label, [class*=number], [class*=eqno], [class*=label]");
        boolean numbered = number != null && !number.equals(box) && number.selectFirst("math") == null;
        boolean inLine = Markup.name(box).equals("span") && !numbered;
        if (inLine || Markup.child(box, "p", "h1", "h2", "h3").isPresent()) {
            return;
        }
        Element line = new Element("p");
        if (numbered && number != null) {
            number.remove();
        }
        for (Element part : box.select("div, td, th, tr, table, tbody, p")) {
            part.tagName("span").clearAttributes();
            part.appendText(" ");
        }
        List.copyOf(box.childNodes()).forEach(line::appendChild);
        if (numbered && number != null) {
            line.appendText(" " + number.text());
        }
        box.replaceWith(line);
    }
}
