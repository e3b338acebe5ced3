package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseRuleTest {
    private static final LicensePolicy POLICY = new LicensePolicy(List.of("cc-by", "CC0"), Otherwise.FACTS);

    @ParameterizedTest
    @CsvSource({
        "cc-by, KEEP",
        "CC-BY-4.0, KEEP",
        "cc-by-3.0-igo, KEEP",
        "cc0-1.0, KEEP",
        "cc-by-nc-4.0, FACTS",
        "cc-by-nd, FACTS",
        "cc-bye, FACTS",
        "all-rights-reserved, FACTS"
    })
    void aLicenceFitsAVersionOfItselfAndNoStricterOne(String license, Otherwise what) {
        assertThat(LicenseRule.of(POLICY, Optional.of(license))).isEqualTo(what);
    }

    @Test
    void noLicenceIsNoneThatAllows() {
        assertThat(LicenseRule.of(POLICY, Optional.empty())).isEqualTo(Otherwise.FACTS);
        assertThat(LicenseRule.of(new LicensePolicy(List.of(), Otherwise.SKIP), Optional.empty()))
                .isEqualTo(Otherwise.SKIP);
    }
}
