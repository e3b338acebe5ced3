package org.ionary.ask;

import java.util.List;
import java.util.Optional;
import org.ionary.index.Query;

/**
 * A question as it was understood: which findings, and what to make of them. It can be written as JSON, changed there
 * and asked again.
 *
 * @param unit what the answer is wanted in, as {@code mS/cm}
 * @param notes how the question was understood where it left room
 */
public record Question(Query scope, Task task, Optional<String> unit, List<String> notes) {
    public Question {
        notes = List.copyOf(notes);
    }
}
