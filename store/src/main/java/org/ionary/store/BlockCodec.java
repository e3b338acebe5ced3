package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Region;
import org.ionary.domain.paper.Section;

/**
 * Blocks as rows and back, equal. What every block has stands in columns; what only some have stands in the payload. A
 * table's text column is for people and searching; the table is read from its cells.
 */
final class BlockCodec {
    private BlockCodec() {}

    /** One row of the table of blocks, its paper aside. */
    record Row(int ordinal, String kind, String section, String sectionKind, String text, String payload) {}

    static Row encode(Block block) {
        ObjectNode payload = Fields.object();
        ArrayNode regions = payload.putArray("regions");
        for (Region region : block.at().regions()) {
            regions.addArray()
                    .add(region.page())
                    .add(region.left())
                    .add(region.top())
                    .add(region.width())
                    .add(region.height())
                    .add(region.begin())
                    .add(region.end());
        }
        String kind = switch (block) {
            case Block.Heading heading -> {
                payload.put("level", heading.level());
                yield "heading";
            }
            case Block.Passage passage -> "passage";
            case Block.Caption caption -> {
                payload.put("of", caption.of().name());
                yield "caption";
            }
            case Block.Table table -> {
                encode(table, payload);
                yield "table";
            }
        };
        Section section = block.at().section();
        return new Row(
                block.at().ordinal(),
                kind,
                section.title(),
                section.kind().name(),
                block.text(),
                Fields.write(payload));
    }

    static Block decode(Row row) {
        return Fields.read(Fields.parse(row.payload), fields -> {
            Section section = new Section(row.section, Fields.constant(Section.Kind.class, row.sectionKind));
            Position at = new Position(row.ordinal, section, fields.list("regions", BlockCodec::region));
            return switch (row.kind) {
                case "heading" -> new Block.Heading(at, fields.integer("level"), row.text);
                case "passage" -> new Block.Passage(at, row.text);
                case "caption" -> new Block.Caption(at, fields.constant("of", Block.Caption.Of.class), row.text);
                case "table" ->
                    new Block.Table(
                            at,
                            fields.list("rows", cells -> Fields.list(cells, BlockCodec::cell)),
                            fields.integer("headerRows"),
                            fields.optionalInteger("caption"),
                            fields.list("notes", Fields::integer));
                default -> throw new UnreadableContent("unknown kind of block");
            };
        });
    }

    private static void encode(Block.Table table, ObjectNode payload) {
        ArrayNode rows = payload.putArray("rows");
        for (List<Block.Cell> row : table.rows()) {
            ArrayNode cells = rows.addArray();
            for (Block.Cell cell : row) {
                cells.addObject()
                        .put("text", cell.text())
                        .put("header", cell.header())
                        .put("row", cell.anchorRow())
                        .put("column", cell.anchorColumn());
            }
        }
        payload.put("headerRows", table.headerRows());
        table.caption().ifPresent(caption -> payload.put("caption", caption));
        ArrayNode notes = payload.putArray("notes");
        table.notes().forEach(notes::add);
    }

    private static Block.Cell cell(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Block.Cell(
                        fields.text("text"), fields.truth("header"), fields.integer("row"), fields.integer("column")));
    }

    private static Region region(JsonNode node) {
        if (node.size() != 7) {
            throw new UnreadableContent("a region has seven numbers, not " + node.size());
        }
        return new Region(
                Fields.integer(node.get(0)),
                Fields.number(node.get(1)),
                Fields.number(node.get(2)),
                Fields.number(node.get(3)),
                Fields.number(node.get(4)),
                Fields.integer(node.get(5)),
                Fields.integer(node.get(6)));
    }
}
