package org.ionary.extract;

import java.util.List;
import java.util.Objects;
import org.ionary.domain.Checks;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.prompts.ReplyType;
import org.jspecify.annotations.Nullable;

/** What a model says that passages of running text hold; all texts are quotes it claims. */
record ExtractionReply(List<Claim> findings) {
    static final ReplyType<ExtractionReply> TYPE = ReplyType.of(ExtractionReply.class);

    /**
     * @param passage by its number in the request
     * @param unit where it stands apart from the value
     * @param formula what a label stands for
     */
    record Claim(
            int passage,
            Property property,
            String quote,
            @Nullable String propertyWords,
            String value,
            @Nullable String unit,
            String material,
            @Nullable String formula,
            @Nullable String temperature,
            @Nullable String method,
            Origin origin,
            boolean reportedHere) {
        Claim {
            Objects.requireNonNull(property, "property");
            Checks.notBlank(quote, "quote");
            Checks.notBlank(value, "value");
            Checks.notBlank(material, "material");
            Objects.requireNonNull(origin, "origin");
        }
    }

    ExtractionReply {
        findings = List.copyOf(findings);
    }
}
