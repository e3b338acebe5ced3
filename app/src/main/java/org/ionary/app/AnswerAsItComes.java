package org.ionary.app;

import java.io.PrintStream;
import org.ionary.ask.NumberLock;
import org.ionary.ask.SentenceListener;
import org.ionary.domain.answer.Answer;

/** Shows the sentences of a written answer as they come, then what is left of the answer: all in all the same text. */
final class AnswerAsItComes implements SentenceListener {
    private final PrintStream out;
    private final StringBuilder shown = new StringBuilder();

    AnswerAsItComes(PrintStream out) {
        this.out = out;
    }

    @Override
    public void sentence(NumberLock.Line line) {
        String next = (shown.isEmpty() ? "" : " ") + line.shown();
        shown.append(next);
        out.print(next);
        out.flush();
    }

    void rest(Answer answer) {
        AnswerText.print(answer, shown.toString(), out);
    }
}
