package org.ionary.domain.paper;

/**
 * The part of a paper that a block stands in.
 *
 * @param title the heading as printed, empty before the first one
 */
public record Section(String title, Kind kind) {

    /** What a section is for; values in {@code REFERENCES} are never this paper's own. */
    public enum Kind {
        FRONT,
        ABSTRACT,
        INTRODUCTION,
        METHODS,
        RESULTS,
        CONCLUSION,
        REFERENCES,
        BACK,
        OTHER
    }

    public static final Section FRONT = new Section("", Kind.FRONT);
}
