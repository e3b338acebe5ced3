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
    TEXT
}
