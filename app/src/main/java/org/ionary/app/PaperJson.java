package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Region;

/** A paper for programs to read: bibliography, notices and blocks with their boxes. */
final class PaperJson {
    private PaperJson() {}

    /** @param only the page whose blocks are wanted; all where it is empty */
    static ObjectNode of(Paper paper, OptionalInt only) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("doc", paper.source().doc())
                .put("format", paper.source().format().name().toLowerCase(Locale.ROOT))
                .put("sha256", paper.source().id().sha256());
        describe(paper.bibliography(), json);
        ArrayNode notices = json.putArray("notices");
        paper.notices()
                .forEach(notice -> notices.addObject()
                        .put("notice", notice.kind().meaning())
                        .put("count", notice.count())
                        .put("detail", notice.detail()));
        ArrayNode blocks = json.putArray("blocks");
        paper.blocks().stream()
                .filter(block -> only.isEmpty()
                        || block.at().regions().stream().anyMatch(region -> region.page() == only.getAsInt()))
                .forEach(block -> block(block, blocks.addObject()));
        return json;
    }

    private static void describe(Bibliography known, ObjectNode json) {
        json.put("doi", known.doi().map(doi -> doi.value()).orElse(null));
        json.put("title", known.title().orElse(null));
        ArrayNode authors = json.putArray("authors");
        known.authors().forEach(authors::add);
        json.put("journal", known.journal().orElse(null));
        json.put("year", known.year().isPresent() ? (Integer) known.year().getAsInt() : null);
        json.put("license", known.license().orElse(null));
    }

    private static void block(Block block, ObjectNode json) {
        json.put("block", block.at().ordinal())
                .put("section", block.at().section().title())
                .put("section_kind", block.at().section().kind().name().toLowerCase(Locale.ROOT));
        switch (block) {
            case Block.Heading heading -> json.put("kind", "heading").put("level", heading.level());
            case Block.Passage passage -> json.put("kind", "passage");
            case Block.Caption caption ->
                json.put("kind", "caption").put("of", caption.of().name().toLowerCase(Locale.ROOT));
            case Block.Table table -> table(table, json.put("kind", "table"));
        }
        json.put("text", block.text());
        ArrayNode regions = json.putArray("regions");
        for (Region region : block.at().regions()) {
            regions.addObject()
                    .put("page", region.page())
                    .put("left", region.left())
                    .put("top", region.top())
                    .put("width", region.width())
                    .put("height", region.height())
                    .put("begin", region.begin())
                    .put("end", region.end());
        }
    }

    private static void table(Block.Table table, ObjectNode json) {
        json.put("header_rows", table.headerRows());
        json.put(
                "caption",
                table.caption().isPresent() ? (Integer) table.caption().getAsInt() : null);
        ArrayNode notes = json.putArray("notes");
        table.notes().forEach(notes::add);
        ArrayNode rows = json.putArray("rows");
        for (List<Block.Cell> row : table.rows()) {
            ArrayNode cells = rows.addArray();
            row.forEach(cell -> cells.add(cell.text()));
        }
    }
}
