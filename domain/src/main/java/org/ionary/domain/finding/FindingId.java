package org.ionary.domain.finding;

import java.nio.charset.StandardCharsets;
import org.ionary.domain.Checks;
import org.ionary.domain.paper.SourceId;

/** The identity of a finding: a digest of what it says, so that two runs over the same papers compare. */
public record FindingId(String value) implements Comparable<FindingId> {
    private static final int DIGITS = 16;

    public FindingId {
        Checks.require(value.matches("f-[0-9a-f]{" + DIGITS + "}"), "not the id of a finding: " + value);
    }

    /** The same source saying the same thing gives the same id, whoever read it and wherever it stands. */
    public static FindingId of(SourceId source, Measurement said) {
        String temperature = said.temperature()
                .map(t -> t.kelvin().stripTrailingZeros().toPlainString() + ".."
                        + t.upperKelvin()
                                .map(high -> high.stripTrailingZeros().toPlainString())
                                .orElse(""))
                .orElse("");
        Quantity quantity = said.quantity();
        String content = String.join(
                "\u001f",
                source.sha256(),
                said.property().label(),
                said.material().key(),
                said.material().phase().orElse(""),
                quantity.qualifier(),
                quantity.value().stripTrailingZeros().toString(),
                quantity.upper()
                        .map(high -> high.stripTrailingZeros().toString())
                        .orElse(""),
                temperature,
                said.kind().label(),
                said.origin().label(),
                said.method().map(Method::label).orElse(""),
                Boolean.toString(said.reportedHere()),
                said.conditions().toString() + (said.labels().isEmpty() ? "" : said.labels()));
        String digest = SourceId.of(content.getBytes(StandardCharsets.UTF_8)).sha256();
        return new FindingId("f-" + digest.substring(0, DIGITS));
    }

    @Override
    public int compareTo(FindingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
