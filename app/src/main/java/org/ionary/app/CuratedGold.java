package org.ionary.app;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.app.curation.Curation;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.SourceId;
import org.ionary.eval.Barren;
import org.ionary.eval.Fact;
import org.ionary.eval.FactFormatException;
import org.ionary.eval.FactReader;
import org.ionary.store.Export;
import org.ionary.store.Library;
import org.ionary.store.PaperSummary;

/**
 * Gold that curators made in a library: the papers that are done or wholly judged. What they confirmed, corrected and
 * added is true; all else that the readers say of these papers is false.
 *
 * @param expected the true facts
 * @param read what the readers say, as they said it, whatever people have made of it
 * @param barren papers without any true fact
 */
record CuratedGold(List<Fact> expected, List<Fact> read, List<Barren> barren) {

    static CuratedGold of(Library library) throws IOException, FactFormatException, UsageException {
        Set<SourceId> gold = new Curation(library, Clock.systemUTC(), "eval").gold();
        if (gold.isEmpty()) {
            throw new UsageException(
                    "no paper of the library is done: judge every finding of one, or see 'ionary review done --help'");
        }
        List<CitedFinding> expected = new ArrayList<>();
        List<CitedFinding> read = new ArrayList<>();
        List<Barren> barren = new ArrayList<>();
        for (PaperSummary paper : library.papers()) {
            SourceId source = paper.source().id();
            if (!gold.contains(source)) {
                continue;
            }
            List<CitedFinding> truths = library.findingsOf(source).stream()
                    .filter(cited -> cited.finding().status().isCurated())
                    .filter(cited -> cited.finding().status() != Status.REJECTED)
                    .toList();
            expected.addAll(truths);
            if (truths.isEmpty()) {
                barren.add(new Barren(paper.source().doc(), Optional.empty()));
            }
            for (Finding finding : library.reading(source)) {
                read.add(new CitedFinding(finding, paper.source().doc(), paper.bibliography()));
            }
        }
        return new CuratedGold(facts(expected), facts(read), barren);
    }

    private static List<Fact> facts(List<CitedFinding> findings) throws IOException, FactFormatException {
        StringWriter lines = new StringWriter();
        Export.jsonLines(findings, lines);
        return FactReader.read("the library", lines.toString().lines().toList());
    }
}
