package org.ionary.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ionary.domain.PaperException;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.prompts.Prompt;
import org.ionary.prompts.Prompts;
import org.ionary.prompts.ReplyType;

/**
 * Has a language model read a paper.
 *
 * <ol>
 *   <li>{@link PassageFinder} chooses what the model is shown; about the doubtful passages it is asked first whether
 *       they hold a value at all.
 *   <li>Passages, several in one request, and tables, one in each, are read. Nothing but quotes comes back.
 *   <li>The gate lets the claims pass whose quotes stand in the paper and belong together.
 *   <li>Readings that are in doubt are shown to the model once more; it confirms or withdraws them.
 * </ol>
 */
final class ModelReader {
    /** Characters of passages in one request: enough that the instructions cost little, few enough to be read well. */
    private static final int PASSAGES_AT_ONCE = 6000;

    private final AskedModel model;
    private final Prompts prompts;
    private final Asking asking;

    ModelReader(AskedModel model) {
        this.model = model;
        this.prompts = model.prompts();
        this.asking = new Asking(model);
    }

    /** Its labels, by the prompts it reads with; all of them decide what it finds. */
    List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        for (Prompts.Use use : Prompts.Use.ofPapers()) {
            readers.add(reader(use));
        }
        return readers;
    }

    private Reader reader(Prompts.Use use) {
        Prompt prompt = prompts.get(use);
        return new Reader.Model(model.name().provider(), model.name().name(), prompt.name(), prompt.version());
    }

    /**
     * @param doubtful which of the readings that have passed the gate the model should look at again
     * @throws PaperException where the model could not be asked; what it had replied by then is on its tape
     */
    Reading read(Paper paper, Definitions known, Predicate<Candidate> doubtful) throws PaperException {
        PaperQuotes quotes = new PaperQuotes(paper);
        List<Passage> passages = worthwhile(PassageFinder.passages(paper, known));
        List<Block.Table> tables = PassageFinder.tables(paper);
        List<Trace> traces = new ArrayList<>(readPassages(paper, known, quotes, passages));
        traces.addAll(readTables(paper, known, quotes, tables));
        Set<Candidate> withdrawn = new Confirmation(asking, prompts.get(Prompts.Use.CONFIRM), paper)
                .withdrawn(traces.stream()
                        .flatMap(trace -> trace.candidates().stream())
                        .filter(doubtful)
                        .toList());
        return new Reading(traces.stream()
                .map(trace -> Confirmation.without(withdrawn, trace))
                .toList());
    }

    /** The sure passages, and the doubtful ones that hold a value by the model's own word. */
    private List<Passage> worthwhile(List<Passage> passages) throws PaperException {
        List<Passage> doubtful =
                passages.stream().filter(passage -> !passage.sure()).toList();
        List<List<Passage>> groups = groups(doubtful);
        Prompt prompt = prompts.get(Prompts.Use.SCREEN);
        List<ReplyType.Decoded<ScreeningReply>> replies = asking.all(
                groups.stream()
                        .map(group -> new Asking.Question(prompt, Map.of("passages", numbered(group))))
                        .toList(),
                ScreeningReply.TYPE);
        Set<Passage> chosen = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Passage> group = groups.get(i);
            switch (replies.get(i)) {
                case ReplyType.Decoded.Valid<ScreeningReply>(ScreeningReply reply) ->
                    reply.passages().stream()
                            .filter(number -> number >= 1 && number <= group.size())
                            .map(number -> group.get(number - 1))
                            .forEach(chosen::add);
                // Without an answer nothing is left out.
                case ReplyType.Decoded.Invalid<ScreeningReply> invalid -> chosen.addAll(group);
            }
        }
        return passages.stream()
                .filter(passage -> passage.sure() || chosen.contains(passage))
                .toList();
    }

    private static List<List<Passage>> groups(List<Passage> passages) {
        List<List<Passage>> groups = new ArrayList<>();
        int room = 0;
        for (Passage passage : passages) {
            if (groups.isEmpty() || passage.text().length() > room) {
                groups.add(new ArrayList<>());
                room = PASSAGES_AT_ONCE;
            }
            groups.getLast().add(passage);
            room -= passage.text().length();
        }
        return groups;
    }

    private static String numbered(List<Passage> passages) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            lines.append('[')
                    .append(i + 1)
                    .append("]\n")
                    .append(passages.get(i).line())
                    .append("\nend\n");
        }
        return lines.toString();
    }

    private List<Trace> readPassages(Paper paper, Definitions known, PaperQuotes quotes, List<Passage> passages)
            throws PaperException {
        List<List<Passage>> groups = groups(passages);
        Prompt prompt = prompts.get(Prompts.Use.EXTRACT);
        List<Asking.Question> questions = groups.stream()
                .map(group -> new Asking.Question(
                        prompt,
                        Map.of(
                                "context",
                                PaperContext.of(
                                        paper,
                                        known,
                                        group.stream().map(Passage::text).toList()),
                                "passages",
                                numbered(group))))
                .toList();
        List<ReplyType.Decoded<ExtractionReply>> replies = asking.all(questions, ExtractionReply.TYPE);
        TextGate gate = new TextGate(quotes, known, reader(Prompts.Use.EXTRACT));
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            traces.addAll(traces(groups.get(i), replies.get(i), quotes, gate));
        }
        return traces;
    }

    private static List<Trace> traces(
            List<Passage> group, ReplyType.Decoded<ExtractionReply> reply, PaperQuotes quotes, TextGate gate) {
        List<List<Candidate>> candidates = new ArrayList<>();
        List<List<Refusal>> refused = new ArrayList<>();
        group.forEach(passage -> {
            candidates.add(new ArrayList<>());
            refused.add(new ArrayList<>());
        });
        switch (reply) {
            case ReplyType.Decoded.Invalid<ExtractionReply>(String why) ->
                refused.getFirst().add(new Refusal(RejectionReason.REPLY_NOT_VALID, why, Optional.empty()));
            case ReplyType.Decoded.Valid<ExtractionReply>(ExtractionReply valid) -> {
                for (ExtractionReply.Claim claim : valid.findings()) {
                    if (claim.passage() < 1 || claim.passage() > group.size()) {
                        refused.getFirst()
                                .add(new Refusal(
                                        RejectionReason.QUOTE_NOT_IN_PAPER,
                                        "no passage " + claim.passage() + ": " + claim.quote(),
                                        Optional.empty()));
                        continue;
                    }
                    int index = claim.passage() - 1;
                    Passage passage = group.get(index);
                    book(
                            gate.admit(claim, passage),
                            new Mention.Claimed(passage.block(), claim.value()),
                            candidates.get(index),
                            refused.get(index));
                }
            }
        }
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Passage passage = group.get(i);
            Mention.Seen place = quotes.mention(passage.block(), new Clause(passage.begin(), passage.end()));
            traces.add(new Trace(new ReadPlace.OfSentence(place, List.of()), candidates.get(i), refused.get(i)));
        }
        return traces;
    }

    private static void book(
            Verdict<Candidate> verdict, Mention claimed, List<Candidate> candidates, List<Refusal> refused) {
        switch (verdict) {
            case Verdict.Accepted<Candidate>(Candidate candidate) -> candidates.add(candidate);
            case Verdict.Rejected<Candidate>(RejectionReason reason, String detail) ->
                refused.add(new Refusal(reason, detail, Optional.of(claimed)));
        }
    }

    private List<Trace> readTables(Paper paper, Definitions known, PaperQuotes quotes, List<Block.Table> tables)
            throws PaperException {
        Prompt prompt = prompts.get(Prompts.Use.TABLE);
        List<Asking.Question> questions = tables.stream()
                .map(table -> new Asking.Question(
                        prompt,
                        Map.of(
                                "context",
                                PaperContext.of(paper, known, List.of(TableText.of(table, paper))),
                                "table",
                                TableText.of(table, paper))))
                .toList();
        List<ReplyType.Decoded<TableReply>> replies = asking.all(questions, TableReply.TYPE);
        TableGate gate = new TableGate(quotes, known, reader(Prompts.Use.TABLE));
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Block.Table table = tables.get(i);
            List<Candidate> candidates = new ArrayList<>();
            List<Refusal> refused = new ArrayList<>();
            switch (replies.get(i)) {
                case ReplyType.Decoded.Invalid<TableReply>(String why) ->
                    refused.add(new Refusal(RejectionReason.REPLY_NOT_VALID, why, Optional.empty()));
                case ReplyType.Decoded.Valid<TableReply>(TableReply reply) ->
                    reply.cells()
                            .forEach(claim -> book(
                                    gate.admit(claim, table),
                                    new Mention.Claimed(table.at().ordinal(), claim.value()),
                                    candidates,
                                    refused));
            }
            ReadPlace place = new ReadPlace.OfTable(table.at().ordinal(), Optional.empty(), List.of());
            traces.add(new Trace(place, candidates, refused));
        }
        return traces;
    }
}
