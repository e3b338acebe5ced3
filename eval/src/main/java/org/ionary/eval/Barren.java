package org.ionary.eval;

import java.util.Optional;
import org.ionary.domain.Checks;

/**
 * A document that holds no fact: whatever is found in it is wrong.
 *
 * @param phenomenon what might be mistaken for a fact there
 */
public record Barren(String doc, Optional<String> phenomenon) {
    public Barren {
        Checks.notBlank(doc, "doc");
    }
}
