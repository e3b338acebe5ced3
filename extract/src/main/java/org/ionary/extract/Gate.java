package org.ionary.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.Grounded;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/** Finds every claimed quote in the paper, then has every quote checked against its place. */
final class Gate {
    private Gate() {}

    static Verdict<Grounded> check(Candidate candidate, Paper paper) {
        Optional<Mention> lost = candidate
                .mentions()
                .filter(mention -> located(mention, paper).isEmpty())
                .findFirst();
        if (lost.isPresent()) {
            boolean several = count(lost.get(), paper) > 1;
            return Verdict.rejected(
                    several ? RejectionReason.QUOTE_AMBIGUOUS : RejectionReason.QUOTE_NOT_IN_PAPER,
                    lost.get().quote());
        }
        return Grounded.check(seen(candidate, paper), paper);
    }

    /** The place of a quote: where it was seen, or the only place of its block where a claimed one stands. */
    private static Optional<Mention> located(Mention mention, Paper paper) {
        return switch (mention) {
            case Mention.Seen seen -> Optional.of(seen);
            case Mention.Claimed claimed -> {
                String text = text(claimed.block(), paper);
                int at = text.indexOf(claimed.quote());
                boolean once = at >= 0 && text.indexOf(claimed.quote(), at + 1) < 0;
                yield once
                        ? Optional.of(new Mention.Seen(
                                new Locus.InText(
                                        claimed.block(),
                                        at,
                                        at + claimed.quote().length()),
                                claimed.quote()))
                        : Optional.empty();
            }
        };
    }

    private static int count(Mention mention, Paper paper) {
        return switch (mention) {
            case Mention.Seen seen -> 1;
            case Mention.Claimed claimed -> {
                String text = text(claimed.block(), paper);
                int count = 0;
                for (int at = text.indexOf(claimed.quote()); at >= 0; at = text.indexOf(claimed.quote(), at + 1)) {
                    count++;
                }
                yield count;
            }
        };
    }

    private static String text(int block, Paper paper) {
        if (block >= paper.blocks().size()) {
            return "";
        }
        Block found = paper.blocks().get(block);
        return found instanceof Block.Table ? "" : found.text();
    }

    private static Candidate seen(Candidate candidate, Paper paper) {
        Map<ConditionKind, Phrase> conditions = new EnumMap<>(ConditionKind.class);
        candidate.conditions().forEach((kind, phrase) -> conditions.put(kind, seen(phrase, paper)));
        return new Candidate(
                candidate.property(),
                candidate.propertyWord().map(mention -> seen(mention, paper)),
                candidate.kind(),
                seen(candidate.material(), paper),
                seen(candidate.value(), paper),
                candidate.temperature().map(t -> new Candidate.TemperaturePhrase(seen(t.phrase(), paper), t.origin())),
                candidate.origin(),
                candidate.method(),
                candidate.reportedHere(),
                conditions,
                seen(candidate.sentence(), paper),
                candidate.reader(),
                candidate.doubts());
    }

    private static Phrase seen(Phrase phrase, Paper paper) {
        List<Mention> completions = phrase.completions().stream()
                .map(mention -> seen(mention, paper))
                .toList();
        return new Phrase(seen(phrase.head(), paper), completions);
    }

    private static Mention seen(Mention mention, Paper paper) {
        return located(mention, paper).orElse(mention);
    }
}
