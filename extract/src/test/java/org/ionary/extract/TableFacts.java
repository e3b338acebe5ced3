package org.ionary.extract;

import java.util.List;
import java.util.Locale;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Paper;

/** What a paper's tables say, one line a finding: material, value and, for conductivities, kelvin. */
final class TableFacts {
    private TableFacts() {}

    static List<String> of(Papers paper) {
        return of(paper.build());
    }

    static List<String> of(Paper paper) {
        return new Extractor()
                .extract(paper).findings().stream()
                        .map(Finding::measurement)
                        .map(TableFacts::line)
                        .toList();
    }

    private static String line(Measurement m) {
        String material = m.material().formula().orElse(m.material().asWritten());
        String value = String.format(Locale.ROOT, "%.4g", m.quantity().value().doubleValue());
        String kelvin = m.temperature()
                .map(t -> " " + t.kelvin().stripTrailingZeros().toPlainString())
                .orElse("");
        return material + " " + value + kelvin;
    }
}
