package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;

/**
 * Reads a document of any supported format into a paper.
 *
 * <p>The same bytes always give the same paper. Whatever is wrong with the bytes, the only exception is a
 * {@link PaperException} that names the document.
 */
public final class PaperReader {
    /** Raise it whenever the same bytes may give another paper, so that libraries read them again. */
    public static final int VERSION = 3;

    private static final Pattern RETRACTED = Pattern.compile(
            "(?:retracted|retraction|withdrawn|removal)(?: article| note| notice)?\\s?(?:[:—–-]| to\\b| of\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CORRECTING = Pattern.compile(
            "(?:(?:author|publisher) )?(?:correction|corrigendum|erratum|addendum|expression of concern)\\s?(?:[:—–-]| to\\b| for\\b|$)",
            Pattern.CASE_INSENSITIVE);

    /** @throws PaperException where there is nothing that could be read as a paper; its kind says why */
    public Paper read(RawDocument document) throws PaperException {
        String origin = document.name();
        if (isBlank(document.bytes())) {
            throw new PaperException(PaperException.Kind.EMPTY, origin, document.bytes().length + " bytes");
        }
        Format format = FormatDetector.detect(document);
        Reading reading = read(format, document.bytes(), origin);
        if (reading.blocks().stream().allMatch(block -> block.text().isBlank())) {
            throw new PaperException(PaperException.Kind.EMPTY, origin, "");
        }
        Source source = new Source(
                SourceId.of(document.bytes()),
                document.doc(),
                format,
                document.origin(),
                Optional.empty(),
                Optional.empty(),
                document.fetchedAt());
        Citing citing = Citing.of(document, reading.bibliography());
        List<Notice> notices = new ArrayList<>(notices(reading));
        notices.addAll(citing.notices());
        return new Paper(source, citing.bibliography(), reading.blocks(), notices);
    }

    private static Reading read(Format format, byte[] bytes, String origin) throws PaperException {
        return switch (format) {
            case PDF -> PdfReader.read(bytes, origin);
            case HTML -> HtmlReader.read(Decoded.text(bytes), origin);
            case JATS -> JatsReader.read(Decoded.text(bytes), origin);
            case ELSEVIER_XML -> ElsevierReader.read(Decoded.text(bytes), origin);
            case TEI -> TeiReader.read(Decoded.text(bytes), origin);
            case MARKDOWN -> MarkdownReader.read(Decoded.text(bytes), origin);
            case LATEX -> LatexReader.read(Decoded.text(bytes));
            // What these formats nest, however deep, is the document's doing and not a bug.
            case DOCX -> Refusal.damagedUnless(origin, () -> WordXml.read(bytes, origin));
            case DOC -> DocXml.read(bytes, origin);
            case ODT -> Refusal.damagedUnless(origin, () -> OdtXml.read(bytes, origin));
            case RTF -> Refusal.damagedUnless(origin, () -> RtfXml.read(bytes, origin));
            case EPUB -> Refusal.damagedUnless(origin, () -> EpubReader.read(bytes, origin));
            case TEXT -> TextReader.read(Decoded.text(bytes));
            case DATASET -> throw new IllegalArgumentException("datasets are imported, not read: " + origin);
        };
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static List<Notice> notices(Reading reading) {
        List<Notice> notices = new ArrayList<>(reading.notices());
        if (isAbstractOnly(reading.blocks())) {
            notices.add(new Notice(Notice.Kind.ABSTRACT_ONLY, 1));
        }
        reading.bibliography().title().flatMap(PaperReader::declared).ifPresent(kind -> {
            if (notices.stream().noneMatch(notice -> notice.kind() == kind)) {
                notices.add(new Notice(kind, 1));
            }
        });
        return notices;
    }

    /** Publishers put it before the title that a paper is withdrawn, or that it only corrects another. */
    private static Optional<Notice.Kind> declared(String title) {
        if (RETRACTED.matcher(title).lookingAt()) {
            return Optional.of(Notice.Kind.RETRACTION);
        }
        return CORRECTING.matcher(title).lookingAt() ? Optional.of(Notice.Kind.CORRECTION) : Optional.empty();
    }

    private static boolean isAbstractOnly(List<Block> blocks) {
        List<Section.Kind> kinds = blocks.stream()
                .filter(block -> block instanceof Block.Passage)
                .map(block -> block.at().section().kind())
                .distinct()
                .toList();
        return kinds.contains(Section.Kind.ABSTRACT)
                && kinds.stream().allMatch(kind -> switch (kind) {
                    case FRONT, ABSTRACT, REFERENCES, BACK -> true;
                    case INTRODUCTION, METHODS, RESULTS, CONCLUSION, OTHER -> false;
                });
    }
}
