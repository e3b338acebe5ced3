package org.ionary.app;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far indexing is: a bar on a terminal, a line for each tenth elsewhere; silent where it is done at once. */
final class IndexProgress implements AutoCloseable {
    private static final int WORTH_TELLING = 500;
    private static final int LINES = 10;

    private final Screen screen;
    private final String done;
    private final int total;
    private final int worthTelling;
    private final Optional<ProgressBar> bar;
    private int count;

    IndexProgress(Screen screen, int total) {
        this(screen, "indexed", total, WORTH_TELLING);
    }

    /** @param done what happens to each, such as "indexed" */
    IndexProgress(Screen screen, String done, int total, int worthTelling) {
        this.screen = screen;
        this.done = done;
        this.total = total;
        this.worthTelling = worthTelling;
        this.bar = screen.interactive() && total >= worthTelling
                ? Optional.of(new ProgressBarBuilder()
                        .setTaskName(done)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                        .setConsumer(new ConsoleProgressBarConsumer(screen.err()))
                        .build())
                : Optional.empty();
    }

    void step() {
        count++;
        bar.ifPresent(ProgressBar::step);
        boolean tenth = (long) count * LINES / total > (count - 1L) * LINES / total;
        if (bar.isEmpty() && total >= worthTelling && tenth) {
            screen.err().println("[%d/%d] %s".formatted(count, total, done));
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
