package org.ionary.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.SourceId;

/**
 * Finds out which papers are copies of one another and which supplement an article. The same papers give the same
 * links, in whatever order they came.
 *
 * <ol>
 *   <li>Supplements are told by their file's name beside that of their article, or by their first words together with
 *       the article's DOI or title.
 *   <li>Copies have the same DOI, or the same title with authors and year that agree; a preprint is a copy of what was
 *       published.
 *   <li>Of several copies the best to read from is the one that others are copies of: whole before abstract only,
 *       published before preprint, then by format, then by name.
 * </ol>
 */
final class Kinship {
    private static final Pattern SUPPLEMENT_NAME = Pattern.compile(
            "(.{2,}?)[ ._-]+(?:si|s\\d|sm|esi|esm|mmc\\d{0,2}|moesm\\d{1,2}(?:[ ._-]?esm)?|suppl?|suppinfo|"
                    + "(?:supplementary|supplemental|supporting)(?:[ ._-]?(?:information|info|material|materials|data|file))?|"
                    + "supplement|appendix)(?:[ ._-]?\\d{1,3})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUPPLEMENT_WORDS = Pattern.compile(
            "^\\W{0,5}(?:electronic )?(?:supporting|supplementary|supplemental|supplement(?:ary)?)"
                    + "(?: (?:information|materials?|data|online material|notes?|file))?\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>|{}]{1,200}");

    /** How many first blocks may say what a document is. */
    private static final int FIRST = 2;

    private static final int TELLING_TITLE = 20;

    private static final Comparator<Kin> BEST_FIRST = Comparator.comparing((Kin kin) -> !kin.isComplete())
            .thenComparing(Kin::isPreprint)
            .thenComparingInt(kin -> rank(kin.source().format()))
            .thenComparing(kin -> kin.source().doc())
            .thenComparing(kin -> kin.source().id());

    private Kinship() {}

    /** The format that keeps most of a paper first. */
    static int rank(Format format) {
        return switch (format) {
            case JATS -> 0;
            case ELSEVIER_XML -> 1;
            case TEI -> 2;
            case HTML -> 3;
            case EPUB -> 4;
            case LATEX -> 5;
            case DOCX -> 6;
            case ODT -> 7;
            case DOC -> 8;
            case RTF -> 9;
            case PDF -> 10;
            case MARKDOWN -> 11;
            case TEXT -> 12;
            case DATASET -> 13;
        };
    }

    static Map<SourceId, PaperLink> links(List<Kin> papers) {
        List<Kin> ordered = papers.stream().sorted(BEST_FIRST).toList();
        Map<SourceId, PaperLink> links = new TreeMap<>();
        for (Kin paper : ordered) {
            supplemented(paper, ordered)
                    .ifPresent(link -> links.put(paper.source().id(), link));
        }
        List<Kin> articles = ordered.stream()
                .filter(paper -> !links.containsKey(paper.source().id()))
                .toList();
        copies(articles, links);
        toBestCopies(links);
        return links;
    }

    private static Optional<PaperLink> supplemented(Kin paper, List<Kin> all) {
        Matcher name = SUPPLEMENT_NAME.matcher(paper.source().doc());
        if (name.matches()) {
            for (Kin other : all) {
                String doc = other.source().doc();
                // A publisher calls the article itself so beside its supplements.
                if (doc.equalsIgnoreCase(name.group(1)) || doc.equalsIgnoreCase(name.group(1) + "-main")) {
                    return Optional.of(link(paper, other, "by its name"));
                }
            }
        }
        boolean said = paper.front().stream()
                .limit(FIRST)
                .anyMatch(text -> SUPPLEMENT_WORDS.matcher(text).matches());
        return said || name.matches() ? supplementedByWords(paper, all) : Optional.empty();
    }

    private static Optional<PaperLink> supplementedByWords(Kin paper, List<Kin> all) {
        String front = String.join("\n", paper.front());
        List<Kin> others = all.stream()
                .filter(other -> !other.source().id().equals(paper.source().id()))
                .filter(other -> other.front().stream()
                        .limit(FIRST)
                        .noneMatch(text -> SUPPLEMENT_WORDS.matcher(text).matches()))
                .toList();
        Matcher doi = DOI.matcher(front);
        while (doi.find()) {
            String found = doi.group().replaceFirst("[.,;:)\\]]+$", "").toLowerCase(Locale.ROOT);
            for (Kin other : others) {
                if (other.bibliography()
                        .doi()
                        .map(Doi::value)
                        .filter(found::equals)
                        .isPresent()) {
                    return Optional.of(link(paper, other, "by the DOI in its first words"));
                }
            }
        }
        String folded = Kin.folded(front);
        return others.stream()
                .filter(other -> other.title().length() >= TELLING_TITLE && folded.contains(other.title()))
                .findFirst()
                .map(other -> link(paper, other, "by the title in its first words"));
    }

    private static PaperLink link(Kin paper, Kin article, String why) {
        return new PaperLink(
                paper.source().id(), PaperLink.Kind.SUPPLEMENT, article.source().id(), why);
    }

    /** Each article, from the best on, is a copy of the first one before it that is the same. */
    private static void copies(List<Kin> articles, Map<SourceId, PaperLink> links) {
        Map<String, List<Kin>> alike = new HashMap<>();
        for (Kin article : articles) {
            List<Kin> before = new ArrayList<>();
            for (String key : keys(article)) {
                before.addAll(alike.getOrDefault(key, List.of()));
            }
            before.sort(BEST_FIRST);
            for (Kin other : before) {
                Optional<String> why = article.sameAs(other);
                if (why.isPresent()) {
                    links.put(
                            article.source().id(),
                            new PaperLink(
                                    article.source().id(),
                                    PaperLink.Kind.COPY,
                                    other.source().id(),
                                    why.orElseThrow()));
                    break;
                }
            }
            keys(article)
                    .forEach(key -> alike.computeIfAbsent(key, same -> new ArrayList<>())
                            .add(article));
        }
    }

    private static List<String> keys(Kin paper) {
        List<String> keys = new ArrayList<>();
        paper.bibliography().doi().ifPresent(doi -> keys.add(doi.value()));
        if (!paper.title().isEmpty()) {
            keys.add(paper.title());
        }
        return keys;
    }

    /** A link to a copy is one to what it is a copy of. */
    private static void toBestCopies(Map<SourceId, PaperLink> links) {
        links.replaceAll((source, link) -> {
            SourceId target = link.target();
            PaperLink next = links.get(target);
            while (next != null && next.kind() == PaperLink.Kind.COPY) {
                target = next.target();
                next = links.get(target);
            }
            return new PaperLink(source, link.kind(), target, link.why());
        });
    }
}
