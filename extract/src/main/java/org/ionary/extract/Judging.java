package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ionary.domain.GivenUp;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Grounded;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/** What becomes of the values of one paper: each candidate passes the gate, the interpreter and the reconciler. */
final class Judging {
    private static final Comparator<Locus> IN_ORDER = Comparator.comparingInt(Judging::row)
            .thenComparingInt(Judging::column)
            .thenComparingInt(Locus::begin);

    /** An outcome as far as it is known before all is reconciled; the findings it is given are those of the paper. */
    private record Judged(Optional<Mention> value, Supplier<Outcome> outcome) {}

    private record JudgedPlace(ReadPlace place, List<Judged> values) {}

    private final Paper paper;
    private final boolean rulesOnlyCheck;
    private final MaterialMemory memory;
    private final References references;
    private final Introduction introduction;
    private final RoomTemperature room;
    private final Reconciler reconciler = new Reconciler();
    private final List<JudgedPlace> places = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private List<Optional<Finding>> findingOf = List.of();
    private int seen;

    /** @param rulesOnlyCheck whether what no model reads is no finding */
    Judging(Paper paper, MaterialMemory memory, boolean rulesOnlyCheck) {
        this.paper = paper;
        this.rulesOnlyCheck = rulesOnlyCheck;
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
        return switch (interpret(candidate)) {
            case Verdict.Accepted<Interpreted>(Interpreted said) -> {
                Refusal ifRepeated =
                        refusal(RejectionReason.DUPLICATE, candidate.sentence().quote(), candidate);
                int statement = reconciler.add(said, ifRepeated);
                yield new Judged(Optional.of(candidate.value().head()), () -> outcome(statement, candidate));
            }
            case Verdict.Rejected<Interpreted>(RejectionReason reason, String detail) ->
                refuse(refusal(reason, detail, candidate), Optional.of(candidate));
        };
    }

    private Verdict<Interpreted> interpret(Candidate candidate) {
        return Grounded.check(candidate, paper)
                .then(grounded -> Interpreter.interpret(grounded, references, introduction, room, memory));
    }

    /** Whether it would be a finding that no reader has read before. */
    boolean isNew(Candidate candidate) {
        return interpret(candidate)
                .toOptional()
                .filter(said -> !reconciler.isKnown(said.measurement()))
                .isPresent();
    }

    private Outcome outcome(int statement, Candidate candidate) {
        return findingOf
                .get(reconciler.factOf(statement))
                .<Outcome>map(finding -> new Outcome.Found(candidate, finding, reconciler.isRepeat(statement)))
                .orElseGet(() -> new Outcome.Refused(onlyByRules(candidate), Optional.of(candidate)));
    }

    private static Refusal onlyByRules(Candidate candidate) {
        return refusal(RejectionReason.READ_BY_RULES_ONLY, candidate.sentence().quote(), candidate);
    }

    private Judged refuse(Refusal refusal, Optional<Candidate> candidate) {
        refused.add(refusal);
        return new Judged(refusal.mention(), () -> new Outcome.Refused(refusal, candidate));
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
        List<Fact> facts = PhysicsCheck.marked(Contradictions.marked(Disputes.marked(reconciler.facts())));
        refused.addAll(reconciler.repeats());
        findingOf = facts.stream()
                .map(fact -> Optional.of(fact)
                        .filter(one -> !rulesOnlyCheck || one.isReadByModel())
                        .map(one -> one.finding(paper.source().id())))
                .toList();
        for (int fact = 0; fact < facts.size(); fact++) {
            if (findingOf.get(fact).isEmpty()) {
                refused.add(new Refusal(
                        RejectionReason.READ_BY_RULES_ONLY,
                        facts.get(fact).measurement().evidence().getFirst().quote(),
                        Optional.empty()));
            }
        }
        return findingOf.stream().flatMap(Optional::stream).toList();
    }

    /** Complete once the findings were asked for. */
    List<Refusal> refused() {
        return refused;
    }

    /** Complete once the findings were asked for. */
    List<Explanation.Explained> explained() {
        return places.stream()
                .map(place -> new Explanation.Explained(
                        place.place(),
                        place.values().stream()
                                .sorted(Comparator.comparing(Judging::place, IN_ORDER))
                                .map(value -> value.outcome().get())
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
