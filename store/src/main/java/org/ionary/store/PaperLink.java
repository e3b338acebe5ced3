package org.ionary.store;

import org.ionary.domain.paper.SourceId;

/**
 * That a paper belongs to another one.
 *
 * @param target the paper it is a copy of, the best that there is of it; or the article that it supplements
 * @param why in words
 */
public record PaperLink(SourceId source, Kind kind, SourceId target, String why) {

    public enum Kind {
        COPY,
        SUPPLEMENT
    }
}
