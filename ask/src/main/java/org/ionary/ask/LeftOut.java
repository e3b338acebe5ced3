package org.ionary.ask;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Status;
import org.ionary.index.Bounds;
import org.ionary.index.FindingIndex;
import org.ionary.index.Query;

/** What one condition alone kept out of an answer, for the conditions that a question does not state itself. */
record LeftOut(FindingIndex index) {

    List<Answer.LeftOut> of(Query query) throws IOException {
        List<Answer.LeftOut> all = new ArrayList<>();
        if (!query.findings().isEmpty()) {
            return all;
        }
        if (!query.statuses().contains(Status.NEEDS_REVIEW)) {
            add(
                    all,
                    "waiting for review",
                    total(query.toBuilder().statuses(Status.NEEDS_REVIEW).build()));
        }
        if (query.qualifiers().contains("exact")) {
            add(
                    all,
                    "only a bound",
                    total(query.toBuilder()
                            .qualifiers("greater_than", "less_than")
                            .build()));
        }
        if (query.origin().equals(Optional.of(Origin.EXPERIMENTAL))) {
            add(
                    all,
                    "computed",
                    total(query.toBuilder().origin(Origin.COMPUTATIONAL).build()));
        }
        if (query.kelvin().isPresent()) {
            Query anywhere =
                    query.toBuilder().kelvin(Bounds.atLeast(BigDecimal.ZERO)).build();
            long with = total(anywhere);
            add(all, "at another temperature", with - total(query));
            add(all, "no temperature", total(query.toBuilder().anyTemperature().build()) - with);
        }
        return all;
    }

    private static void add(List<Answer.LeftOut> all, String reason, long count) {
        if (count > 0) {
            all.add(new Answer.LeftOut(reason, Math.toIntExact(count)));
        }
    }

    private long total(Query query) throws IOException {
        return index.search(query.toBuilder().limit(0).build()).total();
    }
}
