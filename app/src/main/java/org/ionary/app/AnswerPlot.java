package org.ionary.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.ionary.app.plot.Figure;
import org.ionary.app.plot.FigureMaker;
import org.ionary.app.plot.SvgPlot;
import org.ionary.app.plot.TextPlot;

/** Where the plot of an answer goes: into a file as SVG, or among the printed answers as text. */
record AnswerPlot(Optional<CompleteFile> file) {
    static final String TO_TERMINAL = "-";
    private static final int USUAL_WIDTH = 80;

    /**
     * @param named a file, or {@code -} for the terminal
     * @throws UsageException where there can be no such file; it is said before anything is asked
     */
    static AnswerPlot to(String named, String option) throws IOException, UsageException {
        if (named.equals(TO_TERMINAL)) {
            return new AnswerPlot(Optional.empty());
        }
        try {
            return new AnswerPlot(Optional.of(CompleteFile.at(Path.of(named), option)));
        } catch (InvalidPathException e) {
            throw new UsageException(option + " names a file to write: " + e.getMessage(), e);
        }
    }

    /** Whether the question itself asks for a plot: {@code plot them}. */
    static boolean isAskedIn(Asked.Turn turn) {
        return turn.form().filter(form -> form.path("plot").asBoolean()).isPresent();
    }

    /** Draws what the question asks to be drawn on the terminal; where nothing can be, says why. */
    static void drawAsked(Asked.Turn turn, String question, Screen screen) throws IOException {
        if (!isAskedIn(turn)) {
            return;
        }
        try {
            new AnswerPlot(Optional.empty()).draw(turn, question, screen.out());
        } catch (UsageException e) {
            screen.err().println("ionary: " + e.getMessage());
        }
    }

    /**
     * @param question its words, empty where it was asked as JSON
     * @throws UsageException where there is nothing to draw, with the reason; then nothing is written
     */
    void draw(Asked.Turn turn, String question, PrintStream out) throws IOException, UsageException {
        Figure figure = switch (FigureMaker.of(turn.answer(), question, turn.form())) {
            case FigureMaker.Made.Drawn drawn -> drawn.figure();
            case FigureMaker.Made.Nothing(String reason) -> throw new UsageException("nothing is plotted: " + reason);
        };
        if (file.isPresent()) {
            file.get().write(writer -> writer.append(SvgPlot.write(figure)));
        } else {
            out.println();
            out.print(TextPlot.write(figure, width()));
        }
    }

    /** As wide as the terminal says it is, where it says so. */
    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
