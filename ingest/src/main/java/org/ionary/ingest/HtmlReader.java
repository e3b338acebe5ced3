package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Notice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads an article's web page.
 *
 * <ol>
 *   <li>{@link HtmlBibliography}: what the page's meta tags and linked data say, before anything is taken out;
 *   <li>{@link PageMathematics}: one rendering of each formula;
 *   <li>{@link PageFurniture}: the page around the article and its controls are taken out;
 *   <li>{@link MarkupBlocks}: the blocks of what is left;
 *   <li>{@link PageGates}: a page that is no article is refused, a preview is noticed.
 * </ol>
 */
final class HtmlReader {
    private HtmlReader() {}

    static Reading read(String text, String source) throws PaperException {
        return read(Markup.html(text, source), source);
    }

    static Reading read(Document page, String source) throws PaperException {
        PageGates gates = PageGates.of(page);
        HtmlBibliography tags = new HtmlBibliography(page);
        PageMathematics.settle(page);
        PageFurniture.settle(page);
        Element article = article(page);
        Element heading = page.selectFirst("h1");
        boolean titled = heading != null
                && heading.equals(article.selectFirst("h1"))
                && article.selectFirst("h2, h3, h4, h5, h6") != null;
        HtmlDialect dialect = new HtmlDialect(titled);
        PaperDraft draft = new PaperDraft();
        MarkupBlocks blocks = new MarkupBlocks(dialect, draft);
        blocks.read(article);
        gates.refuse(draft.blocks(), source);
        List<Notice> notices = new ArrayList<>();
        if (blocks.hiddenCharacters() > 0) {
            notices.add(new Notice(Notice.Kind.HIDDEN_TEXT, blocks.hiddenCharacters()));
        }
        if (gates.isPreview(draft.blocks())) {
            notices.add(new Notice(Notice.Kind.PREVIEW, 1));
        }
        Bibliography bibliography = tags.read(titled && heading != null ? titleOf(heading, dialect) : Optional.empty());
        return new Reading(FrontText.complete(bibliography, draft.blocks()), draft.blocks(), notices);
    }

    private static Optional<String> titleOf(Element heading, HtmlDialect dialect) {
        return Optional.of(Markup.text(heading, dialect)).filter(title -> !title.isEmpty());
    }

    /** The element that holds the article, where one holds most of the page; else the whole page. */
    private static Element article(Document page) {
        int all = page.body().text().length();
        for (String place : List.of("article", "[role=main]", "main", "[itemprop=articleBody]")) {
            for (Element candidate : page.select(place)) {
                if (candidate.parents().stream().noneMatch(up -> up.is(place))
                        && candidate.text().length() * 10 > all * 6) {
                    return candidate;
                }
            }
        }
        return page.body();
    }
}
