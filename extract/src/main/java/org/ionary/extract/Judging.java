package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ionary.domain.GivenUp;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/** What becomes of the values of one paper: each candidate passes the gate, the interpreter and the reconciler. */
final class Judging {
    private static final Comparator<Locus> IN_ORDER = Comparator.comparingInt(Judging::row)
            .thenComparingInt(Judging::column)
            .thenComparingInt(Locus::begin);

    /** An outcome as far as it is known before all is reconciled; the findings it is given are those of the paper. */
    private record Judged(Optional<Mention> value, Function<List<Finding>, Outcome> outcome) {}

    private record JudgedPlace(ReadPlace place, List<Judged> values) {}

    private final Paper paper;
    private final MaterialMemory memory;
    private final References references;
    private final Introduction introduction;
    private final RoomTemperature room;
    private final Reconciler reconciler = new Reconciler();
    private final List<JudgedPlace> places = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private int seen;

    Judging(Paper paper, MaterialMemory memory) {
        this.paper = paper;
        this.memory = memory;
        this.references = References.of(paper);
        this.introduction = Introduction.of(paper);
        this.room = new RoomTemperature(paper);
    }

    void judge(Trace trace) {
        List<Judged> values = new ArrayList<>();
        for (Refusal refusal : trace.refused()) {
            values.add(refuse(refusal, Optional.empty()));
        }
        for (Candidate candidate : trace.candidates()) {
            GivenUp.check();
            values.add(judge(candidate));
        }
        seen += values.size();
        places.add(new JudgedPlace(trace.place(), values));
    }

    private Judged judge(Candidate candidate) {
        Verdict<Interpreted> verdict = Gate.check(candidate, paper)
                .then(grounded -> Interpreter.interpret(grounded, references, introduction, room, memory));
        return switch (verdict) {
            case Verdict.Accepted<Interpreted>(Interpreted said) -> {
                Refusal ifRepeated =
                        refusal(RejectionReason.DUPLICATE, candidate.sentence().quote(), candidate);
                int statement = reconciler.add(said, ifRepeated);
                yield new Judged(
                        Optional.of(candidate.value().head()),
                        findings -> new Outcome.Found(
                                candidate, findings.get(reconciler.factOf(statement)), reconciler.isRepeat(statement)));
            }
            case Verdict.Rejected<Interpreted>(RejectionReason reason, String detail) ->
                refuse(refusal(reason, detail, candidate), Optional.of(candidate));
        };
    }

    private Judged refuse(Refusal refusal, Optional<Candidate> candidate) {
        refused.add(refusal);
        return new Judged(refusal.mention(), findings -> new Outcome.Refused(refusal, candidate));
    }

    private static Refusal refusal(RejectionReason reason, String detail, Candidate candidate) {
        return new Refusal(reason, detail, Optional.of(candidate.value().head()));
    }

    /** How many values there were; counted where readers hand over, so that one lost on the way is noticed. */
    int seen() {
        return seen;
    }

    /** The findings, checked against each other and against physics; asked for once, when all is judged. */
    List<Finding> findings() {
        List<Fact> facts = PhysicsCheck.marked(Contradictions.marked(reconciler.facts()));
        refused.addAll(reconciler.repeats());
        return facts.stream().map(fact -> fact.finding(paper.source().id())).toList();
    }

    /** Complete once the findings were asked for. */
    List<Refusal> refused() {
        return refused;
    }

    /** @param findings those of {@link #findings} */
    List<Explanation.Explained> explained(List<Finding> findings) {
        return places.stream()
                .map(place -> new Explanation.Explained(
                        place.place(),
                        place.values().stream()
                                .sorted(Comparator.comparing(Judging::place, IN_ORDER))
                                .map(value -> value.outcome().apply(findings))
                                .toList()))
                .toList();
    }

    /** Where the value stands; what a reader only claims comes first, since its place is not known. */
    private static Locus place(Judged judged) {
        return judged.value()
                .filter(Mention.Seen.class::isInstance)
                .map(mention -> ((Mention.Seen) mention).locus())
                .orElse(new Locus.InText(0, 0, 1));
    }

    private static int row(Locus locus) {
        return switch (locus) {
            case Locus.InText in -> 0;
            case Locus.InCell in -> in.row();
        };
    }

    private static int column(Locus locus) {
        return switch (locus) {
            case Locus.InText in -> 0;
            case Locus.InCell in -> in.column();
        };
    }
}
