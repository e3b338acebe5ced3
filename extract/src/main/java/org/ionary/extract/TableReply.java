package org.ionary.extract;

import java.util.List;
import java.util.Objects;
import org.ionary.domain.Checks;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.prompts.ReplyType;
import org.jspecify.annotations.Nullable;

/** What a model says that the cells of a table hold; all texts are quotes it claims. */
record TableReply(List<Claim> cells) {
    static final ReplyType<TableReply> TYPE = ReplyType.of(TableReply.class);

    /**
     * @param row as numbered in the request, from 0
     * @param head what gives the unit where the cell does not
     * @param temperatureHead what gives the unit of a temperature that is a bare number
     */
    record Claim(
            int row,
            int column,
            Property property,
            String value,
            @Nullable String head,
            String material,
            @Nullable String formula,
            @Nullable String temperature,
            @Nullable String temperatureHead,
            @Nullable String method,
            Origin origin,
            boolean reportedHere) {
        Claim {
            Checks.require(row >= 0 && column >= 0, "rows and columns count from 0");
            Objects.requireNonNull(property, "property");
            Checks.notBlank(value, "value");
            Checks.notBlank(material, "material");
            Objects.requireNonNull(origin, "origin");
        }
    }

    TableReply {
        cells = List.copyOf(cells);
    }
}
