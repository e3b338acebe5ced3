package org.ionary.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.jspecify.annotations.Nullable;

/** What a PDF says about itself beside its pages: the document information and the XMP packet. */
final class PdfBibliography {
    private static final Pattern XMP_DOI =
            Pattern.compile("<(?:prism:doi|pdfx:doi|dc:identifier|crossmark:DOI|pdfx:WPS-ARTICLEDOI)>([^<]{8,200})<");
    private static final int LARGEST_XMP = 400_000;

    private PdfBibliography() {}

    static Bibliography of(PDDocument document) {
        PDDocumentInformation info = document.getDocumentInformation();
        Optional<Doi> doi = xmp(document)
                .flatMap(packet -> {
                    Matcher matcher = XMP_DOI.matcher(packet);
                    return matcher.find() ? Dois.first(matcher.group(1)) : Optional.empty();
                })
                .or(() -> text(info.getCustomMetadataValue("doi")).flatMap(Dois::first))
                .or(() -> text(info.getCustomMetadataValue("WPS-ARTICLEDOI")).flatMap(Dois::first))
                .or(() -> text(info.getSubject()).flatMap(Dois::first));
        List<String> authors = text(info.getAuthor())
                .map(author -> List.of(author.split("\\s*(?:;|,| and )\\s*", -1)))
                .orElse(List.of())
                .stream()
                .filter(name -> !name.isBlank())
                .toList();
        return new Bibliography(
                doi,
                text(info.getTitle()).filter(PdfBibliography::isTitle),
                authors,
                Optional.empty(),
                OptionalInt.empty(),
                xmp(document).flatMap(Licenses::byAddress));
    }

    /** Completes it from the first page's largest text, which has the typography, and from heads and feet. */
    static Bibliography complete(Bibliography described, String title, List<String> margins) {
        Optional<String> shown = Optional.of(title).filter(t -> !t.isBlank());
        return new Bibliography(
                described
                        .doi()
                        .or(() -> margins.stream()
                                .flatMap(line -> Dois.labelled(line).stream())
                                .findFirst()),
                shown.or(described::title),
                described.authors(),
                described.journal(),
                described.year(),
                described
                        .license()
                        .or(() -> margins.stream()
                                .flatMap(line -> Licenses.byAddress(line).stream())
                                .findFirst()));
    }

    /** Word processors leave file names where the title should be. */
    private static boolean isTitle(String title) {
        return title.contains(" ") && !title.startsWith("Microsoft Word");
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(CanonicalText::of).filter(text -> !text.isEmpty());
    }

    private static Optional<String> xmp(PDDocument document) {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return Optional.empty();
        }
        try (var stream = metadata.exportXMPMetadata()) {
            return Optional.of(new String(stream.readNBytes(LARGEST_XMP), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
