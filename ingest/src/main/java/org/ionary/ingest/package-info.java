/**
 * Bytes become papers: PDF, HTML, JATS, Elsevier XML and TEI, Word, OpenDocument, Rich Text, EPUB, Markdown, LaTeX and
 * plain text.
 *
 * <p>In come files and addresses' bytes as {@link org.ionary.ingest.RawDocument}s; {@link org.ionary.ingest.PaperFiles}
 * finds them under folders, {@link org.ionary.ingest.Documents} in archives. Out goes a
 * {@link org.ionary.domain.paper.Paper} of blocks in reading order, in one canonical text: the same characters for the
 * same typography, whatever the format. Raised and lowered characters are Unicode superscripts and subscripts, known
 * minus signs are U+2212, text is in NFC, ligatures and line-end hyphens are resolved, running heads and page furniture
 * are gone. What a format has already lost is left as it is; repair is not done here. The conventions stand in
 * {@code docs/canonical-text.md}.
 *
 * <p>Refused, with a {@link org.ionary.domain.PaperException} that says why: what is not a paper (a login page, an
 * unknown format), what cannot be opened (damaged, encrypted), and what has nothing to read (empty, a scan). The format
 * is decided by content; a file's name only settles which of the plain-text formats is meant. Parsers never reach the
 * network and load no external entity.
 */
@NullMarked
package org.ionary.ingest;

import org.jspecify.annotations.NullMarked;
