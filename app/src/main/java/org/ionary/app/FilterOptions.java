package org.ionary.app;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Doi;
import org.ionary.index.Bounds;
import org.ionary.index.Query;
import org.ionary.index.QueryBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings or passages a command is about. */
final class FilterOptions {
    @Option(
            names = "--ion",
            split = ",",
            paramLabel = "ION",
            description = "Only conductors of one of these ions, by the element: Li,Mg.")
    private List<String> ions = List.of();

    @Option(
            names = "--family",
            split = ",",
            paramLabel = "FAMILY",
            description = "Only materials of one of these families: garnet, argyrodite and so on.")
    private List<String> families = List.of();

    @Option(names = "--property", description = "Only ${COMPLETION-CANDIDATES}, in either case.")
    private @Nullable Property property;

    @Option(
            names = "--value",
            paramLabel = "RANGE",
            description = "Only values in S/cm or eV from .. to: 1e-4.., ..0.3, 0.2..0.3; goes with --property.")
    private @Nullable String value;

    @Option(
            names = "--temperature",
            paramLabel = "RANGE",
            description = "Only at temperatures in kelvin from .. to: 293..303.")
    private @Nullable String temperature;

    @Option(names = "--year", paramLabel = "RANGE", description = "Only of papers from these years: 2020, 2015..2020.")
    private @Nullable String year;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Only findings with one of these: ${COMPLETION-CANDIDATES}; else all but rejected ones.")
    private List<Status> statuses = List.of();

    @Option(names = "--doc", paramLabel = "DOC", description = "Only of this document, by its file name.")
    private @Nullable String doc;

    @Option(names = "--doi", paramLabel = "DOI", description = "Only of the paper with this DOI.")
    private @Nullable String doi;

    /** Whether anything is asked that only findings have. */
    boolean isAboutFindings() {
        return !ions.isEmpty()
                || !families.isEmpty()
                || property != null
                || value != null
                || temperature != null
                || !statuses.isEmpty();
    }

    /** The filters as a query without an order. */
    QueryBuilder query() throws UsageException {
        QueryBuilder query = Query.builder().mobileIons(ions()).families(families());
        if (property != null) {
            query.property(property);
        }
        if (value != null) {
            if (property == null) {
                throw new UsageException("--value has a unit only with --property conductivity or activation_energy");
            }
            query.value(range("--value", value));
        }
        if (temperature != null) {
            query.kelvin(range("--temperature", temperature));
        }
        if (!statuses.isEmpty()) {
            query.statuses(statuses);
        }
        years().ifPresent(query::years);
        doc().ifPresent(query::doc);
        doi().ifPresent(query::doi);
        return query;
    }

    Optional<Property> property() {
        return Optional.ofNullable(property);
    }

    Optional<Bounds> years() throws UsageException {
        return year == null ? Optional.empty() : Optional.of(range("--year", year));
    }

    Optional<String> doc() {
        return Optional.ofNullable(doc);
    }

    Optional<Doi> doi() throws UsageException {
        try {
            return Optional.ofNullable(doi).map(Doi::new);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--doi: " + e.getMessage());
        }
    }

    private Set<MobileIon> ions() throws UsageException {
        Set<MobileIon> wanted = new LinkedHashSet<>();
        for (String name : ions) {
            wanted.add(Arrays.stream(MobileIon.values())
                    .filter(ion -> ion.symbol().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("--ion: there is no mobile ion " + name + "; there are "
                            + Arrays.stream(MobileIon.values())
                                    .map(MobileIon::symbol)
                                    .collect(Collectors.joining(", ")))));
        }
        return wanted;
    }

    private Set<Family> families() throws UsageException {
        Set<Family> wanted = new LinkedHashSet<>();
        for (String name : families) {
            wanted.add(Arrays.stream(Family.values())
                    .filter(family -> family.label().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("--family: there is no family " + name + "; there are "
                            + Arrays.stream(Family.values()).map(Family::label).collect(Collectors.joining(", ")))));
        }
        return wanted;
    }

    private static Bounds range(String option, String text) throws UsageException {
        int dots = text.indexOf("..");
        try {
            if (dots < 0) {
                return Bounds.exactly(new BigDecimal(text.strip()));
            }
            return new Bounds(number(text.substring(0, dots)), true, number(text.substring(dots + 2)), true);
        } catch (NumberFormatException e) {
            throw new UsageException(option + " is a range such as 1..2, 1.. or ..2, not '" + text + "'");
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " '" + text + "': " + e.getMessage());
        }
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
    }
}
