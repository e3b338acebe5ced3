package org.ionary.domain.answer;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.Checks;

/** What is said to a question: something that cites its findings, or an honest refusal. */
public sealed interface Answer {

    String text();

    /** The interpreted question, name by name, as it was run. */
    Map<String, String> query();

    /** What shape an answer has. */
    enum Kind {
        LIST,
        COUNT,
        VALUE,
        GROUPS,
        COMPARISON,
        BOOLEAN,
        SOURCE,
        TEXT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was asked for, where it is one thing. */
    sealed interface Value {
        /** A number computed from the rows, or taken from one; {@code unit} is empty for counts. */
        record Amount(BigDecimal number, String unit) implements Value {}

        /** From the least to the greatest. */
        record Span(BigDecimal low, BigDecimal high, String unit) implements Value {}

        record Truth(boolean holds) implements Value {}
    }

    /**
     * One group of findings.
     *
     * @param number how many, or what was computed of their values
     * @param findings how many findings it rests on
     */
    record Group(String label, BigDecimal number, int findings) {
        public Group {
            Checks.notBlank(label, "label");
        }
    }

    /** Findings that match but were not used, and why. */
    record LeftOut(String reason, int count) {
        public LeftOut {
            Checks.notBlank(reason, "reason");
            Checks.require(count > 0, "left out none");
        }
    }

    /**
     * @param rows the findings the answer rests on, in the order shown
     * @param groups by name, in the order shown
     * @param unit of the groups' numbers; empty for counts
     * @param notes how the question was understood where it left room
     */
    record Cited(
            Kind kind,
            String text,
            Optional<Value> value,
            List<CitedFinding> rows,
            List<Group> groups,
            String unit,
            Map<String, String> query,
            List<LeftOut> leftOut,
            List<String> notes)
            implements Answer {
        public Cited {
            rows = List.copyOf(rows);
            groups = List.copyOf(groups);
            query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
            leftOut = List.copyOf(leftOut);
            notes = List.copyOf(notes);
        }
    }

    record Abstained(String reason, Map<String, String> query, List<LeftOut> leftOut) implements Answer {
        public Abstained {
            Checks.notBlank(reason, "reason");
            query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
            leftOut = List.copyOf(leftOut);
        }

        @Override
        public String text() {
            return reason;
        }
    }
}
