package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.ionary.domain.paper.Doi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static Stream<String[]> golden(String file) {
        return SourceFixture.text(file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1));
    }

    @TestFactory
    Stream<DynamicTest> namesALicenseAsTheGoldenPairsSay() {
        return golden("license-names.tsv")
                .map(pair -> DynamicTest.dynamicTest(
                        pair[0], () -> assertThat(LicenseNames.of(pair[0])).contains(pair[1])));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheNameOfALicenseThatHasBeenNamed() {
        return golden("license-names.tsv")
                .map(pair -> DynamicTest.dynamicTest(
                        pair[1], () -> assertThat(LicenseNames.of(pair[1])).contains(pair[1])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "unspecified", "none", "---"})
    void namesNoLicenseWhereNoneIsNamed(String nothing) {
        assertThat(LicenseNames.of(nothing)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> readsMarkupAsTheGoldenPairsSay() {
        return golden("plain-text.tsv")
                .map(pair -> DynamicTest.dynamicTest(
                        pair[0], () -> assertThat(PlainText.of(pair[0])).contains(pair[1])));
    }

    @Test
    void takesTheHeadingOffAnAbstract() {
        assertThat(PlainText.ofAbstract(Optional.of("<jats:title>Abstract</jats:title><jats:p>We show.</jats:p>")))
                .contains("We show.");
        assertThat(PlainText.ofAbstract(Optional.of("<title>Abstract</title>"))).isEmpty();
        assertThat(PlainText.ofAbstract(Optional.of("Abstraction helps."))).contains("Abstraction helps.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$\\mathrm{Li_{7}La_3}$ at $10^{-4}$ S/cm|Li₇La₃ at 10⁻⁴ S/cm",
                "$25^\\circ$C, $5\\times10^{-3}$|25°C, 5×10⁻³",
                "Li\\textsubscript{3}N~film|Li₃N film",
                "no LaTeX_here ~ at all|no LaTeX_here ~ at all",
                "$\\unknown{x}$ 5\\%|\\unknownx 5%"
            })
    void readsTheLittleLatexThatTitlesHold(String latex, String plain) {
        assertThat(Tex.plain(latex)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1021/Ab.1,10.1021/ab.1",
        "https://doi.org/10.1021/Ab.1,10.1021/ab.1",
        "http://dx.doi.org/10.1016%2Fs0167-2738(02)00001-1,10.1016/s0167-2738(02)00001-1",
        "doi: 10.1021/ab.1.,10.1021/ab.1",
        "info:doi/10.1021/ab.1,10.1021/ab.1"
    })
    void readsADoiInEveryForm(String text, String doi) {
        assertThat(Dois.of(text)).contains(new Doi(doi));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.1021", "11.1021/x", "10.1/x", "10.1021/a b", "https://example.org/10.1021/ab.1", "%%%"})
    void readsNoDoiWhereThereIsNone(String text) {
        assertThat(Dois.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/abs/2611.01234v3,2611.01234",
        "http://arxiv.org/pdf/cond-mat/0207270,cond-mat/0207270",
        "oai:arXiv.org:2611.01234v1,2611.01234",
        "arXiv:2611.01234,2611.01234"
    })
    void readsAnArxivIdWithoutItsVersion(String text, String id) {
        assertThat(Dois.arxivIn(text)).contains(id);
    }
}
