package org.ionary.app;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Evidence;

/** An answer as people read it: each finding with the sentence that says it. */
final class AnswerText {
    private static final int MOST_ROWS = 20;

    private AnswerText() {}

    static void print(Answer answer, PrintStream out) {
        print(answer, "", out);
    }

    /** @param shown the beginning of its text, which stands there already */
    static void print(Answer answer, String shown, PrintStream out) {
        switch (answer) {
            case Answer.Cited cited -> {
                switch (cited.kind()) {
                    case LIST, VALUE -> list(cited, out);
                    case TEXT -> out.println(cited.text().substring(shown.length()));
                    case GROUPS -> out.println(cited.text());
                    case COMPARISON -> {
                        out.println(cited.text());
                        cited.rows().forEach(row -> print(FindingText.line(row), row, out));
                    }
                    case COUNT, BOOLEAN, SOURCE -> {
                        out.println(cited.text());
                        cited.rows().stream()
                                .limit(MOST_ROWS)
                                .forEach(row -> out.println("    " + FindingText.line(row)));
                    }
                }
                if (cited.rows().size() > MOST_ROWS) {
                    out.println("… and " + (cited.rows().size() - MOST_ROWS) + " more; --json has them all.");
                }
                cited.notes().forEach(note -> out.println("Note: " + note + "."));
                leftOut(cited.leftOut(), out);
            }
            case Answer.Abstained abstained -> {
                out.println("No answer: " + abstained.reason() + ".");
                leftOut(abstained.leftOut(), out);
            }
        }
        if (!answer.query().isEmpty()) {
            out.println("Asked: "
                    + answer.query().entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + entry.getValue())
                            .collect(Collectors.joining("; ")));
        }
    }

    private static void leftOut(List<Answer.LeftOut> leftOut, PrintStream out) {
        if (!leftOut.isEmpty()) {
            out.println("Left out: "
                    + leftOut.stream()
                            .map(some -> some.count() + " " + some.reason())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    /** A list says a line of each of its rows, in the unit that was asked for; a statistic says one of all. */
    private static void list(Answer.Cited cited, PrintStream out) {
        List<String> lines = cited.text().lines().toList();
        boolean ofRows = lines.size() == cited.rows().size()
                && lines.getFirst()
                        .startsWith(cited.rows()
                                .getFirst()
                                .finding()
                                .measurement()
                                .material()
                                .key());
        if (!ofRows) {
            out.println(cited.text());
        }
        for (int i = 0; i < Math.min(MOST_ROWS, cited.rows().size()); i++) {
            CitedFinding row = cited.rows().get(i);
            print(ofRows ? lines.get(i) : FindingText.line(row), row, out);
        }
    }

    private static void print(String line, CitedFinding cited, PrintStream out) {
        out.println(line);
        for (Evidence evidence : cited.finding().measurement().evidence()) {
            String page =
                    evidence.page().isPresent() ? ", page " + evidence.page().getAsInt() : "";
            out.println("    “" + evidence.quote() + "”");
            out.println("    " + cited.doc() + page + (evidence.section().isEmpty() ? "" : ", " + evidence.section()));
        }
    }
}
