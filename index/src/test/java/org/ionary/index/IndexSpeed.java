package org.ionary.index;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;

/**
 * The bench of the index: many findings, filtered and sorted queries and counts by facet, each also put to SQLite,
 * whose answers have to be the same, with a bare Lucene query as the floor. Run by {@code index/bench}.
 */
final class IndexSpeed {
    private static final int A_PAPER = 100;
    private static final int LOTS_AT_ONCE = 200;
    private static final int WARM_UP = 500;
    private static final int PASSAGES = 40;
    private static final int WORDS = 120;
    private static final List<Facet> FACETS = List.of(
            Facet.FAMILY, Facet.MOBILE_ION, Facet.YEAR, Facet.STATUS, Facet.ORIGIN, Facet.JOURNAL, Facet.ELEMENT);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, Long> options = new LinkedHashMap<>(Map.of(
            "--findings",
            1_000_000L,
            "--queries",
            1000L,
            "--seed",
            1L,
            "--threads",
            2L,
            "--facets",
            140L,
            "--papers",
            10_000L));
    private final List<Path> files = new ArrayList<>();

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        IndexSpeed bench = new IndexSpeed();
        for (int i = 0; i < arguments.length; i++) {
            if (bench.options.containsKey(arguments[i]) && i + 1 < arguments.length) {
                bench.options.put(arguments[i], Long.valueOf(arguments[++i]));
            } else {
                bench.files.add(Path.of(arguments[i]));
            }
        }
        Path folder = Files.createTempDirectory("index-bench");
        try (Directory directory = FSDirectory.open(folder.resolve("index"));
                SqlRival rival = new SqlRival(folder.resolve("rival.db"))) {
            bench.run(directory, rival);
            bench.opening(folder.resolve("papers"));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private int option(String name) {
        return Math.toIntExact(options.getOrDefault(name, 0L));
    }

    private void run(Directory directory, SqlRival rival) throws IOException, SQLException, InterruptedException {
        Random random = new Random(option("--seed"));
        List<FindingSeed> seeds = new ArrayList<>();
        for (Path file : files) {
            seeds.addAll(FindingSeed.read(file));
        }
        if (seeds.isEmpty()) {
            seeds.addAll(FindingSeed.drawn(random, 1000));
        }
        fill(directory, rival, new FindingMaker(option("--seed"), seeds));
        try (FindingIndex index = FindingIndex.openForReading(directory);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            out.printf("segments      %d%n", reader.leaves().size());
            queries(index, rival, reader, random);
            facets(index, rival, random);
            table(index);
        }
    }

    private void fill(Directory directory, SqlRival rival, FindingMaker maker)
            throws IOException, SQLException, InterruptedException {
        int papers = Math.max(1, option("--findings") / A_PAPER);
        long nanos = 0;
        long processor = 0;
        double seconds;
        try (FindingIndex index = FindingIndex.openForWriting(directory);
                ExecutorService workers = Executors.newFixedThreadPool(option("--threads"))) {
            for (int done = 0; done < papers; done += LOTS_AT_ONCE) {
                List<FindingMaker.Lot> lots = new ArrayList<>();
                for (int i = done; i < Math.min(papers, done + LOTS_AT_ONCE); i++) {
                    lots.add(maker.lot(i, A_PAPER));
                }
                long used = processorTime();
                long start = System.nanoTime();
                List<Future<Boolean>> tasks = workers.invokeAll(
                        lots.stream().map(lot -> task(index, lot)).toList());
                nanos += System.nanoTime() - start;
                processor += processorTime() - used;
                for (Future<Boolean> task : tasks) {
                    result(task);
                }
                for (FindingMaker.Lot lot : lots) {
                    for (CitedFinding cited : lot.findings()) {
                        rival.add(cited);
                    }
                }
                rival.flush();
            }
            long used = processorTime();
            long start = System.nanoTime();
            index.commit(new Followed("bench", papers));
            nanos += System.nanoTime() - start;
            processor += processorTime() - used;
            seconds = nanos / 1e9;
        }
        rival.finish();
        out.printf(
                "indexing      %,d findings in %.1f s: %,.0f findings/s; processor time %.1f s%n",
                papers * A_PAPER, seconds, papers * A_PAPER / seconds, processor / 1e9);
    }

    /** Of all threads, in nanoseconds: on a machine that others use, the better measure. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Callable<Boolean> task(FindingIndex index, FindingMaker.Lot lot) {
        return () -> {
            index.replace(lot.paper().source().id(), lot.findings(), lot.paper());
            return true;
        };
    }

    private static void result(Future<Boolean> task) throws IOException, InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private void queries(FindingIndex index, SqlRival rival, DirectoryReader reader, Random random)
            throws IOException, SQLException {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < option("--queries"); i++) {
            queries.add(query(random));
        }
        IndexSearcher bare = new IndexSearcher(reader);
        TermQuery plain = new TermQuery(new Term(Facet.FAMILY.field(), Family.GARNET.label()));
        double[] ours = new double[queries.size()];
        double[] theirs = new double[queries.size()];
        double[] floor = new double[queries.size()];
        double[] used = new double[queries.size()];
        // Other queries warm up both, so that what is timed was never asked before.
        for (int i = 0; i < WARM_UP; i++) {
            Query other = query(random);
            index.search(other);
            bare.search(plain, 10);
            if (i % 10 == 0) {
                rival.search(other);
            }
        }
        long hits = 0;
        for (int i = 0; i < ours.length; i++) {
            long start = System.nanoTime();
            long before = threadTime();
            Hits found = index.search(queries.get(i));
            ours[i] = milliseconds(start);
            used[i] = (threadTime() - before) / 1e6;
            start = System.nanoTime();
            bare.search(plain, 10);
            floor[i] = milliseconds(start);
            start = System.nanoTime();
            Hits same = rival.search(queries.get(i));
            theirs[i] = milliseconds(start);
            hits += found.total();
            if (!same.equals(found)) {
                throw new IllegalStateException("SQLite finds " + same.total() + " and not " + found.total() + ": "
                        + queries.get(i).describe());
            }
        }
        out.printf(
                "queries       %d, %,d hits on average, same answers from SQLite%n", ours.length, hits / ours.length);
        String slowest = queries.get(slowest(used)).describe().toString();
        print("index", ours);
        print("  processor", used);
        print("SQLite", theirs);
        print("bare Lucene", floor);
        out.printf(
                "ratios        p50 %.1f times as fast as SQLite, p99 %.1f; %.1f times the floor%n",
                at(theirs, 0.5) / at(ours, 0.5), at(theirs, 0.99) / at(ours, 0.99), at(ours, 0.5) / at(floor, 0.5));
        out.println("slowest       " + slowest);
    }

    private void facets(FindingIndex index, SqlRival rival, Random random) throws IOException, SQLException {
        int count = option("--facets");
        double[] ours = new double[count];
        double[] theirs = new double[count];
        double[] used = new double[count];
        for (int i = 0; i < count; i++) {
            Query query = i % 7 == 0 ? Query.all() : query(random);
            Facet facet = FACETS.get(i % FACETS.size());
            index.groups(query(random), facet);
            long start = System.nanoTime();
            long before = threadTime();
            Map<String, Integer> found = index.groups(query, facet);
            ours[i] = milliseconds(start);
            used[i] = (threadTime() - before) / 1e6;
            start = System.nanoTime();
            Map<String, Integer> same = rival.groups(query, facet);
            theirs[i] = milliseconds(start);
            if (!List.copyOf(found.entrySet()).equals(List.copyOf(same.entrySet()))) {
                throw new IllegalStateException("SQLite counts " + same + ", not " + found);
            }
        }
        out.printf("facet counts  %d, same answers from SQLite%n", count);
        print("index", ours);
        print("  processor", used);
        print("SQLite", theirs);
        for (Facet facet : List.of(Facet.MATERIAL, Facet.COMPOSITION, Facet.DOI, Facet.DOC)) {
            index.distinct(Query.all(), facet);
            long start = System.nanoTime();
            int distinct = index.distinct(Query.all(), facet);
            out.printf("distinct      %,d by %s in %.1f ms%n", distinct, facet.field(), milliseconds(start));
        }
    }

    private void table(FindingIndex index) throws IOException {
        Query query = Query.builder().property(Property.CONDUCTIVITY).build();
        index.table(query, Facet.COMPOSITION, Facet.DOI);
        long start = System.nanoTime();
        FindingTable table = index.table(query, Facet.COMPOSITION, Facet.DOI);
        out.printf("table         %,d rows with two names each in %.0f ms%n", table.size(), milliseconds(start));
    }

    /** How long it takes until a library of many papers with their passages answers its first question. */
    private void opening(Path folder) throws IOException {
        int papers = option("--papers");
        Random random = new Random(option("--seed"));
        try (Directory directory = FSDirectory.open(folder);
                FindingIndex index = FindingIndex.openForWriting(directory)) {
            for (int i = 0; i < papers; i++) {
                Paper paper = paper(i, random);
                index.replace(paper.source().id(), List.of(), paper);
            }
            index.commit(new Followed("bench", papers));
        }
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            try (Directory directory = FSDirectory.open(folder);
                    FindingIndex index = FindingIndex.openForReading(directory)) {
                double opened = milliseconds(start);
                int found = index.passages("w17 w4711", 10).size();
                out.printf(
                        "opening       %,d papers of %d passages in %.0f ms, first answer (%d passages) after %.0f ms%n",
                        papers, PASSAGES, opened, found, milliseconds(start));
            }
        }
    }

