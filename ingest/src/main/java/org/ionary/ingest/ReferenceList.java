package org.ionary.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.SourceId;

/**
 * What reference files beside papers ({@code *.bib}, {@code *.ris}, {@code *.csl.json}) say of them. Never changes.
 *
 * <p>An entry is a paper's where it names the paper's file, or has its DOI, or its title.
 */
public final class ReferenceList {
    private static final ReferenceList NONE = new ReferenceList(List.of(), "");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHORTEST_TITLE = 15;

    /** @param files names of files without folders, and the key it is cited by */
    record Reference(Bibliography bibliography, List<String> files) {
        Reference {
            files = files.stream().map(file -> file.toLowerCase(Locale.ROOT)).toList();
        }
    }

    private final List<Reference> references;
    private final String digest;

    private ReferenceList(List<Reference> references, String digest) {
        this.references = List.copyOf(references);
        this.digest = digest;
    }

    public static ReferenceList none() {
        return NONE;
    }

    /** Changes with the files it was read from; empty where there were none. */
    public String digest() {
        return digest;
    }

    static boolean isOne(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".bib")
                || lower.endsWith(".ris")
                || lower.endsWith(".csl.json")
                || lower.equals("csl.json");
    }

    /** This list and the entries of a file; what cannot be read in it is left out. */
    ReferenceList and(String fileName, byte[] bytes) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        String text = Decoded.text(bytes);
        List<Reference> more = new ArrayList<>(references);
        if (lower.endsWith(".bib")) {
            more.addAll(BibtexFile.read(text));
        } else if (lower.endsWith(".ris")) {
            more.addAll(RisFile.read(text));
        } else {
            more.addAll(cslJson(text));
        }
        String sum = digest + fileName + SourceId.of(bytes).sha256();
        return new ReferenceList(
                more, SourceId.of(sum.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16));
    }

    /** The entry of a paper, by its file, else its DOI, else its title. */
    Optional<Bibliography> entryOf(String fileName, String doc, Bibliography paper) {
        String file = fileName.toLowerCase(Locale.ROOT);
        String key = doc.toLowerCase(Locale.ROOT);
        return references.stream()
                .filter(entry -> entry.files().contains(file) || entry.files().contains(key))
                .findFirst()
                .or(() -> references.stream()
                        .filter(entry -> paper.doi().isPresent()
                                && entry.bibliography().doi().equals(paper.doi()))
                        .findFirst())
                .or(() -> references.stream()
                        .filter(entry -> isSameTitle(entry.bibliography().title(), paper.title()))
                        .findFirst())
                .map(Reference::bibliography);
    }

    static boolean isSameTitle(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String folded = folded(one.orElseThrow());
        return folded.length() >= SHORTEST_TITLE && folded.equals(folded(other.orElseThrow()));
    }

    /** Letters and digits only, in one case, however they are raised, lowered or accented. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<Reference> cslJson(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            List<Reference> read = new ArrayList<>();
            for (JsonNode item : root.isArray() ? root : root.path("items")) {
                read.add(cslItem(item));
            }
            return read;
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private static Reference cslItem(JsonNode item) {
        List<String> authors = new ArrayList<>();
        for (JsonNode author : item.path("author")) {
            String name = author.path("literal")
                    .asText(author.path("given").asText("") + " "
                            + author.path("family").asText(""));
            authors.add(CanonicalText.of(name));
        }
        List<String> files = new ArrayList<>();
        for (String field : List.of("id", "citation-key", "file")) {
            text(item, field).ifPresent(value -> files.addAll(BibtexFile.fileNames(value)));
        }
        return new Reference(
                new Bibliography(
                        text(item, "DOI").flatMap(Dois::first),
                        text(item, "title").map(MarkdownInline::render),
                        authors.stream().filter(name -> !name.isBlank()).toList(),
                        text(item, "container-title"),
                        Years.in(item.path("issued")
                                        .path("date-parts")
                                        .path(0)
                                        .path(0)
                                        .asText("")
                                + " "
                                + item.path("issued").path("raw").asText("")),
                        text(item, "license").flatMap(Licenses::name)),
                files);
    }

    private static Optional<String> text(JsonNode item, String field) {
        return Optional.of(CanonicalText.of(item.path(field).asText(""))).filter(value -> !value.isEmpty());
    }

    /** What this list and another source of the same paper's DOI would have to share. */
    static boolean isSameDoi(Optional<Doi> one, Optional<Doi> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
