package org.ionary.extract;

import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Paper;

/** Reads a paper for candidates. The same paper always gives the same reading; an empty one gives an empty reading. */
interface CandidateReader {

    Reader reader();

    /** @param known what the paper itself defines; found once for all readers */
    Reading read(Paper paper, Definitions known);

    default Reading read(Paper paper) {
        return read(paper, Definitions.of(paper));
    }
}
