package org.ionary.ingest;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.jsoup.nodes.Element;

/**
 * Rewrites Rich Text as HTML, event by event: groups keep the state that commands change, and forget it at their end.
 */
final class RtfXml extends RtfListenerAdaptor {
    private static final int DEEPEST = 1000;

    /** Destinations whose text belongs to the paper; the text of all others is skipped. */
    private static final Set<Command> TEXT = EnumSet.of(
            Command.rtf,
            Command.field,
            Command.fldrslt,
            Command.shp,
            Command.shpinst,
            Command.shptxt,
            Command.object,
            Command.result);

    /** What follows is collected for a purpose of its own. */
    private enum Purpose {
        BODY,
        SKIPPED,
        FONTS,
        STYLES,
        INFO,
        TITLE,
        AUTHOR
    }

    private static final class Group {
        private Purpose purpose = Purpose.BODY;
        private Script script = Script.NORMAL;
        private boolean bold;
        private boolean hidden;
        private boolean symbols;
        private boolean inTable;
        private int style;
        private int level;
        private int font;
        private Optional<Element> formula = Optional.empty();
        private boolean note;

        /** Whether a destination has been announced that may be passed over by those who do not know it. */
        private boolean announced;

        private Group copy() {
            Group copy = new Group();
            copy.purpose = purpose;
            copy.script = script;
            copy.bold = bold;
            copy.hidden = hidden;
            copy.symbols = symbols;
            copy.inTable = inTable;
            copy.style = style;
            copy.level = level;
            copy.font = font;
            copy.formula = formula;
            return copy;
        }
    }

    private final Element body = new Element("body");
    private final RtfRows rows = new RtfRows();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Set<Integer> symbolFonts = new HashSet<>();
    private final Map<Integer, String> styles = new HashMap<>();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final List<Element> notes = new ArrayList<>();
    private Optional<Element> paragraph = Optional.empty();
    private Optional<HtmlLine> line = Optional.empty();
    private Optional<HtmlLine> outer = Optional.empty();
    private Group now = new Group();

    private RtfXml() {}

