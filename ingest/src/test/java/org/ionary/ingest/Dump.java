package org.ionary.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;

/** Shows what documents become: {@code java … org.ionary.ingest.Dump PATH…}, for looking at, never run as a test. */
final class Dump {
    private Dump() {}

    public static void main(String[] paths) {
        StringBuilder out = new StringBuilder();
        for (Path file :
                PaperFiles.under(List.of(paths).stream().map(Path::of).toList()).files()) {
            out.append("\n===== ").append(file).append('\n');
            try {
                show(new PaperReader().read(RawDocument.of(file, Instant.EPOCH)), out);
            } catch (PaperException e) {
                out.append(e.kind()).append(": ").append(e.getMessage()).append('\n');
            }
        }
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    /** A paper's bibliography, notices and blocks, a block a line and a table a block of lines. */
    static String shown(Paper paper) {
        StringBuilder out = new StringBuilder();
        show(paper, out);
        return out.toString();
    }

    private static void show(Paper paper, StringBuilder out) {
        out.append(paper.source().format())
                .append(' ')
                .append(paper.bibliography())
                .append('\n');
        out.append(paper.notices()).append('\n');
        for (Block block : paper.blocks()) {
            String pages = block.at().regions().isEmpty()
                    ? ""
                    : " p" + block.at().regions().getFirst().page();
            String kind = switch (block) {
                case Block.Heading heading -> "H" + heading.level();
                case Block.Passage passage -> "P";
                case Block.Caption caption -> "C:" + caption.of();
                case Block.Table table ->
                    "T head=" + table.headerRows() + " caption=" + table.caption() + " notes=" + table.notes();
            };
            out.append(block.at().ordinal())
                    .append(' ')
                    .append(block.at().section().kind())
                    .append(pages)
                    .append(' ')
                    .append(kind)
                    .append(block instanceof Block.Table ? "\n" : " ")
                    .append(block.text())
                    .append('\n');
        }
    }
}
