package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Notice;
import org.jsoup.nodes.Element;

/**
 * What office documents have in common once they are HTML: which paragraphs are title, headings and captions, and how
 * the paper is cited.
 *
 * <p>Styles decide where they are used. Where they are not, a bold paragraph of its own that reads like one of the
 * headings that papers share is one, and what stands in bold above the first heading is the title.
 */
final class OfficePaper {
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)^(?:microsoft word.*|untitled.*|document\\d*|title|slide \\d+|.*\\.(?:docx?|rtf|odt|tex|pdf))$");
    private static final Pattern NO_AUTHOR =
            Pattern.compile("(?i)^(?:admin.*|user\\d*|owner|author|microsoft.*|unknown|anonymous|pc|lenovo|dell|hp)$");
    private static final int LONGEST_TITLE = 300;

    private OfficePaper() {}

    static Bibliography unknown() {
        return Bibliography.unknown();
    }

    /**
     * Marks a paragraph by the name of its style.
     *
     * @param level its outline level, 0 for none
     */
    static void style(Element paragraph, String style, int level) {
        Set<String> words =
                Set.copyOf(Arrays.asList(style.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)));
        boolean table = words.contains("table") || words.contains("figure");
        if (words.contains("title") && !table && !words.contains("running") && !words.contains("section")) {
            paragraph.tagName("h1").addClass("title");
        } else if (words.contains("caption") || words.contains("title") && table) {
            paragraph.tagName("figcaption");
        } else if (level > 0 && level <= 6) {
            paragraph.tagName("h" + level);
        } else if (style.toLowerCase(Locale.ROOT).matches("(?:heading|überschrift|titre|título)[ _]?[1-6]")) {
            paragraph.tagName("h" + style.charAt(style.length() - 1));
        } else if (words.contains("abstract")) {
            paragraph.attr("data-abstract", "");
        }
    }

    static Bibliography bibliography(Element core) {
        Optional<String> title = Markup.first(core, "title").map(Element::text).flatMap(OfficePaper::title);
        List<String> authors = Markup.all(core, "creator", "initial-creator").stream()
                .flatMap(creator -> authors(creator.text()).stream())
                .distinct()
                .toList();
        return new Bibliography(
                Markup.first(core, "identifier").flatMap(id -> Dois.first(id.text())),
                title,
                authors,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /** A title from a document's properties, where it is more than what the program had put there. */
    static Optional<String> title(String property) {
        String title = CanonicalText.of(property);
        return title.length() < 8 || NO_TITLE.matcher(title).matches() ? Optional.empty() : Optional.of(title);
    }

    static List<String> authors(String property) {
        String separator = property.contains(";") ? ";" : ",";
        List<String> authors = new ArrayList<>();
        for (String author : property.split(separator, -1)) {
            String name = CanonicalText.of(author);
            // The account that a document was made with is not an author; people have at least two names.
            if (name.contains(" ") && !NO_AUTHOR.matcher(name).matches()) {
                authors.add(name);
            }
        }
        return authors;
    }

    static Reading of(Element body, Bibliography properties) {
        headings(body);
        boolean titled = title(body, properties);
        abstracts(body);
        captions(body);
        HtmlDialect dialect = new HtmlDialect(titled);
        PaperDraft draft = new PaperDraft();
        MarkupBlocks blocks = new MarkupBlocks(dialect, draft);
        blocks.read(body);
        List<Notice> notices = new ArrayList<>();
        int hidden = blocks.hiddenCharacters()
                + body.select("[hidden]").stream()
                        .mapToInt(element -> element.wholeText().length())
                        .sum();
        if (hidden > 0) {
            notices.add(new Notice(Notice.Kind.HIDDEN_TEXT, hidden));
        }
        Optional<String> title = titled
                ? Optional.ofNullable(body.selectFirst("h1"))
                        .map(h1 -> Markup.text(h1, dialect))
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
        Bibliography known = new Bibliography(
                properties.doi(),
                title.or(properties::title),
                properties.authors(),
                properties.journal(),
                properties.year(),
                properties.license());
        return new Reading(FrontText.complete(known, draft.blocks()), draft.blocks(), notices);
    }

    private static void headings(Element body) {
        if (!body.select("h1:not(.title), h2, h3").isEmpty()) {
            return;
        }
        for (Element paragraph : body.select("> p")) {
            String text = paragraph.text().strip();
            boolean shouted = text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 4;
            if (!text.isEmpty() && (paragraph.hasAttr(HtmlLine.BOLD) || shouted) && SectionNames.isWellKnown(text)) {
                paragraph.tagName("h1");
            }
        }
    }

    /** Finds the title and makes it the only heading of the first level; returns whether there is one. */
    private static boolean title(Element body, Bibliography properties) {
        List<Element> marked = body.select("h1.title").stream()
                .filter(h -> !h.text().isBlank())
                .toList();
        Optional<Element> title = marked.isEmpty() ? unmarked(body, properties) : Optional.of(marked.getFirst());
        if (title.isEmpty()) {
            return false;
        }
        for (int level = 5; level >= 1; level--) {
            for (Element heading : body.select("h" + level)) {
                if (!heading.equals(title.orElseThrow())) {
                    heading.tagName(marked.contains(heading) ? "p" : "h" + (level + 1));
                }
            }
        }
        title.orElseThrow().tagName("h1");
        return true;
    }

    private static Optional<Element> unmarked(Element body, Bibliography properties) {
        for (Element child : body.children()) {
            String text = child.text().strip();
            if (text.isEmpty()) {
                continue;
            }
            boolean named = properties.title().filter(text::equalsIgnoreCase).isPresent();
            boolean paragraph = Markup.name(child).equals("p");
            boolean bold = child.hasAttr(HtmlLine.BOLD) && text.length() >= 8 && !SectionNames.isWellKnown(text);
            if (paragraph && text.length() <= LONGEST_TITLE && (named || bold)) {
                return Optional.of(child);
            }
            return onlyFirstHeading(body, child);
        }
        return Optional.empty();
    }

    /** A document whose one heading of the first level stands at its top has its title there. */
    private static Optional<Element> onlyFirstHeading(Element body, Element first) {
        boolean only = Markup.name(first).equals("h1")
                && body.select("h1").size() == 1
                && !body.select("h2").isEmpty()
                && SectionNames.kindOf(first.text()).isEmpty();
        return only ? Optional.of(first) : Optional.empty();
    }

    private static void abstracts(Element body) {
        for (Element paragraph : body.select("> p[data-abstract]")) {
            Element box = new Element("div").addClass("abstract");
            paragraph.replaceWith(box);
            box.appendChild(paragraph);
        }
    }

    /** Most captions carry no style; a paragraph beside a figure or table that is numbered like one is one. */
    private static void captions(Element body) {
        for (Element paragraph : body.select("> p")) {
            String text = paragraph.text().strip();
            if (text.matches("(?i)^(?:fig(?:ure|\\.)|scheme)\\s{0,3}S?\\d{1,3}\\s?[.:|].{0,3000}")) {
                paragraph.tagName("figcaption");
            }
        }
    }
}
