package org.ionary.extract;

import java.io.Serial;
import org.ionary.domain.RejectionReason;

/** Why the gate lets a claim not pass. It never leaves the gate. */
final class NotAdmitted extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;
    private final String detail;

    NotAdmitted(RejectionReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    RejectionReason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