    static Reading read(byte[] bytes, String source) throws PaperException {
        if (!RtfBinary.isWhole(bytes)) {
            throw new PaperException(PaperException.Kind.DAMAGED, source, "a picture goes on beyond the end");
        }
        RtfXml rtf = new RtfXml();
        Refusal.damagedUnless(source, () -> {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), rtf);
            return rtf;
        });
        rtf.endParagraph();
        rtf.rows.endTable(rtf.body);
        return OfficePaper.of(
                rtf.body,
                new Bibliography(
                        Optional.empty(),
                        OfficePaper.title(rtf.title.toString()),
                        OfficePaper.authors(rtf.author.toString()),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty()));
    }

    @Override
    public void processGroupStart() {
        GivenUp.check();
        if (groups.size() > DEEPEST) {
            throw new IllegalStateException("groups nested deeper than " + DEEPEST);
        }
        skipUnknown();
        groups.push(now);
        now = now.copy();
    }

    @Override
    public void processGroupEnd() {
        if (now.note) {
            line = outer;
            outer = Optional.empty();
        }
        now = groups.isEmpty() ? now : groups.pop();
    }

    /**
     * The name of a destination that this parser knows comes as a command; where something else comes, it was another.
     */
    private void skipUnknown() {
        if (now.announced) {
            now.purpose = Purpose.SKIPPED;
            now.announced = false;
        }
    }

    @Override
    public void processString(String text) {
        skipUnknown();
        switch (now.purpose) {
            case SKIPPED, INFO -> {}
            case FONTS -> {
                if (SymbolFont.is(text.replace(";", ""))) {
                    symbolFonts.add(now.font);
                }
            }
            case STYLES -> styles.merge(now.style, text.replace(";", ""), String::concat);
            case TITLE -> title.append(text);
            case AUTHOR -> author.append(text);
            case BODY -> bodyText(text);
        }
    }

    private void bodyText(String text) {
        if (now.formula.isPresent()) {
            WordMath.tokens(text, now.formula.orElseThrow());
            return;
        }
        String shown = now.symbols ? SymbolFont.shown(text) : SymbolFont.withoutPrivate(text);
        if (now.hidden) {
            line().hidden(shown);
        } else {
            line().text(shown, now.script, now.bold);
        }
    }

    private HtmlLine line() {
        if (line.isEmpty()) {
            if (!now.inTable) {
                rows.endTable(body);
            }
            Element begun = (now.inTable ? rows.cell() : body).appendElement("p");
            paragraph = Optional.of(begun);
            line = Optional.of(new HtmlLine(begun));
        }
        return line.orElseThrow();
    }

    private void endParagraph() {
        line.ifPresent(HtmlLine::end);
        if (paragraph.isPresent()) {
            OfficePaper.style(paragraph.orElseThrow(), styles.getOrDefault(now.style, ""), now.level);
        }
        paragraph = Optional.empty();
        line = Optional.empty();
        notes.forEach(note -> (now.inTable ? rows.cell() : body).appendChild(note));
        notes.clear();
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (now.purpose == Purpose.SKIPPED) {
            return;
        }
        if (command == Command.optionalcommand) {
            now.announced = true;
            return;
        }
        now.announced = false;
        if (command.getCommandType() == CommandType.Destination || optional) {
            destination(command);
            return;
        }
        boolean on = !hasParameter || parameter != 0;
        switch (command) {
            case supercmd -> now.script = on ? Script.RAISED : Script.NORMAL;
            case sub -> now.script = on ? Script.LOWERED : Script.NORMAL;
            case nosupersub -> now.script = Script.NORMAL;
            case up -> now.script = hasParameter && parameter == 0 ? Script.NORMAL : Script.RAISED;
            case dn -> now.script = hasParameter && parameter == 0 ? Script.NORMAL : Script.LOWERED;
            case b -> now.bold = on;
            case v, deleted -> now.hidden = on;
            case plain -> plain();
            case f -> {
                now.font = parameter;
                now.symbols = symbolFonts.contains(parameter);
            }
            case s -> now.style = parameter;
            case outlinelevelN -> now.level = parameter >= 0 && parameter < 6 ? parameter + 1 : 0;
            case pard -> pard();
            case intbl -> now.inTable = true;
            case par, sect, page -> endParagraph();
            case line -> ifInBody(() -> line().lineBreak());
            case tab, nestcell, nestrow -> ifInBody(() -> processString(" "));
            case cell -> {
                endParagraph();
                rows.endCell();
            }
            case row -> {
                endParagraph();
                rows.endRow();
            }
            case trowd, trhdr, clmgf, clmrg, clvmgf, clvmrg, cellx -> rows.layout(command);
            default -> math(command);
        }
    }

    private void ifInBody(Runnable step) {
        if (now.purpose == Purpose.BODY) {
            step.run();
        }
    }

    private void plain() {
        now.script = Script.NORMAL;
        now.bold = false;
        now.hidden = false;
        now.symbols = false;
    }

    private void pard() {
        now.inTable = false;
        now.style = 0;
        now.level = 0;
    }

    private void destination(Command command) {
        switch (command) {
            case fonttbl -> now.purpose = Purpose.FONTS;
            case stylesheet -> now.purpose = Purpose.STYLES;
            case info -> now.purpose = Purpose.INFO;
            case title -> now.purpose = now.purpose == Purpose.INFO ? Purpose.TITLE : Purpose.SKIPPED;
            case author -> now.purpose = now.purpose == Purpose.INFO ? Purpose.AUTHOR : Purpose.SKIPPED;
            case footnote -> note();
            case cs, ts, ds -> now.purpose = now.purpose == Purpose.STYLES ? Purpose.SKIPPED : now.purpose;
            default -> {
                if (!TEXT.contains(command) && !math(command)) {
                    now.purpose = Purpose.SKIPPED;
                }
            }
        }
    }

    private void note() {
        Element note = new Element("p");
        notes.add(note);
        now.note = outer.isEmpty();
        if (now.note) {
            outer = Optional.of(line());
            line = Optional.of(new HtmlLine(note));
        } else {
            now.purpose = Purpose.SKIPPED;
        }
    }

    /** Formulas are groups that are named like the elements of Word's own; returns whether the command is of one. */
    private boolean math(Command command) {
        if (command == Command.mmath || command == Command.moMathPara) {
            return true;
        }
        if (command == Command.moMath) {
            Element math = new Element("math");
            line().add(math);
            now.formula = Optional.of(math);
            return true;
        }
        Optional<Element> parent = now.formula;
        if (parent.isEmpty()) {
            return false;
        }
        Optional<String> element = switch (command) {
            case msSup -> Optional.of("msup");
            case msSub -> Optional.of("msub");
            case msSubSup -> Optional.of("msubsup");
            case mf -> Optional.of("mfrac");
            case mrad -> Optional.of("msqrt");
            case md -> Optional.of("mfenced");
            case me, msup, msub, mnum, mden, mr, mfName, mfunc, mbox, mnary -> Optional.of("mrow");
            default -> Optional.empty();
        };
        element.ifPresent(name -> now.formula = Optional.of(parent.orElseThrow().appendElement(name)));
        return element.isPresent();
    }
}
