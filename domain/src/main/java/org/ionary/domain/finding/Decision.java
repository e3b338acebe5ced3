package org.ionary.domain.finding;

import java.time.Instant;
import java.util.Optional;
import org.ionary.domain.Checks;

/**
 * What a curator decided about a finding. Decisions are only ever appended.
 *
 * @param before absent where a curator added a finding the readers had missed
 * @param after absent where there is none any more
 */
public record Decision(
        FindingId finding,
        Instant when,
        String who,
        Action action,
        String reason,
        Optional<Finding> before,
        Optional<Finding> after) {

    public enum Action {
        CONFIRM,
        CORRECT,
        REJECT,
        ADD,
        UNDO
    }

    public Decision {
        Checks.notBlank(who, "who");
        Checks.require(before.isPresent() || after.isPresent(), "a decision changes something");
    }
}
