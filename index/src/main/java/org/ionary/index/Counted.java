package org.ionary.index;

/** What is counted of the findings that match, beside the findings. */
public enum Counted {
    /** By composition; composites, and what has no composition, by name. */
    MATERIALS,
    /** By DOI; those without one by document. */
    PAPERS
}
