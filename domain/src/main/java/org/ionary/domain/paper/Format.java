package org.ionary.domain.paper;

/** What the bytes of a source are, decided by their content. */
public enum Format {
    PDF,
    HTML,
    JATS,
    ELSEVIER_XML,
    TEI,
    MARKDOWN,
    LATEX,
    DOCX,
    DOC,
    ODT,
    RTF,
    EPUB,
    TEXT,
    /** Rows of a published table of findings that cite one and the same paper. */
    DATASET
}
