package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidenceTest {
    private static final List<Reader> RULES = List.of(new Reader.Rules(1));
    private static final List<Reader> TABLES = List.of(new Reader.Tables(1));

    @ParameterizedTest
    @EnumSource(value = Flag.class, mode = EnumSource.Mode.MATCH_NONE, names = "PAPER_.*")
    void everyFlagOfAReadingLowersIt(Flag flag) {
        assertThat(Confidence.of(EnumSet.of(flag), RULES)).isBetween(0.1, Confidence.of(Set.of(), RULES) - 0.005);
    }

    @ParameterizedTest
    @EnumSource(
            value = Flag.class,
            names = {
                "NO_TEMPERATURE",
                "TEMPERATURE_AMBIGUOUS",
                "MATERIAL_INHERITED",
                "MOBILE_ION_NOT_IN_FORMULA",
                "UNUSUAL_VALUE",
                "OFF_THE_PAPERS_OWN_FIT",
                "LIKELY_KJ_PER_MOL",
                "LIKELY_SIEMENS_PER_METRE",
                "LIKELY_CELSIUS",
                "LIKELY_LOGARITHM",
                "VALUE_DISPUTED",
                "TEMPERATURE_DISPUTED",
                "MATERIAL_DISPUTED",
                "PROPERTY_DISPUTED",
                "CONTRADICTED_IN_PAPER"
            })
    void theseFlagsMakeAFindingWait(Flag flag) {
        assertThat(Confidence.status(Confidence.of(EnumSet.of(flag), RULES))).isEqualTo(Status.NEEDS_REVIEW);
    }

    @Test
    void whatAModelReadsAloneWaitsAndWhatBothReadIsSurer() {
        List<Reader> model = List.of(new Reader.Model("openai", "small", "extract", 1));
        List<Reader> both = List.of(RULES.getFirst(), model.getFirst());
        assertThat(Confidence.status(Confidence.of(Set.of(), model))).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(Confidence.of(Set.of(), both)).isGreaterThan(Confidence.of(Set.of(), RULES));
        assertThat(Confidence.of(EnumSet.of(Flag.NO_TEMPERATURE), both))
                .isGreaterThan(Confidence.of(EnumSet.of(Flag.NO_TEMPERATURE), RULES));
    }

    @Test
    void aTableAloneIsTrustedLessAndTwoReadersMore() {
        double text = Confidence.of(Set.of(), RULES);
        assertThat(Confidence.of(Set.of(), TABLES)).isLessThan(text);
        assertThat(Confidence.of(Set.of(), List.of(RULES.getFirst(), TABLES.getFirst())))
                .isGreaterThan(text);
    }

    @Test
    void aNameFromAnotherSentenceIsWorseThanBothFlagsByThemselves() {
        double name = Confidence.of(EnumSet.of(Flag.MATERIAL_BY_NAME_ONLY), RULES);
        double elsewhere = Confidence.of(EnumSet.of(Flag.MATERIAL_INHERITED), RULES);
        assertThat(Confidence.of(EnumSet.of(Flag.MATERIAL_BY_NAME_ONLY, Flag.MATERIAL_INHERITED), RULES))
                .isLessThan(name * elsewhere);
    }
}
