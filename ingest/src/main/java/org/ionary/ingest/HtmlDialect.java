package org.ionary.ingest;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.jsoup.nodes.Element;

/** What HTML elements are for, by name, role, class and style. */
final class HtmlDialect implements Dialect {
    private static final Set<String> BLOCKS = Set.of("p", "li", "dd", "dt", "blockquote", "pre", "address", "summary");

    private static final Set<String> CONTAINERS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "ul",
            "ol",
            "dl",
            "figure",
            "body",
            "html",
            "hr",
            "center",
            "details",
            "fieldset",
            "hgroup",
            "tbody",
            "thead",
            "tr",
            "td",
            "th",
            "table");

    private static final Pattern RAISED_STYLE = Pattern.compile("vertical-align:(?:super|text-top|\\+?\\.?[1-9])");
    private static final Pattern LOWERED_STYLE = Pattern.compile("vertical-align:(?:sub|text-bottom|-\\.?\\d)");
    private static final Set<String> RAISED_CLASSES = Set.of("sup", "superscript", "super", "supscript", "sup_inf");
    private static final Set<String> LOWERED_CLASSES = Set.of("sub", "subscript", "inf", "inferior");

    private static final int LABEL = 60;
    private static final int LONGEST_CAPTION = 20_000;

    private final boolean titled;
    private final boolean dollars;
    private final IdentityHashMap<Element, Role> known = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Boolean> tabular = new IdentityHashMap<>();
    private Optional<Element> firstTitle = Optional.empty();

    /** @param titled whether the first heading is the paper's title, so that sections start one level below it */
    HtmlDialect(boolean titled) {
        this(titled, false);
    }

    private HtmlDialect(boolean titled, boolean dollars) {
        this.titled = titled;
        this.dollars = dollars;
    }

    /** HTML inside Markdown, whose text holds formulas between dollars. */
    static HtmlDialect inMarkdown() {
        return new HtmlDialect(false, true);
    }

    @Override
    public String text(String raw) {
        return TexInText.rendered(raw, dollars);
    }

    @Override
    public boolean isCitation(Element element) {
        return Markup.name(element).equals("a") && element.attr("href").contains("#")
                || Markup.name(element).equals("cite");
    }

    @Override
    public Optional<Script> scriptOf(Element element) {
        Optional<Script> named = Dialect.super.scriptOf(element);
        if (named.isPresent() || !(element.hasAttr("class") || element.hasAttr("style"))) {
            return named;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        if (WebPages.hasClass(element, RAISED_CLASSES)
                || RAISED_STYLE.matcher(style).find()
                || style.contains("font-variant-position:super")) {
            return Optional.of(Script.RAISED);
        }
        boolean lowered = WebPages.hasClass(element, LOWERED_CLASSES)
                || LOWERED_STYLE.matcher(style).find()
                || style.contains("font-variant-position:sub");
        return lowered ? Optional.of(Script.LOWERED) : Optional.empty();
    }

    @Override
    public Role roleOf(Element element) {
        Role role = known.get(element);
        if (role == null) {
            role = decided(element);
            known.put(element, role);
        }
        return role;
    }

    private Role decided(Element element) {
        GivenUp.check();
        String name = Markup.name(element);
        if (HtmlMarks.isFurniture(element)) {
            return Role.SKIP;
        }
        if (HtmlMarks.isHidden(element)) {
            return Role.HIDDEN;
        }
        if (WebPages.hasClass(element, WebPages.CAPTION_CLASSES) && isCaptionBox(element)) {
            return new Role.CaptionText(MarkupBlocks.kindOf(Markup.beginning(element, LABEL)));
        }
        if (element.attr("role").equals("heading") && !Markup.name(element).startsWith("h")) {
            String level = element.attr("aria-level");
            return heading(element, level.matches("[1-6]") ? level.charAt(0) - '0' : 2);
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return heading(element, name.charAt(1) - '0');
        }
        return switch (name) {
            case "figcaption", "caption" -> new Role.CaptionText(MarkupBlocks.kindOf(captionOf(element)));
            case "table" -> isLayout(element) ? Role.CONTAINER : new Role.Grid();
            case "math", "sup", "sub" -> Role.INLINE;
            default -> boxed(element, name);
        };
    }

    private Role heading(Element element, int level) {
        if (level == 1 && titled && isFirstTitle(element)) {
            return new Role.Title();
        }
        return new Role.Heading(titled ? Math.max(1, level - 1) : level);
    }

    private boolean isFirstTitle(Element element) {
        if (firstTitle.isEmpty()) {
            firstTitle = Optional.ofNullable(element.root().selectFirst("h1"));
        }
        return firstTitle.isEmpty() || element.equals(firstTitle.orElseThrow());
    }

    private static Role boxed(Element element, String name) {
        Set<String> words = HtmlMarks.words(element);
        if (words.contains("caption") && isCaptionBox(element)) {
            return new Role.CaptionText(MarkupBlocks.kindOf(Markup.beginning(element, LABEL)));
        }
        if (element.hasClass("ltx_role_footnote")) {
            return new Role.Aside();
        }
        boolean foot = words.contains("foot")
                || words.contains("footnote")
                || words.contains("footnotes")
                || words.contains("footer")
                || words.contains("legend");
        if (foot
                && (words.contains("table") || words.contains("tw") || followsTable(element))
                && Markup.first(element, "table").isEmpty()
                && !name.equals("td")
                && !name.equals("tr")) {
            return new Role.TableNote();
        }
        if (words.contains("abstract") && CONTAINERS.contains(name)) {
            return new Role.AbstractBox();
        }
        if ((words.contains("references") || words.contains("bibliography") || words.contains("biblist"))
                && CONTAINERS.contains(name)) {
            return new Role.ReferencesBox();
        }
        Element parent = element.parent();
        if (name.equals("span") && parent != null && Markup.name(parent).equals("li") && isReferencePart(words)) {
            return Role.CONTAINER;
        }
        if (name.equals("li") && element.selectFirst("p, ul, ol, div") == null) {
            return Role.PARAGRAPH;
        }
        if (BLOCKS.contains(name)) {
            return Role.PARAGRAPH;
        }
        return CONTAINERS.contains(name) ? Role.CONTAINER : Role.INLINE;
    }

    private static boolean isReferencePart(Set<String> words) {
        return words.contains("label")
                || words.contains("bullet")
                || words.contains("refnum")
                || words.contains("bibblock")
                || words.contains("reference");
    }

    private static boolean isCaptionBox(Element element) {
        return element.hasText()
                && !Markup.isLong(element, LONGEST_CAPTION)
                && Markup.first(element, "table", "figcaption", "img").isEmpty();
    }

    private static boolean followsTable(Element element) {
        Element before = element.previousElementSibling();
        return before != null && (Markup.name(before).equals("table") || before.selectFirst("table") != null);
    }

    private String captionOf(Element element) {
        Element parent = element.parent();
        boolean ofTable = parent != null
                && tabular.computeIfAbsent(
                        parent, box -> Markup.name(box).equals("table") || box.selectFirst("table") != null);
        return ofTable ? "Table 1" : Markup.beginning(element, LABEL);
    }

    /** A table that lays out a page holds headings or other tables. */
    private static boolean isLayout(Element table) {
        Element parent = table.parent();
        return table.attr("role").equals("presentation")
                || WebPages.hasClass(table, WebPages.LAYOUT_CLASSES)
                || parent != null && WebPages.hasClass(parent, WebPages.LAYOUT_CLASSES)
                || Markup.descendants(table)
                                .filter(HtmlDialect::isCell)
                                .limit(2)
                                .count()
                        <= 1
                || Markup.first(table, "h1", "h2", "h3", "h4", "table").isPresent();
    }

    private static boolean isCell(Element element) {
        return Markup.name(element).equals("td") || Markup.name(element).equals("th");
    }

    @Override
    public TableGrid grid(Element table) {
        return XhtmlTable.grid(table, this);
    }
}
