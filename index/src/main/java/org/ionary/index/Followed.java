package org.ionary.index;

import org.ionary.domain.Checks;

/**
 * How far an index has followed a library.
 *
 * @param library which one, so that the index of another library is not taken for this one's
 * @param sequence the library's, at the index's last commit
 */
public record Followed(String library, long sequence) {
    public Followed {
        Checks.notBlank(library, "library");
    }
}
