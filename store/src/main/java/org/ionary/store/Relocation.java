package org.ionary.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;

/** Finds the evidence of judged findings in the same paper read anew; what a person has judged keeps its words. */
final class Relocation {
    private final Paper before;
    private final Paper after;

    Relocation(Paper before, Paper after) {
        this.before = before;
        this.after = after;
    }

    /** The same finding, shown in the new text; empty where the text no longer has its words. */
    Optional<Finding> of(Finding finding) {
        List<Evidence> moved = new ArrayList<>();
        Measurement said = finding.measurement();
        for (Evidence evidence : said.evidence()) {
            Optional<Evidence> found = moved(evidence);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            moved.add(found.orElseThrow());
        }
        return Optional.of(new Finding(
                finding.id(),
                finding.source(),
                said.shownIn(moved),
                finding.readers(),
                finding.status(),
                finding.confidence(),
                finding.flags()));
    }

    private Optional<Evidence> moved(Evidence evidence) {
        Optional<String> words = before.textAt(evidence.value());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return switch (evidence.value()) {
            case Locus.InText in -> inText(evidence, in, words.orElseThrow());
            case Locus.InCell in -> inCell(evidence, in, words.orElseThrow());
        };
    }

    private Optional<Evidence> inText(Evidence evidence, Locus.InText in, String words) {
        int quoted = before.blocks().get(in.block()).text().indexOf(evidence.quote());
        int within = quoted >= 0 && quoted <= in.begin()
                ? in.begin() - quoted
                : evidence.quote().indexOf(words);
        if (within < 0) {
            return Optional.empty();
        }
        for (Block block : after.blocks()) {
            int at = block instanceof Block.Table ? -1 : block.text().indexOf(evidence.quote());
            if (at >= 0 && block.text().startsWith(words, at + within)) {
                Locus place = new Locus.InText(block.at().ordinal(), at + within, at + within + words.length());
                return Optional.of(shown(evidence, place, block));
            }
        }
        return Optional.empty();
    }

    private Optional<Evidence> inCell(Evidence evidence, Locus.InCell in, String words) {
        for (Block block : after.blocks()) {
            if (!(block instanceof Block.Table table) || in.column() >= table.width()) {
                continue;
            }
            for (int row = 0; row < table.rows().size(); row++) {
                String text =
                        table.rows().get(row).stream().map(Block.Cell::text).collect(Collectors.joining(" | "));
                String cell = table.cell(row, in.column()).text();
                if ((text.equals(evidence.quote()) || cell.equals(evidence.quote()))
                        && cell.startsWith(words, in.begin())) {
                    Locus place = new Locus.InCell(block.at().ordinal(), row, in.column(), in.begin(), in.end());
                    return Optional.of(shown(evidence, place, block));
                }
            }
        }
        return Optional.empty();
    }

    private static Evidence shown(Evidence evidence, Locus place, Block block) {
        return new Evidence(
                place,
                evidence.quote(),
                block.at().section().title(),
                block.at().page(place.begin()));
    }
}
