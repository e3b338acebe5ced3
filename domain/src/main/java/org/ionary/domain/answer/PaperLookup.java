package org.ionary.domain.answer;

import java.util.Optional;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;

/** Where papers are looked up; the store is one. */
@FunctionalInterface
public interface PaperLookup {
    Optional<Paper> byId(SourceId source);
}
