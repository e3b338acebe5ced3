package org.ionary.llm;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.Checks;
import org.ionary.domain.llm.Llm;

/** What models cost, in whatever currency the user thinks in; it is the same for all. */
public record Prices(Map<Llm.ModelName, Price> byModel) {
    public static final Prices NONE = new Prices(Map.of());

    public Prices {
        byModel = Map.copyOf(byModel);
    }

    /** Empty where the model has no price; one that is free has the price 0. */
    public Optional<Price> of(Llm.ModelName model) {
        return Optional.ofNullable(byModel.get(model));
    }

    /** Both for a million tokens. */
    public record Price(BigDecimal input, BigDecimal output) {
        public Price {
            Checks.require(input.signum() >= 0 && output.signum() >= 0, "a price is not below 0");
        }

        /** Exact: nothing is rounded. */
        public BigDecimal of(TokenCount tokens) {
            return input.multiply(BigDecimal.valueOf(tokens.input()))
                    .add(output.multiply(BigDecimal.valueOf(tokens.output())))
                    .movePointLeft(6);
        }
    }
}
