package org.ionary.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.app.WorldPaper.Known;

/** What the services of the {@link PaperWorld} answer, each in its own language. */
final class WorldServices {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATES = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)");

    /** @param etag empty where it has none */
    record Reply(String mediaType, String body, String etag) {
        static Reply json(Object body) {
            try {
                return new Reply("application/json", JSON.writeValueAsString(body), "");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        static Reply xml(String body) {
            return new Reply("application/xml", body, "");
        }
    }

    /** The world as it is in a night. */
    interface Sight {
        String base();

        int night();

        /** Those that exist by now. */
        List<WorldPaper> papers();

        List<WorldPaper> retracted();

        LocalDate day(WorldPaper paper);
    }

    private final Sight world;

    WorldServices(Sight world) {
        this.world = world;
    }

    Reply europePmc(Map<String, String> asked) {
        List<WorldPaper> found = within(Known.EUROPE_PMC, asked.getOrDefault("query", ""));
        int size = Integer.parseInt(asked.getOrDefault("pageSize", ""));
        String mark = asked.getOrDefault("cursorMark", "");
        int from = mark.equals("*") ? 0 : Integer.parseInt(mark.replaceAll("\\D", ""));
        List<WorldPaper> page = page(found, from, size);
        return Reply.json(map(
                "version",
                "6.9",
                "hitCount",
                found.size(),
                "nextCursorMark",
                page.isEmpty() ? mark : "AoE/+" + (from + page.size()) + "=",
                "resultList",
                Map.of("result", page.stream().map(this::europePmcResult).toList())));
    }

    private Map<String, Object> europePmcResult(WorldPaper paper) {
        boolean open = paper.license()
                .filter(address -> address.contains("creativecommons"))
                .isPresent();
        return map(
                "id",
                String.valueOf(40_000_000 + paper.number()),
                "source",
                "MED",
                "pmcid",
                paper.pmcid(),
                "doi",
                paper.doi().map(Objects::toString),
                "title",
                paper.title() + ".",
                "authorList",
                Map.of("author", List.of(Map.of("fullName", "Example A"))),
                "journalInfo",
                Map.of("journal", Map.of("title", "World of papers")),
                "pubYear",
                "2026",
                "abstractText",
                "<h4>Aim</h4>" + paper.summary(),
                "isOpenAccess",
                "Y",
                "license",
                open
                        ? Optional.of(paper.license().orElse("").contains("nc-nd") ? "cc by-nc-nd" : "cc by")
                        : Optional.empty(),
                "fullTextUrlList",
                Optional.empty());
    }

    Reply arxiv(Map<String, String> asked) {
        List<WorldPaper> found = within(Known.ARXIV, asked.getOrDefault("search_query", ""));
        int from = Integer.parseInt(asked.getOrDefault("start", ""));
        String entries = page(found, from, Integer.parseInt(asked.getOrDefault("max_results", ""))).stream()
                .map(paper -> "<entry><id>http://arxiv.org/abs/" + paper.arxiv().orElseThrow() + "v1</id><published>"
                        + world.day(paper) + "T12:00:00Z</published><title>" + paper.title() + "</title><summary>"
                        + paper.summary() + "</summary><author><name>A. Example</name></author>"
                        + paper.doi()
                                .map(doi -> "<arxiv:doi>" + doi + "</arxiv:doi>")
                                .orElse("")
                        + "<link title=\"pdf\" href=\"" + world.base() + "/arxiv/pdf/"
                        + paper.arxiv().orElseThrow()
                        + "v1\" rel=\"related\" type=\"application/pdf\"/></entry>\n")
                .collect(Collectors.joining());
        return new Reply(
                "application/atom+xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""
                        + " xmlns:arxiv=\"http://arxiv.org/schemas/atom\""
                        + " xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\"><opensearch:totalResults>"
                        + found.size() + "</opensearch:totalResults>" + entries + "</feed>",
                "");
    }

    Reply crossref(Map<String, String> asked) {
        int rows = Integer.parseInt(asked.getOrDefault("rows", ""));
        String cursor = asked.getOrDefault("cursor", "");
        int from = cursor.equals("*") ? 0 : Integer.parseInt(cursor.replaceAll("\\D", ""));
        boolean updates = asked.getOrDefault("filter", "").contains("is-update:true");
        List<WorldPaper> found = updates ? world.retracted() : within(Known.CROSSREF, asked.getOrDefault("filter", ""));
        List<WorldPaper> page = page(found, from, rows);
        Function<WorldPaper, Object> item = updates ? this::notice : this::crossrefWork;
        return Reply.json(map(
                "status", "ok",
                "message-type", "work-list",
                "message",
                        map(
                                "next-cursor", "DnF/+" + (from + page.size()) + "==",
                                "total-results", found.size(),
                                "items", page.stream().map(item).toList())));
    }

    private Map<String, Object> notice(WorldPaper paper) {
        return map(
                "DOI",
                "10.5555/notice." + paper.number(),
                "update-to",
                List.of(map("DOI", paper.doi().orElseThrow().toString(), "type", "retraction", "label", "Retraction")));
    }

    private Map<String, Object> crossrefWork(WorldPaper paper) {
        String type = paper.number() % 2 == 0 ? "xml" : "plain";
        return map(
                "DOI", paper.doi().orElseThrow().toString(),
                "type", "journal-article",
                "title", List.of(paper.title()),
                "container-title", List.of("World of papers"),
                "author", List.of(Map.of("given", "Anna", "family", "Example")),
                "issued", Map.of("date-parts", List.of(List.of(2026, 11))),
                "license",
                        paper.license()
                                .map(address -> List.of(map(
                                        "URL",
                                        address,
                                        "content-version",
                                        address.contains("tdm") ? "tdm" : "vor",
                                        "start",
                                        Map.of("date-parts", List.of(List.of(2026, 1, 1)))))),
                "link",
                        paper.hasMiningLink()
                                ? Optional.of(List.of(Map.of(
                                        "URL",
                                        text(paper, type.equals("xml") ? "xml" : "txt"),
                                        "content-type",
                                        "text/" + type,
                                        "intended-application",
                                        "text-mining")))
                                : Optional.empty(),
                "abstract", "<jats:title>Abstract</jats:title><jats:p>" + paper.summary() + "</jats:p>");
    }

    Reply crossrefOne(WorldPaper paper) {
        return Reply.json(Map.of("status", "ok", "message", crossrefWork(paper)));
    }

    Reply openAlex(Map<String, String> asked) {
        List<WorldPaper> found = within(Known.OPENALEX, asked.getOrDefault("filter", ""));
        int size = Integer.parseInt(asked.getOrDefault("per_page", ""));
        String cursor = asked.getOrDefault("cursor", "");
        int from = cursor.isEmpty()
                ? (Integer.parseInt(asked.getOrDefault("page", "")) - 1) * size
                : cursor.equals("*") ? 0 : Integer.parseInt(cursor.replaceAll("\\D", ""));
        List<WorldPaper> page = page(found, from, size);
        return Reply.json(map(
                "meta",
                        map(
                                "count",
                                found.size(),
                                "next_cursor",
                                cursor.isEmpty() || from + page.size() >= found.size()
                                        ? Optional.empty()
                                        : Optional.of("Ils+" + (from + page.size()))),
                "results", page.stream().map(this::openAlexWork).toList()));
    }

    /** As OpenAlex and Unpaywall name the licences they know. */
    private static Optional<String> shortName(String address) {
        Matcher creative =
                Pattern.compile("creativecommons\\.org/licenses/([a-z-]+)/").matcher(address);
        return creative.find() ? Optional.of("cc-" + creative.group(1)) : Optional.empty();
    }

    Map<String, Object> openAlexWork(WorldPaper paper) {
        Map<String, List<Integer>> words = new LinkedHashMap<>();
        String[] text = paper.summary().split(" ", -1);
        for (int i = 0; i < text.length; i++) {
            words.computeIfAbsent(text[i], word -> new ArrayList<>()).add(i);
        }
        Optional<Map<String, Object>> open = paper.isKnownTo(Known.OPEN)
                ? Optional.of(map(
                        "is_oa",
                        true,
                        "landing_page_url",
                        text(paper, "html"),
                        "pdf_url",
                        Optional.empty(),
                        "license",
                        paper.license().flatMap(WorldServices::shortName)))
                : Optional.empty();
        return map(
                "id",
                "https://openalex.org/W" + (4_000_000_000L + paper.number()),
                "doi",
                paper.doi().map(doi -> "https://doi.org/" + doi),
                "title",
                paper.title(),
                "publication_year",
                2026,
                "authorships",
                List.of(Map.of("author", Map.of("display_name", "Anna Example"))),
                "best_oa_location",
                open,
                "locations",
                open.stream().toList(),
                "abstract_inverted_index",
                words);
    }

    Reply unpaywall(WorldPaper paper) {
        boolean open = paper.isKnownTo(Known.OPEN);
        Map<String, Object> place = map(
                "url_for_pdf", Optional.empty(),
                "url_for_landing_page", text(paper, "html"),
                "license", paper.license().flatMap(WorldServices::shortName));
        return Reply.json(map(
                "doi",
                paper.doi().orElseThrow().toString(),
                "title",
                paper.title(),
                "year",
                2026,
                "is_oa",
                open,
                "best_oa_location",
                open ? Optional.of(place) : Optional.empty(),
                "oa_locations",
                open ? List.of(place) : List.of()));
    }

    Reply feed() {
        return Reply.xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>World of papers</title>"
                + known(Known.FEED)
                        .map(paper -> "<item><title>" + paper.title() + "</title><link>/text/" + paper.number()
                                + ".html</link><description>&lt;p&gt;" + paper.summary() + "&lt;/p&gt;</description>"
                                + paper.doi()
                                        .map(doi -> "<dc:identifier>doi:" + doi + "</dc:identifier>")
                                        .orElse("")
                                + "<dc:date>" + world.day(paper) + "</dc:date></item>\n")
                        .collect(Collectors.joining())
                + "</channel></rss>");
    }

    Reply sitemapIndex() {
        return Reply.xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex"
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>" + world.base()
                + "/sitemap-0.xml</loc></sitemap><sitemap><loc>" + world.base()
                + "/sitemap-1.xml</loc></sitemap></sitemapindex>");
    }

    Reply sitemap(int half) {
        return Reply.xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + known(Known.SITEMAP)
                        .filter(paper -> paper.number() % 2 == half)
                        .map(paper -> "<url><loc>" + text(paper, "html") + "</loc><lastmod>" + world.day(paper)
                                + "</lastmod></url>\n")
                        .collect(Collectors.joining())
                + "</urlset>");
    }

    private String text(WorldPaper paper, String ending) {
        return world.base() + "/text/" + paper.number() + "." + ending;
    }

    private Stream<WorldPaper> known(Known who) {
        return world.papers().stream().filter(paper -> paper.isKnownTo(who));
    }

    /** Those that the service knows, of the days between the first and the last date in what is asked. */
    private List<WorldPaper> within(Known who, String asked) {
        List<LocalDate> dates = DATES.matcher(asked)
                .results()
                .map(found -> LocalDate.of(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                .toList();
        return known(who)
                .filter(paper -> !world.day(paper).isBefore(dates.getFirst())
                        && !world.day(paper).isAfter(dates.getLast()))
                .toList();
    }

    private static <T> List<T> page(List<T> all, int from, int size) {
        return all.subList(Math.min(from, all.size()), Math.min(all.size(), from + size));
    }

    /** An empty value is null there, as services have it. */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            map.put((String) namesAndValues[i], value instanceof Optional<?> some ? orNull(some) : value);
        }
        return map;
    }

    private static Object orNull(Optional<?> some) {
        return some.isPresent() ? some.get() : NullNode.getInstance();
    }

    /** The parameters of an address. */
    static Map<String, String> asked(String url) {
        Map<String, String> asked = new LinkedHashMap<>();
        Matcher parameters = Pattern.compile("[?&]([^=&]+)=([^&]*)").matcher(url);
        while (parameters.find()) {
            asked.put(parameters.group(1), URLDecoder.decode(parameters.group(2), StandardCharsets.UTF_8));
        }
        return asked;
    }
}
