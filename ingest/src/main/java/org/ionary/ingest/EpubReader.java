package org.ionary.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads an EPUB as the web page that its parts make in the order of their spine. */
final class EpubReader {
    private static final Pattern RULE = Pattern.compile("\\.([A-Za-z_][\\w-]{0,100})\\s*[{]([^{}]{0,2000})[}]");
    private static final Pattern ALIGNED =
            Pattern.compile("vertical-align\\s*:\\s*(super|sub|(-?)(?:\\d{1,3})?\\.?\\d{1,3}(?:em|ex|rem|px|pt|%))");

    /** How word processors shift text instead: down from where it would stand, or up. */
    private static final Pattern SHIFTED =
            Pattern.compile("position\\s*:\\s*relative[^}]*\\btop\\s*:\\s*(-?)(?=[\\d.]*[1-9])");

    private EpubReader() {}

    static Reading read(byte[] bytes, String source) throws PaperException {
        try (ZipParts parts = ZipParts.of(bytes, source)) {
            String packagePath = Markup.first(Markup.xml(parts.required("META-INF/container.xml"), source), "rootfile")
                    .map(root -> root.attr("full-path"))
                    .orElse("");
            Element content = Markup.xml(parts.required(packagePath), source);
            Document page = Document.createShell("");
            describe(content, page);
            Map<String, String> scripts = scripts(parts, content, packagePath);
            String locked = parts.text("META-INF/encryption.xml").orElse("");
            for (String path : spine(content, packagePath)) {
                if (locked.contains(path)) {
                    throw new PaperException(PaperException.Kind.ENCRYPTED, source, "protected against reading");
                }
                Optional<String> part = parts.text(path);
                if (part.isPresent()) {
                    Element body = Markup.html(part.orElseThrow(), source).body();
                    raise(body, scripts);
                    List<Node> nodes = new ArrayList<>(body.childNodes());
                    Element box = page.body().appendElement("div");
                    nodes.forEach(box::appendChild);
                }
            }
            return HtmlReader.read(page, source);
        }
    }

    /**
     * Word processors write no sup and sub elements but classes; which class is raised or lowered, by its style sheet.
     */
    private static Map<String, String> scripts(ZipParts parts, Element content, String packagePath)
            throws PaperException {
        Map<String, String> scripts = new HashMap<>();
        for (Element item : Markup.all(content, "item")) {
            if (item.attr("media-type").equals("text/css")) {
                Matcher rule = RULE.matcher(
                        parts.text(resolved(packagePath, item.attr("href"))).orElse(""));
                while (rule.find()) {
                    scriptOf(rule.group(2)).ifPresent(name -> scripts.put(rule.group(1), name));
                }
            }
        }
        return scripts;
    }

    private static Optional<String> scriptOf(String style) {
        Matcher aligned = ALIGNED.matcher(style);
        if (aligned.find()) {
            return Optional.of(aligned.group(1).equals("sub") || "-".equals(aligned.group(2)) ? "sub" : "sup");
        }
        Matcher shifted = SHIFTED.matcher(style);
        return shifted.find() ? Optional.of(shifted.group(1).equals("-") ? "sup" : "sub") : Optional.empty();
    }

    private static void raise(Element body, Map<String, String> scripts) {
        for (Element span : body.select("span")) {
            scriptOf(span.attr("style"))
                    .or(() -> span.classNames().stream()
                            .filter(scripts::containsKey)
                            .map(scripts::get)
                            .findFirst())
                    .ifPresent(span::tagName);
        }
    }

    /** What the package says of the paper, in the words of web pages. */
    private static void describe(Element content, Document page) {
        Markup.first(content, "title").ifPresent(title -> {
            page.title(title.text());
            meta(page, "dc.title", title.text());
        });
        Markup.all(content, "creator").forEach(creator -> meta(page, "dc.creator", creator.text()));
        Markup.all(content, "date").stream().limit(1).forEach(date -> meta(page, "dc.date", date.text()));
        Markup.all(content, "rights").forEach(rights -> meta(page, "dc.rights", rights.text()));
        Markup.all(content, "identifier", "source").stream()
                .flatMap(id -> Dois.first(id.text()).stream())
                .limit(1)
                .forEach(doi -> meta(page, "citation_doi", doi.value()));
    }

    private static void meta(Document page, String name, String content) {
        page.head().appendElement("meta").attr("name", name).attr("content", content);
    }

    private static List<String> spine(Element content, String packagePath) {
        Map<String, Element> items = new HashMap<>();
        Markup.all(content, "item").forEach(item -> items.put(item.attr("id"), item));
        List<String> paths = new ArrayList<>();
        for (Element reference : Markup.all(content, "itemref")) {
            Element item = items.get(reference.attr("idref"));
            if (item != null
                    && !reference.attr("linear").equals("no")
                    && !item.attr("properties").contains("nav")) {
                paths.add(resolved(packagePath, item.attr("href")));
            }
        }
        return paths;
    }

    /** A path beside the package, inside the zip file: there is nothing outside. */
    private static String resolved(String packagePath, String href) {
        List<String> path = new ArrayList<>(List.of(packagePath.split("/", -1)));
        path.removeLast();
        for (String step : decoded(href).replaceFirst("#.*", "").split("/", -1)) {
            if (step.equals("..")) {
                if (!path.isEmpty()) {
                    path.removeLast();
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return href;
        }
    }
}
