package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;
import org.jspecify.annotations.Nullable;

/** What a paper is beside its blocks, as stored JSON and back, equal. */
final class PaperCodec {
    private PaperCodec() {}

    /** A paper without its blocks. */
    record Front(Source source, Bibliography bibliography, List<Notice> notices) {}

    static String encode(Paper paper) {
        ObjectNode object = Fields.object();
        object.set("source", encode(paper.source()));
        object.set("bibliography", encode(paper.bibliography()));
        ArrayNode notices = object.putArray("notices");
        for (Notice notice : paper.notices()) {
            ObjectNode entry =
                    notices.addObject().put("kind", notice.kind().name()).put("count", notice.count());
            if (!notice.detail().isEmpty()) {
                entry.put("detail", notice.detail());
            }
        }
        return Fields.write(object);
    }

    static Front decode(String json) {
        return Fields.read(
                Fields.parse(json),
                fields -> new Front(
                        source(fields.get("source")),
                        bibliography(fields.get("bibliography")),
                        fields.list("notices", PaperCodec::notice)));
    }

    private static ObjectNode encode(Source source) {
        ObjectNode object = Fields.object()
                .put("id", source.id().sha256())
                .put("doc", source.doc())
                .put("format", source.format().name())
                .put("origin", source.origin().toString());
        source.doi().ifPresent(doi -> object.put("doi", doi.value()));
        source.license().ifPresent(license -> object.put("license", license));
        return object.put("fetchedAt", source.fetchedAt().toString());
    }

    private static Source source(@Nullable JsonNode node) {
        return Fields.read(
                node,
                fields -> new Source(
                        new SourceId(fields.text("id")),
                        fields.text("doc"),
                        fields.constant("format", Format.class),
                        URI.create(fields.text("origin")),
                        fields.optionalText("doi").map(Doi::new),
                        fields.optionalText("license"),
                        Instant.parse(fields.text("fetchedAt"))));
    }

    static ObjectNode encode(Bibliography bibliography) {
        ObjectNode object = Fields.object();
        bibliography.doi().ifPresent(doi -> object.put("doi", doi.value()));
        bibliography.title().ifPresent(title -> object.put("title", title));
        ArrayNode authors = object.putArray("authors");
        bibliography.authors().forEach(authors::add);
        bibliography.journal().ifPresent(journal -> object.put("journal", journal));
        bibliography.year().ifPresent(year -> object.put("year", year));
        bibliography.license().ifPresent(license -> object.put("license", license));
        return object;
    }

    static Bibliography bibliography(@Nullable JsonNode node) {
        return Fields.read(
                node,
                fields -> new Bibliography(
                        fields.optionalText("doi").map(Doi::new),
                        fields.optionalText("title"),
                        fields.list("authors", Fields::text),
                        fields.optionalText("journal"),
                        fields.optionalInteger("year"),
                        fields.optionalText("license")));
    }

    private static Notice notice(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Notice(
                        fields.constant("kind", Notice.Kind.class),
                        fields.integer("count"),
                        fields.optionalText("detail").orElse("")));
    }
}
