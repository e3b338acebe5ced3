package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaperNamesTest {

    static List<Arguments> names() {
        return Golden.pairs("paper-names.tsv");
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsTheNamesThatAPaperGives(String text, String expected) {
        assertThat(PaperNames.scan(text).stream()
                        .map(definition -> definition.name().text() + "="
                                + definition.formula().text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameStandsWhereItSays(String text, String expected) {
        for (PaperNames.Definition definition : PaperNames.scan(text)) {
            Span name = definition.name();
            assertThat(text.substring(name.begin(), name.end())).isEqualTo(name.text());
            assertThat(expected).contains(name.text());
        }
    }

    @Test
    void thePapersOwnNameGoesBeforeTheLexicon() {
        List<PaperNames.Definition> paper = PaperNames.scan("We call Li6.4La3Zr1.4Ta0.6O12 (LLZO) so.");
        ResolvedName resolved = PaperNames.resolve("LLZO", paper).orElseThrow();
        assertThat(resolved.formula()).contains("Li6.4La3Zr1.4Ta0.6O12");
        assertThat(resolved.by()).isEqualTo(ResolvedName.Source.PAPER);
        assertThat(PaperNames.resolve("LLZO", List.of()).orElseThrow().by()).isEqualTo(ResolvedName.Source.LEXICON);
    }

    @Test
    void resolvesTheMembersOfALabelledSeries() {
        List<PaperNames.Definition> paper = PaperNames.scan("the series BaCe0.7Zr0.3-xYxO3-δ (BCZYx) was");
        assertThat(PaperNames.resolve("BCZY0.2", paper).orElseThrow().formula()).contains("BaCe0.7Zr0.1Y0.2O3-d");
        List<PaperNames.Definition> metals = PaperNames.scan("MBCN (M0.1Ba0.9CeN3) with M = Ca, Mg, Zn");
        assertThat(PaperNames.resolve("MgBCN", metals).orElseThrow().formula()).contains("Mg0.1Ba0.9CeN3");
        assertThat(PaperNames.resolve("QBCN", metals)).isEmpty();
    }
}
