package org.ionary.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Doi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings a command is about; each option narrows further, and several values of one widen it. */
final class FindingFilters {
    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Only findings with one of these: ${COMPLETION-CANDIDATES}.")
    private List<Status> statuses = List.of();

    @Option(
            names = "--property",
            paramLabel = "PROPERTY",
            description = "Only of this property: ${COMPLETION-CANDIDATES}.")
    private @Nullable Property property;

    @Option(
            names = "--ion",
            split = ",",
            paramLabel = "ION",
            description = "Only with one of these mobile ions, such as Li or Mg.")
    private List<String> ions = List.of();

    @Option(
            names = "--family",
            split = ",",
            paramLabel = "FAMILY",
            description = "Only of one of these families, such as garnet or thio-lisicon.")
    private List<String> families = List.of();

    @Option(names = "--doi", split = ",", paramLabel = "DOI", description = "Only of papers with one of these DOIs.")
    private List<String> dois = List.of();

    @Option(
            names = "--doc",
            split = ",",
            paramLabel = "DOC",
            description = "Only of papers, or of a dataset, of one of these names.")
    private List<String> docs = List.of();

    @Option(names = "--year", split = ",", paramLabel = "YEAR", description = "Only of papers of one of these years.")
    private List<Integer> years = List.of();

    boolean accepts(CitedFinding cited) {
        Measurement said = cited.finding().measurement();
        return (statuses.isEmpty() || statuses.contains(cited.finding().status()))
                && (property == null || property == said.property())
                && has(ions, said.material().mobileIon().map(MobileIon::symbol))
                && has(families, Optional.of(said.material().family().label()))
                && has(dois, cited.bibliography().doi().map(Doi::value))
                && (docs.isEmpty() || docs.contains(cited.doc()))
                && (years.isEmpty() || cited.bibliography().year().stream().anyMatch(years::contains));
    }

    /** In either case; none asked for accepts all. */
    private static boolean has(List<String> wanted, Optional<String> value) {
        return wanted.isEmpty()
                || value.map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text ->
                                wanted.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(text)))
                        .isPresent();
    }
}
