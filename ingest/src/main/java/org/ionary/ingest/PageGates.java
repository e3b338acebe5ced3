package org.ionary.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells pages that are no article, and those that show only its beginning, by what the page says as it was served.
 *
 * <p>A page with sections of an article, a table or a fair amount of prose is an article, whatever its title says.
 */
final class PageGates {
    private static final int ARTICLE_TEXT = 2000;
    private static final int LONG_PARAGRAPH = 200;
    private static final int FEW_WORDS = 1500;

    private final String said;
    private final String title;
    private final String body;
    private final boolean password;
    private final boolean redirects;
    private final boolean preview;

    private PageGates(Document page) {
        Element heading = page.selectFirst("h1");
        String first = heading == null ? "" : heading.text().strip();
        this.said = first.isBlank() ? page.title().strip() : first;
        this.title = (page.title() + " \n " + first).toLowerCase(Locale.ROOT);
        String all = page.body().text();
        this.body = all.length() <= FEW_WORDS ? all.toLowerCase(Locale.ROOT) : "";
        this.password = page.selectFirst("input[type=password]") != null;
        this.redirects = page.selectFirst("meta[http-equiv=refresh]") != null;
        String lower = all.toLowerCase(Locale.ROOT);
        this.preview = WebPages.PREVIEWS.stream().anyMatch(lower::contains);
    }

    static PageGates of(Document page) {
        return new PageGates(page);
    }

    /** @throws PaperException where the page is no article; it says what it is and what stands on it */
    void refuse(List<Block> blocks, String source) throws PaperException {
        if (isArticle(blocks)) {
            return;
        }
        Optional<String> meaning = WebPages.GATES.stream()
                .filter(gate -> gate.isIn(title))
                .findFirst()
                .or(() -> WebPages.GATES.stream()
                        .filter(gate -> gate.says().length() > 8 && gate.isIn(body))
                        .findFirst())
                .map(WebPages.Gate::meaning)
                .or(() -> password ? Optional.of("a login page") : Optional.empty())
                .or(() -> redirects && !body.isEmpty() ? Optional.of("a redirection") : Optional.empty());
        if (meaning.isPresent()) {
            throw new PaperException(
                    PaperException.Kind.NOT_AN_ARTICLE,
                    source,
                    meaning.orElseThrow() + (said.isBlank() ? "" : "; it says: " + said));
        }
    }

    private static boolean isArticle(List<Block> blocks) {
        int prose = blocks.stream()
                .filter(block -> block instanceof Block.Passage)
                .mapToInt(block -> block.text().length())
                .filter(length -> length >= LONG_PARAGRAPH)
                .sum();
        return prose >= ARTICLE_TEXT
                || blocks.stream()
                        .anyMatch(block -> block instanceof Block.Table
                                || switch (block.at().section().kind()) {
                                    case ABSTRACT, INTRODUCTION, METHODS, RESULTS, CONCLUSION, REFERENCES -> true;
                                    case FRONT, BACK, OTHER -> false;
                                });
    }

    /** A page that offers the rest for money or a login, and has no results or conclusions to show. */
    boolean isPreview(List<Block> blocks) {
        return preview
                && blocks.stream()
                        .filter(block -> block instanceof Block.Passage)
                        .noneMatch(block -> switch (block.at().section().kind()) {
                            case RESULTS, CONCLUSION -> block.text().length() > 2 * LONG_PARAGRAPH;
                            case FRONT, ABSTRACT, INTRODUCTION, METHODS, REFERENCES, BACK, OTHER -> false;
                        });
    }
}
