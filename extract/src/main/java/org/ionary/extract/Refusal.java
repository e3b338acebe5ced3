package org.ionary.extract;

import java.util.Optional;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.paper.Mention;

/** A value that was seen and not taken, and why. */
public record Refusal(RejectionReason reason, String detail, Optional<Mention> mention) {}
