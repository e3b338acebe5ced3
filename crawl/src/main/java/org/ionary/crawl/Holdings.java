package org.ionary.crawl;

import java.io.IOException;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.SourceId;

/** What the library has already. */
public interface Holdings {
    boolean holds(Doi doi) throws IOException;

    boolean holds(SourceId source) throws IOException;
}
