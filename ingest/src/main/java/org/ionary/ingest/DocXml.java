package org.ionary.ingest;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.Ffn;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Rewrites a document of Word 97 to 2003 as HTML. */
final class DocXml {
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final int RAISED = 1;
    private static final int LOWERED = 2;

    private final HWPFDocument document;

    private DocXml(HWPFDocument document) {
        this.document = document;
    }

    static Reading read(byte[] bytes, String source) throws PaperException {
        return Refusal.damagedUnless(source, () -> {
            try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
                Element body = new Element("body");
                new DocXml(document).blocks(document.getRange(), body);
                return OfficePaper.of(body, bibliography(document.getSummaryInformation()));
            } catch (EncryptedDocumentException e) {
                throw new PaperException(PaperException.Kind.ENCRYPTED, source, "a password is needed", e);
            } catch (OldFileFormatException e) {
                throw new PaperException(
                        PaperException.Kind.UNSUPPORTED_FORMAT, source, "older than Word 97; save it as docx", e);
            }
        });
    }

    private static Bibliography bibliography(@Nullable SummaryInformation summary) {
        if (summary == null) {
            return OfficePaper.unknown();
        }
        return new Bibliography(
                Optional.empty(),
                Optional.ofNullable(summary.getTitle()).flatMap(OfficePaper::title),
                Stream.ofNullable(summary.getAuthor())
                        .map(OfficePaper::authors)
                        .flatMap(List::stream)
                        .toList(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private void blocks(Range range, Element to) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() == 1) {
                Table table = range.getTable(paragraph);
                to.appendChild(table(table));
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                paragraph(paragraph, to);
            }
        }
    }

    private void paragraph(Paragraph from, Element to) {
        Element paragraph = to.appendElement("p");
        StyleDescription style = document.getStyleSheet().getStyleDescription(from.getStyleIndex());
        String name = style == null || style.getName() == null ? "" : style.getName();
        OfficePaper.style(paragraph, name, 0);
        HtmlLine line = new HtmlLine(paragraph);
        int instruction = 0;
        for (int i = 0; i < from.numCharacterRuns(); i++) {
            instruction = run(from.getCharacterRun(i), line, instruction);
        }
        line.end();
    }

    /** @param instruction how many fields are open whose instruction is being read; returns the same afterwards */
    private static int run(CharacterRun run, HtmlLine line, int instruction) {
        StringBuilder text = new StringBuilder();
        int open = instruction;
        String raw = run.text();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case FIELD_BEGIN -> open++;
                case FIELD_RESULT, FIELD_END -> open = Math.max(0, open - (c == FIELD_RESULT || open > 0 ? 1 : 0));
                case '\u001e' -> text.append('\u2011');
                case '\u001f' -> {}
                default -> {
                    if (open == 0 && (c >= ' ' || c == '\t' || c == '\u000b')) {
                        text.append(c < ' ' ? ' ' : c);
                    }
                }
            }
        }
        if (!run.isMarkedDeleted() && !run.isFldVanished()) {
            String shown = shown(run, text.toString());
            if (run.isVanished()) {
                line.hidden(shown);
            } else {
                line.text(shown, script(run), run.isBold());
            }
        }
        return open;
    }

    private static String shown(CharacterRun run, String text) {
        if (run.isSymbol()) {
            Ffn font = run.getSymbolFont();
            String symbol = String.valueOf(run.getSymbolCharacter());
            boolean known = font != null && font.getMainFontName() != null && SymbolFont.is(font.getMainFontName());
            return known ? SymbolFont.shown(symbol) : SymbolFont.withoutPrivate(symbol);
        }
        return SymbolFont.withoutPrivate(text);
    }

    private static Script script(CharacterRun run) {
        int index = run.getSubSuperScriptIndex();
        if (index == RAISED || index == LOWERED) {
            return index == RAISED ? Script.RAISED : Script.LOWERED;
        }
        int offset = run.getVerticalOffset();
        return offset == 0 ? Script.NORMAL : offset > 0 ? Script.RAISED : Script.LOWERED;
    }

    private Element table(Table from) {
        OfficeTable table = new OfficeTable();
        for (int r = 0; r < from.numRows(); r++) {
            TableRow row = from.getRow(r);
            table.row(row.isTableHeader());
            for (int c = 0; c < row.numCells(); c++) {
                int span = 1;
                while (c + span < row.numCells()
                        && row.getCell(c + span).isMerged()
                        && !row.getCell(c + span).isFirstMerged()) {
                    span++;
                }
                table.cell(cell(row.getCell(c)), span, isContinued(row.getCell(c)));
                c += span - 1;
            }
        }
        return table.toHtml();
    }

    private static boolean isContinued(TableCell cell) {
        return cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
    }

    private Element cell(TableCell from) {
        Element td = new Element("td");
        for (int i = 0; i < from.numParagraphs(); i++) {
            paragraph(from.getParagraph(i), td);
        }
        return td;
    }
}
