package org.ionary.extract;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Grounded;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/**
 * Whose value it is. To what the reader saw in the sentence itself it adds what only the paper tells: a mark behind the
 * full stop, an introduction that speaks of others' work, and the DOI in the list of references.
 */
record Provenance(boolean reportedHere, Optional<Doi> citedFrom) {
    private static final List<String> GATHERED =
            List.of("literature", "reported ", "in this review", "from previous", "taken from");

    static Provenance of(Grounded grounded, References references, Introduction introduction) {
        Candidate candidate = grounded.candidate();
        Provenance seen = new Provenance(candidate.reportedHere(), Optional.empty());
        if (candidate.sentence() instanceof Mention.Seen(Locus.InText sentence, String text)) {
            Optional<Clause> place = candidate
                    .value()
                    .mentions()
                    .flatMap(mention -> within(sentence, mention).stream())
                    .reduce((a, b) -> new Clause(Math.min(a.begin(), b.begin()), Math.max(a.end(), b.end())));
            Block block = grounded.paper().blocks().get(sentence.block());
            return place.map(value -> seen.inText(block, sentence, text, value, references, introduction))
                    .orElse(seen);
        }
        boolean gathered = candidate.value().head() instanceof Mention.Seen cell
                && isGathered(grounded.paper().blocks().get(cell.locus().block()), grounded.paper());
        return gathered ? new Provenance(false, Optional.empty()) : seen;
    }

    private static Optional<Clause> within(Locus.InText sentence, Mention mention) {
        return mention instanceof Mention.Seen seen
                        && seen.locus() instanceof Locus.InText place
                        && place.block() == sentence.block()
                        && place.begin() >= sentence.begin()
                        && place.end() <= sentence.end()
                ? Optional.of(new Clause(place.begin() - sentence.begin(), place.end() - sentence.begin()))
                : Optional.empty();
    }

    private Provenance inText(
            Block block,
            Locus.InText sentence,
            String text,
            Clause value,
            References references,
            Introduction introduction) {
        Clause scope = Citations.scope(text, Clause.at(Clause.of(text), value.begin()), value);
        Optional<ReferenceMarks.Mark> behind =
                scope.end() == text.length() ? ReferenceMarks.behind(block.text(), sentence.end()) : Optional.empty();
        boolean own = Citations.isOwn(text.substring(scope.begin(), scope.end()));
        boolean cited =
                !reportedHere || !own && (behind.isPresent() || introduction.isOfOthers(block, sentence.begin()));
        Optional<Doi> doi =
                cited ? Citations.mark(text, scope, value).or(() -> behind).flatMap(references::of) : Optional.empty();
        return new Provenance(!cited, doi);
    }

    /** The caption says that the whole table is gathered from others. */
    private static boolean isGathered(Block block, Paper paper) {
        if (!(block instanceof Block.Table table) || table.caption().isEmpty()) {
            return false;
        }
        String caption =
                LowerCase.of(paper.blocks().get(table.caption().getAsInt()).text());
        return GATHERED.stream().anyMatch(caption::contains)
                && !Citations.isOwn(caption)
                && !LowerCase.of(table.text()).contains("this work");
    }
}
