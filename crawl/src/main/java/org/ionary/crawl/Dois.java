package org.ionary.crawl;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Doi;

/** DOIs and arXiv ids in whatever form a source writes them. */
final class Dois {
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[\\p{Graph}&&[^\"<>{}\\\\^`|]]+");
    private static final Pattern RESOLVER =
            Pattern.compile("(?i)^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*|info:doi/|urn:doi:)");
    private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");
    private static final Pattern ARXIV_ID =
            Pattern.compile("(?i)(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(v\\d{1,3})?");
    private static final Pattern ARXIV_ADDRESS =
            Pattern.compile("(?i)(?:arxiv\\.org/(?:abs|pdf|html)/|oai:arxiv\\.org:|^arxiv:)"
                    + ARXIV_ID.pattern().replace("(?i)", ""));
    private static final String ARXIV_PREFIX = "10.48550/arxiv.";

    private Dois() {}

    /** The DOI that this text is, with or without resolver. */
    static Optional<Doi> of(String text) {
        String bare = RESOLVER.matcher(text.strip()).replaceFirst("").strip();
        String decoded = ENCODED.matcher(bare).find() ? decoded(bare) : bare;
        return DOI.matcher(decoded).matches() ? Optional.of(new Doi(trimmed(decoded))) : Optional.empty();
    }

    static Optional<Doi> of(Optional<String> text) {
        return text.flatMap(Dois::of);
    }

    /** The first DOI in this text. */
    static Optional<Doi> in(String text) {
        Matcher found = DOI.matcher(ENCODED.matcher(text).find() ? decoded(text) : text);
        return found.find() ? Optional.of(new Doi(trimmed(found.group()))) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Without the punctuation of the sentence around it. */
    private static String trimmed(String doi) {
        String bare = doi.replaceAll("[.,;:'’]+$", "");
        boolean unopened = bare.endsWith(")") && bare.indexOf('(') < 0;
        return unopened ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** The arXiv id, without version, in an address, an OAI name or {@code arXiv:…}. */
    static Optional<String> arxivIn(String text) {
        Matcher found = ARXIV_ADDRESS.matcher(text.strip());
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The arXiv id in a DOI that arXiv gave itself. */
    static Optional<String> arxivIn(Doi doi) {
        return doi.value().startsWith(ARXIV_PREFIX)
                ? Optional.of(doi.value().substring(ARXIV_PREFIX.length()))
                        .filter(id -> ARXIV_ID.matcher(id).matches())
                        .map(id -> id.replaceFirst("v\\d+$", ""))
                : Optional.empty();
    }
}
