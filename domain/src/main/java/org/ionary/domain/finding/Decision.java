package org.ionary.domain.finding;

import java.time.Instant;
import java.util.Optional;
import org.ionary.domain.Checks;

/**
 * What a curator decided about a finding. Decisions are only ever appended.
 *
 * @param before absent where a curator added a finding the readers had missed
 * @param after absent where there is none any more
 * @param error what was wrong with it, where something was
 */
public record Decision(
        FindingId finding,
        Instant when,
        String who,
        Action action,
        String reason,
        Optional<Finding> before,
        Optional<Finding> after,
        Optional<ErrorType> error) {

    /** Where nothing was wrong, or nobody said what. */
    public Decision(
            FindingId finding,
            Instant when,
            String who,
            Action action,
            String reason,
            Optional<Finding> before,
            Optional<Finding> after) {
        this(finding, when, who, action, reason, before, after, Optional.empty());
    }

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
