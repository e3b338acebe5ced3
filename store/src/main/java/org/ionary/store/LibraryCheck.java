package org.ionary.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an examination of the library found.
 *
 * @param problems in words; empty where all is well
 * @param counts how many of each thing there are, by name
 */
public record LibraryCheck(List<String> problems, Map<String, Long> counts) {
    public LibraryCheck {
        problems = List.copyOf(problems);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    public boolean isClean() {
        return problems.isEmpty();
    }
}
