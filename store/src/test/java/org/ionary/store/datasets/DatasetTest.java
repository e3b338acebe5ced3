package org.ionary.store.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.SourceId;
import org.ionary.store.Library;
import org.ionary.store.PaperWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String MAPPING = """
            dataset: ours
            property: conductivity
            missing: ["n/a"]
            formula: {column: Formula}
            same-formula: [Cell]
            value: {column: Sigma, unit: mS/cm}
            same-value: [{column: Log, unit: log(S/cm)}]
            value-by-kind: {total: Total, grain: Bulk}
            temperature: {column: T, unit: °C}
            mobile-ion: {column: Ion}
            valence: {column: Valence, values: {Mono: "1", Di: "2"}}
            family: {column: Class}
            phase: {column: Above, values: {"1": high-temperature, "0": low-temperature}, only-beside-another: ["0"]}
            doi: {column: DOI, between: "|"}
            year: {column: Year}
            labels: {row: No, family: Class}
            """;
    private static final String HEADER = "No,Formula,Cell,Sigma,Log,Total,Bulk,T,Ion,Valence,Class,Above,DOI,Year\r\n";
    private static final String PLAIN = "a1,Na3PS4,,0.2,-3.69897,,,25,Na,Mono,thio-phosphate,,10.1000/xyz.1,2012\r\n";

    @TempDir
    private Path folder;

    @Test
    void readsARowAsAFindingThatStandsInItsCell() throws Exception {
        PaperWork work = works(HEADER + PLAIN).getFirst().paper();
        Finding finding = work.findings().getFirst();
        assertThat(finding.measurement().quantity().value()).isEqualByComparingTo("0.0002");
        assertThat(finding.measurement().temperature().map(Temperature::kelvin))
                .hasValueSatisfying(kelvin -> assertThat(kelvin).isEqualByComparingTo("298.15"));
        assertThat(finding.measurement().material().family()).isEqualTo(Family.SULFIDE);
        assertThat(finding.measurement().labels()).isEqualTo(Map.of("row", "a1", "family", "thio-phosphate"));
        assertThat(finding.readers().getFirst().label()).isEqualTo("dataset:ours");
        assertThat(finding.status()).isEqualTo(Status.ACCEPTED);
        assertThat(finding.flags()).isEmpty();
        assertThat(work.paper().bibliography().doi()).hasToString("Optional[10.1000/xyz.1]");
        assertThat(work.paper().bibliography().year()).hasValue(2012);
        Evidence evidence = finding.measurement().evidence().getFirst();
        assertThat(work.paper().textAt(evidence.value())).hasValue("0.2");
        assertThat(evidence.quote()).startsWith("No: a1; Formula: Na3PS4; Sigma: 0.2; Log: -3.69897; T: 25");
    }

    @Test
    void readsBoundsAsBoundsAndNothingAsNothing() throws Exception {
        Finding finding = only("a1,Na3PS4,,<1E-7,n/a,,,,,,,,10.1000/xyz.1,");
        assertThat(finding.measurement().quantity()).isInstanceOf(Quantity.Bound.class);
        assertThat(finding.measurement().quantity().qualifier()).isEqualTo("less_than");
        assertThat(finding.measurement().material().mobileIon()).hasValue(MobileIon.SODIUM);
        assertThat(finding.flags()).containsExactly(Flag.NO_TEMPERATURE);
    }

    @Test
    void flagsRowsThatContradictThemselvesAndKeepsThemAsFiled() throws Exception {
        Finding logarithm = only("a1,Na3PS4,,0.2,-5,,,25,Na,Mono,,,10.1000/xyz.1,2012");
        assertThat(logarithm.flags()).containsExactly(Flag.CONTRADICTS_ITSELF);
        assertThat(logarithm.status()).isEqualTo(Status.NEEDS_REVIEW);
        Finding valence = only("a1,Na3PS4,,0.2,,,,25,Na,Di,,,10.1000/xyz.1,2012");
        assertThat(valence.flags()).containsExactly(Flag.CONTRADICTS_ITSELF);
        assertThat(valence.status()).isEqualTo(Status.ACCEPTED);
        Finding ion = only("a1,Na3PS4,,0.2,,,,25,K,Mono,,,10.1000/xyz.1,2012");
        assertThat(ion.flags()).containsExactly(Flag.MOBILE_ION_NOT_IN_FORMULA);
        assertThat(ion.measurement().material().mobileIon()).hasValue(MobileIon.POTASSIUM);
        assertThat(only("a1,Na3PS4,Na6P2S7,0.2,,,,25,Na,,,,10.1000/xyz.1,2012").flags())
                .containsExactly(Flag.CONTRADICTS_ITSELF);
        assertThat(only("a1,Na3PS4,Na6.0P2.0S8.0,0.2,,,,25,Na,,,,10.1000/xyz.1,2012")
                        .flags())
                .isEmpty();
        assertThat(only("a1,Na3PS4,,0.2,,,,25,Na,,,,10.1016/j.abc.2019.04.001,2012")
                        .flags())
                .containsExactly(Flag.CONTRADICTS_ITSELF);
    }

    @Test
    void takesTheKindFromTheColumnThatAgrees() throws Exception {
        assertThat(only("a1,Na3PS4,,0.2,,0.2,0.9,25,Na,,,,10.1000/xyz.1,")
                        .measurement()
                        .kind())
                .isEqualTo(ConductivityKind.TOTAL);
        assertThat(only("a1,Na3PS4,,0.9,,0.2,0.9,25,Na,,,,10.1000/xyz.1,")
                        .measurement()
                        .kind())
                .isEqualTo(ConductivityKind.GRAIN);
        assertThat(only("a1,Na3PS4,,0.5,,0.2,0.9,25,Na,,,,10.1000/xyz.1,").status())
                .isEqualTo(Status.NEEDS_REVIEW);
    }

    @Test
    void takesAZeroForAPhaseOnlyBesideAOne() throws Exception {
        List<Finding> findings = findings(HEADER
                + "1,NaBH4,,0.2,,,,25,Na,,,1,10.1000/xyz.1,\n2,NaBH4,,0.1,,,,25,Na,,,0,10.1000/xyz.1,\n"
                + "3,NaAlH4,,0.1,,,,25,Na,,,0,10.1000/xyz.1,\n");
        assertThat(findings.stream().map(f -> f.measurement().material().phase().orElse("-")))
                .containsExactly("high-temperature", "low-temperature", "-");
        assertThat(findings.stream().map(f -> f.measurement().labels().getOrDefault("phase", "-")))
                .containsExactly("-", "-", "low-temperature");
    }

    @Test
    void citesTheFirstOfSeveralPapersAndKeepsTheOthers() throws Exception {
        PaperWork work = works(HEADER + PLAIN.replace("10.1000/xyz.1", "10.1000/xyz.1|10.1000/xyz.2|10.1000/xyz.3"))
                .getFirst()
                .paper();
        assertThat(work.paper().bibliography().doi()).hasToString("Optional[10.1000/xyz.1]");
        assertThat(work.findings().getFirst().measurement().labels())
                .containsEntry("also_cited", "10.1000/xyz.2 10.1000/xyz.3");
        assertThat(works(HEADER + PLAIN)
                        .getFirst()
                        .paper()
                        .findings()
                        .getFirst()
                        .measurement()
                        .labels())
                .doesNotContainKey("also_cited");
    }

    @Test
    void refusesWhatCannotBeReadWithRowAndReasonAndKeepsTheRowInTheTable() throws Exception {
        Dataset.Work work = works(HEADER + PLAIN
                        + "a2,,,0.2,,,,25,Na,,,,10.1000/xyz.1,2012\n"
                        + "a3,Na3PS4,,high,,,,25,Na,,,,10.1000/xyz.1,2012\n"
                        + "a4,Na3PS4,,0.2,,,,-300,Na,,,,10.1000/xyz.1,2012\n"
                        + PLAIN)
                .getFirst();
        assertThat(work.notes().stream().map(note -> note.row() + " " + note.refused() + " " + note.kind()))
                .containsExactly(
                        "3 true material_unknown",
                        "4 true value_unreadable",
                        "5 true temperature_unreadable",
                        "6 true duplicate");
        assertThat(work.paper().ledger().in()).isEqualTo(5);
        assertThat(new String(work.paper().bytes(), StandardCharsets.UTF_8)).contains("a3,Na3PS4,,high");
    }

    @Test
    void readsCsvWithByteOrderMarkQuotesAndLineEndsInCells() throws Exception {
        assertThat(only("\"a\n1\",\"\"\"(Na2S)0.75 (P2S5)0.25\"\"\",,0.2,,,,25,Na,,,,\"Journal, 1965\",")
                        .measurement()
                        .labels())
                .containsEntry("row", "a\n1");
        Dataset marked = dataset("\ufeff" + HEADER + PLAIN);
        assertThat(marked.groups()).hasSize(1);
        assertThat(marked.groups().getFirst().source())
                .isEqualTo(dataset(HEADER.replace("\r\n", "\n") + PLAIN.strip())
                        .groups()
                        .getFirst()
                        .source());
    }

    @Test
    void namesTheColumnThatIsNotThereAndTheKeyThatIsNone() {
        assertThatThrownBy(() -> dataset("No,Formula\n1,NaCl\n"))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("ours.csv: has no column 'Sigma', which the mapping names for value");
        assertThatThrownBy(() -> MappingFile.parse(MAPPING + "colour: blue\n", "m.yaml"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("m.yaml: a mapping has no key colour; known are");
        assertThatThrownBy(() -> MappingFile.parse(MAPPING.replace("mS/cm", "kg"), "m.yaml"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("m.yaml: 'kg' is no unit of conductivity");
        assertThatThrownBy(() -> Dataset.of(new byte[] {'a', (byte) 0xff}, "x.csv", mapping(), "ours"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("x.csv: not UTF-8; save it as 'CSV UTF-8'");
        for (String name : MappingFile.PACKAGED) {
            assertThat(packaged(name).dataset()).isEqualTo(name);
        }
    }

    @Test
    void aNewVersionTakesThePlaceOfTheFormerAndDecisionsGoAlong() throws Exception {
        try (Library library = Library.openForWriting(folder, Clock.systemUTC())) {
            save(library, HEADER + PLAIN + PLAIN.replace("a1", "a2").replace("0.2,-3.69897", "0.3,"));
            Finding judged = library.findings()
                    .map(CitedFinding::finding)
                    .filter(f -> f.measurement().labels().containsValue("a1"))
                    .findFirst()
                    .orElseThrow();
            Finding rejected = new Finding(
                    judged.id(),
                    judged.source(),
                    judged.measurement(),
                    judged.readers(),
                    Status.REJECTED,
                    judged.confidence(),
                    judged.flags());
            library.record(new Decision(
                    judged.id(),
                    NOW,
                    "ana",
                    Decision.Action.REJECT,
                    "typo",
                    Optional.of(judged),
                    Optional.of(rejected)));
            save(library, HEADER + PLAIN.replace("a1", "a0").replace("25", "50") + PLAIN);
            List<Finding> now = library.findings().map(CitedFinding::finding).toList();
            assertThat(now.stream()
                            .map(f -> f.measurement().labels().get("row") + " "
                                    + f.status().label()))
                    .containsExactlyInAnyOrder("a0 accepted", "a1 rejected");
            assertThat(library.papers()).hasSize(1);
            assertThat(library.changedSince(0)).hasSize(2);
            Finding moved = now.stream()
                    .filter(f -> f.status() == Status.REJECTED)
                    .findFirst()
                    .orElseThrow();
            assertThat(library.decisions(moved.id())).hasSize(1);
            assertThat(library.paper(moved.source())
                            .orElseThrow()
                            .textAt(moved.measurement().evidence().getFirst().value()))
                    .hasValue("0.2");
        }
    }

    private static void save(Library library, String csv) throws Exception {
        Dataset dataset = dataset(csv);
        Set<SourceId> current =
                dataset.groups().stream().map(Dataset.Group::source).collect(Collectors.toSet());
        library.saveRows(works(csv).stream().map(Dataset.Work::paper).toList(), current);
    }

    private static Finding only(String row) throws Exception {
        List<Finding> findings = findings(HEADER + row + "\n");
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static List<Finding> findings(String csv) throws Exception {
        return works(csv).stream()
                .flatMap(work -> work.paper().findings().stream())
                .toList();
    }

    private static List<Dataset.Work> works(String csv) throws Exception {
        Dataset dataset = dataset(csv);
        return dataset.groups().stream()
                .map(group -> dataset.work(group, URI.create("file:///ours.csv"), NOW))
                .toList();
    }

    private static Dataset dataset(String csv) throws DatasetException {
        return Dataset.of(csv.getBytes(StandardCharsets.UTF_8), "ours.csv", mapping(), "ours");
    }

    private static Mapping mapping() throws DatasetException {
        return MappingFile.parse(MAPPING, "m.yaml");
    }

    private static Mapping packaged(String name) {
        try {
            return MappingFile.read(name);
        } catch (DatasetException e) {
            throw new AssertionError(e);
        }
    }
}
