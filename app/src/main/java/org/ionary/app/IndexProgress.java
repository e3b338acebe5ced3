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
    private final int total;
    private final Optional<ProgressBar> bar;
    private int done;

    IndexProgress(Screen screen, int total) {
        this.screen = screen;
        this.total = total;
        this.bar = screen.interactive() && total >= WORTH_TELLING
                ? Optional.of(new ProgressBarBuilder()
                        .setTaskName("index")
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                        .setConsumer(new ConsoleProgressBarConsumer(screen.err()))
                        .build())
                : Optional.empty();
    }

    void step() {
        done++;
        bar.ifPresent(ProgressBar::step);
        boolean tenth = (long) done * LINES / total > (done - 1L) * LINES / total;
        if (bar.isEmpty() && total >= WORTH_TELLING && tenth) {
            screen.err().println("[%d/%d] indexed".formatted(done, total));
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
