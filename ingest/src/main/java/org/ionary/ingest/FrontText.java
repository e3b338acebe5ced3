package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Section;

/**
 * Completes a bibliography from what stands above a paper's first section. What is known already stays; the reference
 * list is never looked at.
 */
final class FrontText {
    private static final Pattern JOURNAL_YEAR = Pattern.compile(
            "^(\\p{L}[\\p{L} &.'’:-]{2,80}),? ((?:19|20)\\d{2})(?:$|[;,]? {1,8}doi\\b.*)", Pattern.CASE_INSENSITIVE);
    private static final int LINES = 40;

    private FrontText() {}

    static Bibliography complete(Bibliography known, List<Block> blocks) {
        List<String> front = blocks.stream()
                .filter(block -> !(block instanceof Block.Table))
                .filter(block -> block.at().section().kind() == Section.Kind.FRONT)
                .limit(LINES)
                .map(Block::text)
                .toList();
        Optional<Doi> doi = known.doi()
                .or(() -> front.stream()
                        .flatMap(line -> Dois.labelled(line).stream())
                        .findFirst());
        Optional<Matcher> venue = front.stream()
                .map(line -> JOURNAL_YEAR.matcher(line))
                .filter(Matcher::find)
                .findFirst();
        Optional<String> journal = known.journal().or(() -> venue.map(m -> m.group(1)));
        OptionalInt year = known.year().isPresent() || venue.isEmpty()
                ? known.year()
                : OptionalInt.of(Integer.parseInt(venue.orElseThrow().group(2)));
        Optional<String> license = known.license()
                .or(() -> front.stream()
                        .flatMap(line -> Licenses.byAddress(line).stream())
                        .findFirst());
        return new Bibliography(doi, known.title(), known.authors(), journal, year, license);
    }
}
