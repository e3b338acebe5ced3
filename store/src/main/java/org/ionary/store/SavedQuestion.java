package org.ionary.store;

import java.time.Instant;
import org.ionary.domain.Checks;

/**
 * A question that is asked again and again, with the answer it had last.
 *
 * @param words as it was asked
 * @param form as it was understood, as JSON
 * @param answer as JSON; what it holds is the business of whoever asks
 * @param asked when it was answered so
 */
public record SavedQuestion(String name, String words, String form, String answer, Instant asked) {
    public SavedQuestion {
        Checks.notBlank(name, "name");
        Checks.notBlank(form, "form");
        Checks.notBlank(answer, "answer");
    }
}