    private static Paper paper(int number, Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < PASSAGES; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < WORDS; word++) {
                // Few words are common and many are rare, as in language.
                text.append('w')
                        .append((int) Math.exp(random.nextDouble() * 11))
                        .append(' ');
            }
            blocks.add(new Block.Passage(new Position(i, Section.FRONT, List.of()), text.toString()));
        }
        Source source = new Source(
                SourceId.of(("paper " + number).getBytes(StandardCharsets.UTF_8)),
                "paper-" + number,
                Format.TEXT,
                URI.create("file:/paper-" + number),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        return new Paper(source, Bibliography.unknown(), blocks, List.of());
    }

    private static Query query(Random random) {
        Property property = random.nextInt(4) == 0 ? Property.ACTIVATION_ENERGY : Property.CONDUCTIVITY;
        QueryBuilder query = Query.builder().property(property).limit(10);
        for (int conditions = 1 + random.nextInt(3); conditions > 0; conditions--) {
            switch (random.nextInt(13)) {
                case 0 -> query.mobileIons(MobileIon.LITHIUM);
                case 1 -> query.mobileIons(MobileIon.SODIUM, MobileIon.MAGNESIUM);
                case 2 -> query.families(Family.GARNET, Family.NASICON);
                case 3 -> query.families(pick(random, Family.values()));
                case 4 -> query.with(Element.LI, Element.S);
                case 5 -> query.without(Element.O);
                case 6 -> query.kelvin(Bounds.between(new BigDecimal("293"), new BigDecimal("303")));
                case 7 ->
                    query.value(Bounds.atLeast(new BigDecimal(property == Property.CONDUCTIVITY ? "1e-4" : "0.3")));
                case 8 -> {
                    int from = 1990 + random.nextInt(30);
                    query.years(Bounds.between(BigDecimal.valueOf(from), BigDecimal.valueOf(from + 5L)));
                }
                case 9 -> query.origin(Origin.EXPERIMENTAL);
                case 10 -> query.journal("Joule");
                case 11 -> query.elementCount(Bounds.between(BigDecimal.valueOf(4), BigDecimal.valueOf(5)));
                default -> query.with(pick(random, Element.values()));
            }
        }
        query.order(random.nextInt(2) == 0 ? Query.Order.VALUE_DESCENDING : pick(random, Query.Order.values()));
        if (random.nextInt(5) == 0) {
            query.limit(50).offset(100);
        }
        try {
            return query.build();
        } catch (IllegalArgumentException e) {
            return query(random); // With an element that is also without.
        }
    }

    private static <T> T pick(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }

    private void print(String who, double[] milliseconds) {
        out.printf(
                "  %-12sp50 %8.2f ms   p99 %8.2f ms   max %8.2f ms%n",
                who, at(milliseconds, 0.5), at(milliseconds, 0.99), at(milliseconds, 1));
    }

    private static int slowest(double[] numbers) {
        int slowest = 0;
        for (int i = 1; i < numbers.length; i++) {
            slowest = numbers[i] > numbers[slowest] ? i : slowest;
        }
        return slowest;
    }

    private static double at(double[] numbers, double share) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private static double milliseconds(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
