package org.ionary.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreesWithBruteForceTest {
    private static final int PAPERS = 8;
    private static final int FINDINGS = 50;
    private static final int QUERIES = 150;

    private ByteBuffersDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = new ByteBuffersDirectory();
    }

    @AfterEach
    void closeDirectory() throws IOException {
        directory.close();
    }

    /** The values alone are those of the table, of all rows and of those with each name. */
    private static void sameValues(FindingIndex fast, Query query, Facet facet) throws IOException {
        FindingTable table = fast.table(query, facet);
        List<Double> all = new ArrayList<>();
        Map<String, List<Double>> byName = new TreeMap<>();
        FindingTable.Names names = table.names(facet);
        for (int row = 0; row < table.size(); row++) {
            double middle = (table.value(row) + table.high(row)) / 2;
            all.add(middle);
            for (int i = 0; i < names.count(row); i++) {
                byName.computeIfAbsent(names.name(names.ordinal(row, i)), name -> new ArrayList<>())
                        .add(middle);
            }
        }
        assertThat(fast.values(query)).containsExactlyInAnyOrder(array(all));
        Map<String, double[]> values = fast.values(query, facet);
        assertThat(values.keySet()).isEqualTo(byName.keySet());
        byName.forEach((name, some) -> assertThat(values.get(name)).containsExactlyInAnyOrder(array(some)));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void onHitsAndTheirOrderAndOnGroups(long seed) throws IOException {
        Samples samples = new Samples(seed);
        BruteForce slow = new BruteForce(fill(samples));
        int found = 0;
        try (FindingIndex fast = FindingIndex.openForReading(directory)) {
            for (int i = 0; i < QUERIES; i++) {
                Query query = samples.query();
                Hits hits = fast.search(query);
                assertThat(hits.ids()).as("seed %d, %s", seed, query.describe()).isEqualTo(slow.search(query));
                assertThat(hits.total())
                        .as("seed %d, %s", seed, query.describe())
                        .isEqualTo(slow.total(query));
                Facet facet = samples.pick(Facet.values());
                Map<String, Integer> groups = fast.groups(query, facet);
                assertThat(groups)
                        .as("seed %d, %s by %s", seed, query.describe(), facet)
                        .isEqualTo(slow.groups(query, facet));
                assertThat(List.copyOf(groups.values())).isSortedAccordingTo((a, b) -> b - a);
                assertThat(fast.distinct(query, facet)).isEqualTo(groups.size());
                for (Counted of : Counted.values()) {
                    Map<String, Set<String>> distinct =
                            slow.distinct(query, of, facet, AgreesWithBruteForceTest::folded);
                    assertThat(fast.distinct(query, of, facet, AgreesWithBruteForceTest::folded))
                            .as("seed %d, %s of %s by %s", seed, of, query.describe(), facet)
                            .isEqualTo(sizes(distinct));
                    assertThat(fast.distinct(query, of))
                            .isEqualTo(slow.distinct(query, of, Facet.PROPERTY, name -> "all")
                                    .getOrDefault("all", Set.of())
                                    .size());
                }
                if (i % 5 == 0) {
                    sameRows(fast.table(query, facet), slow, query, facet);
                    sameValues(fast, query, facet);
                }
                found += hits.ids().isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 3);
    }

    /** Some names become one. */
    private static String folded(String name) {
        return name.substring(0, 1);
    }

    private static Map<String, Integer> sizes(Map<String, Set<String>> names) {
        Map<String, Integer> sizes = new TreeMap<>();
        names.forEach((name, some) -> sizes.put(name, some.size()));
        return sizes;
    }

    private static void sameRows(FindingTable table, BruteForce slow, Query query, Facet facet) {
        List<CitedFinding> rows = slow.matching(query)
                .sorted(Comparator.comparing(cited -> cited.finding().id()))
                .toList();
        assertThat(table.size()).isEqualTo(rows.size());
        FindingTable.Names names = table.names(facet);
        for (int row = 0; row < rows.size(); row++) {
            CitedFinding cited = rows.get(row);
            Measurement said = cited.finding().measurement();
            assertThat(table.id(row)).isEqualTo(cited.finding().id());
            assertThat(table.value(row)).isEqualTo(said.quantity().value().doubleValue());
            assertThat(table.high(row))
                    .isEqualTo(said.quantity()
                            .upper()
                            .orElse(said.quantity().value())
                            .doubleValue());
            assertThat(table.kelvin(row))
                    .isEqualTo(said.temperature()
                            .map(t -> t.kelvin().doubleValue())
                            .orElse(Double.NaN));
            assertThat(table.year(row)).isEqualTo(cited.bibliography().year().orElse(0));
            Set<String> there = new TreeSet<>();
            for (int i = 0; i < names.count(row); i++) {
                there.add(names.name(names.ordinal(row, i)));
            }
            assertThat(there)
                    .as("%s of %s", facet, cited)
                    .isEqualTo(BruteForce.names(cited, facet).collect(Collectors.toSet()));
        }
    }

    /** Written paper by paper with commits between, some papers twice, so that there are segments and deletions. */
    private List<CitedFinding> fill(Samples samples) throws IOException {
        List<CitedFinding> all = new ArrayList<>();
        try (FindingIndex index = FindingIndex.openForWriting(directory)) {
            for (int i = 0; i < PAPERS; i++) {
                Paper paper = Samples.paper("doc-" + i, "A passage of paper " + i + ".");
                if (samples.oneIn(2)) {
                    index.replace(paper.source().id(), samples.findings(paper, i, 7), paper);
                    index.commit(new Followed("library", i));
                }
                List<CitedFinding> findings = samples.findings(paper, i, FINDINGS);
                index.replace(paper.source().id(), findings, paper);
                index.commit(new Followed("library", i));
                all.addAll(findings);
            }
        }
        return all;
    }
}
