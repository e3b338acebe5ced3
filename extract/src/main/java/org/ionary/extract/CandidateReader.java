package org.ionary.extract;

import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Paper;

/** Reads a paper for candidates. The same paper always gives the same reading; an empty one gives an empty reading. */
interface CandidateReader {

    Reader reader();

    Reading read(Paper paper);
}
