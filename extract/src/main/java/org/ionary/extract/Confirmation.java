package org.ionary.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.PaperException;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.prompts.Prompt;
import org.ionary.prompts.ReplyType;

/** Shows a model its doubtful readings once more, with a hint that they may be wrong; it confirms or withdraws each. */
final class Confirmation {
    private static final int AT_ONCE = 20;

    private final Asking asking;
    private final Prompt prompt;
    private final Paper paper;

    Confirmation(Asking asking, Prompt prompt, Paper paper) {
        this.asking = asking;
        this.prompt = prompt;
        this.paper = paper;
    }

    /** Those of the readings that the model no longer holds; a reply that cannot be used withdraws nothing. */
    Set<Candidate> withdrawn(List<Candidate> doubtful) throws PaperException {
        List<List<Candidate>> groups = new ArrayList<>();
        for (int i = 0; i < doubtful.size(); i += AT_ONCE) {
            groups.add(doubtful.subList(i, Math.min(doubtful.size(), i + AT_ONCE)));
        }
        List<ReplyType.Decoded<ConfirmationReply>> replies = asking.all(
                groups.stream()
                        .map(group -> new Asking.Question(prompt, Map.of("readings", readings(group))))
                        .toList(),
                ConfirmationReply.TYPE);
        Set<Candidate> withdrawn = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Candidate> group = groups.get(i);
            if (replies.get(i) instanceof ReplyType.Decoded.Valid<ConfirmationReply>(ConfirmationReply reply)) {
                reply.answers().stream()
                        .filter(answer -> !answer.holds() && answer.reading() >= 1 && answer.reading() <= group.size())
                        .map(answer -> group.get(answer.reading() - 1))
                        .forEach(withdrawn::add);
            }
        }
        return withdrawn;
    }

    /** The trace with what was withdrawn among its refusals. */
    static Trace without(Set<Candidate> withdrawn, Trace trace) {
        List<Refusal> refused = new ArrayList<>(trace.refused());
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : trace.candidates()) {
            if (withdrawn.contains(candidate)) {
                refused.add(new Refusal(
                        RejectionReason.WITHDRAWN,
                        candidate.sentence().quote(),
                        Optional.of(candidate.value().head())));
            } else {
                kept.add(candidate);
            }
        }
        return new Trace(trace.place(), kept, refused);
    }

    private String readings(List<Candidate> group) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < group.size(); i++) {
            Candidate candidate = group.get(i);
            String temperature = candidate
                    .temperature()
                    .map(said ->
                            joined(said.phrase().mentions().map(Mention::quote).toList()))
                    .orElse("none");
            lines.append('[').append(i + 1).append("]\ntext: ").append(text(candidate));
            lines.append("\nread: ").append(candidate.property().label()).append(" = ");
            lines.append(joined(candidate.value().mentions().map(Mention::quote).toList()));
            lines.append(" | material = ");
            lines.append(
                    joined(candidate.material().mentions().map(Mention::quote).toList()));
            lines.append(" | temperature = ").append(temperature).append("\nend\n");
        }
        return lines.toString();
    }

    private static String joined(List<String> quotes) {
        return String.join(" … ", quotes).replaceAll("\\s+", " ");
    }

    private String text(Candidate candidate) {
        String text = candidate.value().head() instanceof Mention.Seen seen
                        && seen.locus() instanceof Locus.InCell cell
                        && paper.blocks().get(cell.block()) instanceof Block.Table table
                ? TableText.of(table, paper)
                : candidate.sentence().quote();
        return text.replaceAll("\\s+", " ");
    }
}
