package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Notice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an article's web page: finds the article, leaves out the page around it, and refuses pages that are none. */
final class HtmlReader {
    private static final Pattern GATE = Pattern.compile(
            "log ?in\\b|sign ?in\\b|access (?:denied|to this|options)|subscri|purchase|captcha|enable javascript|not found|"
                    + "\\b40[134]\\b|\\b50[023]\\b|forbidden|just a moment|checking your browser|are you (?:a robot|human)|"
                    + "verify(?:ing)? (?:that )?you|unusual traffic|service unavailable|session expired",
            Pattern.CASE_INSENSITIVE);
    private static final int ARTICLE_TEXT = 2000;
    private static final int LONG_PARAGRAPH = 200;

    private HtmlReader() {}

    static Reading read(String text, String source) throws PaperException {
        return read(Markup.html(text, source), source);
    }

    static Reading read(Document page, String source) throws PaperException {
        Element article = article(page);
        boolean titled = article.selectFirst("h1") != null
                && article.selectFirst("h1").equals(page.selectFirst("h1"))
                && article.selectFirst("h2, h3") != null;
        HtmlDialect dialect = new HtmlDialect(titled);
        PaperDraft draft = new PaperDraft();
        MarkupBlocks blocks = new MarkupBlocks(dialect, draft);
        blocks.read(article);
        refuseGates(page, draft.blocks(), source);
        List<Notice> notices = new ArrayList<>();
        if (blocks.hiddenCharacters() > 0) {
            notices.add(new Notice(Notice.Kind.HIDDEN_TEXT, blocks.hiddenCharacters()));
        }
        Bibliography bibliography = HtmlBibliography.of(page, titled ? titleOf(article, dialect) : Optional.empty());
        return new Reading(FrontText.complete(bibliography, draft.blocks()), draft.blocks(), notices);
    }

    private static Optional<String> titleOf(Element article, HtmlDialect dialect) {
        return Optional.ofNullable(article.selectFirst("h1"))
                .map(h1 -> Markup.text(h1, dialect))
                .filter(title -> !title.isEmpty());
    }

    /** The element that holds the article, where one holds most of the page; else the whole page. */
    private static Element article(Document page) {
        int all = page.body().text().length();
        for (String place : List.of("article", "[role=main]", "main", "[itemprop=articleBody]")) {
            for (Element candidate : page.select(place)) {
                if (candidate.text().length() * 10 > all * 6) {
                    return candidate;
                }
            }
        }
        return page.body();
    }

    /** Told by what a page is made of: a gate has a password field or says so in its title, and hardly any prose. */
    private static void refuseGates(Document page, List<Block> blocks, String source) throws PaperException {
        int prose = blocks.stream()
                .filter(block -> block instanceof Block.Passage)
                .map(Block::text)
                .mapToInt(text -> text.length() >= LONG_PARAGRAPH ? text.length() : 0)
                .sum();
        boolean sections = blocks.stream()
                .anyMatch(block -> switch (block.at().section().kind()) {
                    case ABSTRACT, INTRODUCTION, METHODS, RESULTS, CONCLUSION, REFERENCES -> true;
                    case FRONT, BACK, OTHER -> false;
                });
        boolean tables = blocks.stream().anyMatch(block -> block instanceof Block.Table);
        if (prose >= ARTICLE_TEXT || sections || tables) {
            return;
        }
        boolean password = page.selectFirst("input[type=password]") != null;
        Element h1 = page.selectFirst("h1");
        String titles = page.title() + " " + (h1 == null ? "" : h1.text());
        if (password || GATE.matcher(titles).find()) {
            String said = h1 == null || h1.text().isBlank() ? page.title() : h1.text();
            throw new PaperException(
                    PaperException.Kind.NOT_AN_ARTICLE,
                    source,
                    said.isBlank() ? "asks for a password" : "it says: " + said);
        }
    }
}
