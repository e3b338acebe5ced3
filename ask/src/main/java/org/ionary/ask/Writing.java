package org.ionary.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.ask.NumberLock.Line;

/**
 * An answer while it is written. Each sentence goes through the {@link NumberLock} when it is here, by itself and as
 * the end of the one before: two that pass must not read as a third that does not. Whoever listens hears it then;
 * sentences that are withheld before any has passed wait for the first that does.
 */
final class Writing {
    private final List<NumberLock.Source> sources;
    private final Optional<SentenceListener> listener;
    private final List<String> sentences = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int told;

    Writing(List<NumberLock.Source> sources, Optional<SentenceListener> listener) {
        this.sources = sources;
        this.listener = listener;
    }

    void add(String sentence) {
        sentences.add(sentence);
        List<Line> checked = new ArrayList<>(NumberLock.checked(sentence, sources));
        if (!checked.isEmpty() && !lines.isEmpty()) {
            checked.set(0, afterTheLast(checked.getFirst(), sentence));
        }
        lines.addAll(checked);
        tell();
    }

    private Line afterTheLast(Line first, String sentence) {
        if (first instanceof Line.Passed passed
                && lines.getLast() instanceof Line.Passed last
                && NumberLock.checked(last.sentence() + " " + sentence, sources).getFirst()
                        instanceof Line.Withheld joined) {
            return new Line.Withheld(passed.sentence(), joined.reason());
        }
        return first;
    }

    private void tell() {
        if (listener.isEmpty() || lines.stream().noneMatch(Line.Passed.class::isInstance)) {
            return;
        }
        for (; told < lines.size(); told++) {
            listener.get().sentence(lines.get(told));
        }
    }

    /** Whether anybody has heard a sentence, so that it cannot be taken back. */
    boolean isTold() {
        return told > 0;
    }

    /** Whether the reply begins with what was taken from it while it arrived. */
    boolean isBeginningOf(List<String> whole) {
        return sentences.size() <= whole.size() && sentences.equals(whole.subList(0, sentences.size()));
    }

    /** The sentences that did not arrive by themselves. */
    void addRest(List<String> whole) {
        whole.subList(sentences.size(), whole.size()).forEach(this::add);
    }

    List<Line> lines() {
        return lines;
    }
}
