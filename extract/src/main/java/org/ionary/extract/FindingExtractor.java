package org.ionary.extract;

import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Paper;

/** Papers to findings. */
public sealed interface FindingExtractor permits Extractor, AssistedExtractor {

    /** The readers in the order they read; their labels tell whether a paper was read by these very ones. */
    List<Reader> readers();

    /** @throws PaperException where a model was to be asked and could not */
    Extraction extract(Paper paper) throws PaperException;

    /**
     * The same with the way that led to it: what was recognised, linked, found and refused at each place.
     *
     * @throws PaperException where a model was to be asked and could not
     */
    Explanation explain(Paper paper) throws PaperException;
}
