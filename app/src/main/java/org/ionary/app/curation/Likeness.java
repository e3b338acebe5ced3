package org.ionary.app.curation;

import java.util.List;
import java.util.Set;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.SourceId;

/**
 * What findings share that may be judged together: the same paper, property, readers and flags, and the same printed
 * unit. An error that a reader made in one of them it likely made in all.
 */
record Likeness(SourceId source, Property property, List<Reader> readers, Set<Flag> flags, String unit) {

    static Likeness of(Finding finding) {
        return new Likeness(
                finding.source(),
                finding.measurement().property(),
                finding.readers(),
                finding.flags(),
                unit(finding.measurement().quantity().raw()));
    }

    /** What is printed behind the number and its power of ten; a table's cell has none of its own. */
    private static String unit(String raw) {
        return raw.replaceFirst("^[^\\p{L}Ω]*(?:[eE][-+−]?\\d+)?[^\\p{L}Ω]*", "")
                .replaceAll("\\s+", "");
    }
}
