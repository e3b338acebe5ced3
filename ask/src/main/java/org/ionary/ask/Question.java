package org.ionary.ask;

import java.util.List;
import org.ionary.index.Query;

/**
 * A question as it was understood.
 *
 * @param form what the answer has to be
 * @param notes how the question was understood where it left room
 */
public record Question(Query query, Form form, List<String> notes) {
    public Question {
        notes = List.copyOf(notes);
    }

    /** What is made of the findings that match. */
    public enum Form {
        /** The findings themselves, ordered by value where the question ranks. */
        LIST,
        COUNT_FINDINGS,
        /** Different materials, told apart by formula. */
        COUNT_MATERIALS,
        COUNT_PAPERS
    }
}
