package org.ionary.extract;

import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;

/** Pieces of mentions. */
final class Places {
    private Places() {}

    /** A part of what was seen, by its offsets in the quote. */
    static Mention.Seen within(Mention.Seen seen, int begin, int end) {
        Locus locus = switch (seen.locus()) {
            case Locus.InText in -> new Locus.InText(in.block(), in.begin() + begin, in.begin() + end);
            case Locus.InCell in ->
                new Locus.InCell(in.block(), in.row(), in.column(), in.begin() + begin, in.begin() + end);
        };
        return new Mention.Seen(locus, seen.quote().substring(begin, end));
    }
}
