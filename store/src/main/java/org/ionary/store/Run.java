package org.ionary.store;

import java.time.Instant;
import java.util.List;
import org.ionary.domain.Checks;
import org.ionary.domain.Ledger;

/** The books of one run: what was done when, with one ledger for each stage, in the order of the stages. */
public record Run(String command, String workKey, Instant started, Instant finished, List<Ledger> ledgers) {
    public Run {
        ledgers = List.copyOf(ledgers);
        Checks.notBlank(command, "command");
        Checks.require(!finished.isBefore(started), "a run ends after it starts");
    }
}
