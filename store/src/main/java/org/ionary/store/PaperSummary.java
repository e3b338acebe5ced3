package org.ionary.store;

import java.util.List;
import org.ionary.domain.Ledger;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Source;

/** A paper of the library without its text. {@code findings} counts what is stored now, decisions included. */
public record PaperSummary(
        Source source, Bibliography bibliography, List<Notice> notices, int findings, Ledger ledger, String workKey) {
    public PaperSummary {
        notices = List.copyOf(notices);
    }
}
