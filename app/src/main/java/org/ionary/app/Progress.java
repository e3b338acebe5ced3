package org.ionary.app;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a run is: a bar on a terminal, a line for each paper elsewhere. */
final class Progress implements AutoCloseable {
    private final Screen screen;
    private final Optional<ProgressBar> bar;
    private int done;

    Progress(Screen screen, String task, int total) {
        this.screen = screen;
        this.bar = screen.interactive() && total > 0
                ? Optional.of(new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                        .setConsumer(new ConsoleProgressBarConsumer(screen.err()))
                        .build())
                : Optional.empty();
    }

    /** @param total how many there are, as far as is known by now */
    void done(String what, String outcome, int total) {
        done(1, what, outcome, total);
    }

    /** @param more how many at once */
    void done(int more, String what, String outcome, int total) {
        done += more;
        if (bar.isPresent()) {
            bar.get().maxHint(total).stepBy(more).setExtraMessage(what);
        } else {
            screen.err().println("[%d/%d] %s: %s".formatted(done, total, what, outcome));
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
