package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nights over six sources that know each other's papers. However the servers fail and wherever the program is
 * killed, the library is in the end what it would have been.
 */
class CrawlIT {
    /** {@code -Dcrawl.papers=240 -Dcrawl.kills=100 -Dcrawl.between=300} makes it an experiment. */
    private static final int PAPERS = Integer.getInteger("crawl.papers", 30);

    private static final int KILLS = Integer.getInteger("crawl.kills", 3);
    private static final int MOST_RUNS = 12;
    private static final int ATTEMPTS = 4;
    /** A paper may be known under its DOI and under an address. */
    private static final int NAMES = 2;
    /** How long after a request a kill may come. */
    private static final int MOST_MILLIS = 200;
    /**
     * Between requests where there are kills: else all would be fetched before anything is read. The more kills to a
     * paper, the longer a night must last.
     */
    private static final int BETWEEN_MILLIS = Integer.getInteger("crawl.between", 40);

    private static final long SEED = Long.getLong("crawl.seed", 20261129);
    private static final LicensePolicy POLICY = new LicensePolicy(List.of("cc-by"), Otherwise.FACTS);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    /** What the library holds in the end, when nothing goes wrong. */
    private static @Nullable Set<String> expected;

    /** How many it takes until then. */
    private static int requests;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Random chance = new Random(SEED);

    /** The program with its settings and library, in one world. */
    private static final class Nights {
        private final Path settings;
        private final Path library;

        Nights(PaperWorld world, String name, int delay) throws IOException {
            this.settings = folder.resolve(name + ".yaml");
            this.library = folder.resolve(name);
            Files.writeString(
                    settings,
                    world.settings(
                            POLICY,
                            "  tries: 50\n  retry-days: 0\n",
                            "delay-millis: %d, places: 8, attempts: %d, patience-seconds: 5, timeout-seconds: 5"
                                    .formatted(delay, ATTEMPTS)));
        }

        Object[] command() {
            return new Object[] {"crawl", "--json", "--config", settings, "--library", library};
        }

        JsonNode night(int code) throws Exception {
            Program.Ended ended = Program.run(command());
            assertThat(ended.code()).as(ended.err()).isEqualTo(code);
            return JSON.readTree(ended.out());
        }

        /** Night after night, until one ends without a failure. */
        void untilAllIsWell(PaperWorld world, List<Run> runs) throws Exception {
            for (int night = 0; night < MOST_RUNS; night++) {
                int from = world.log().size();
                Program.Ended ended = Program.run(command());
                runs.add(new Run(from, world.log().size(), false));
                assertThat(ended.code()).as(ended.err()).isBetween(0, 1);
                if (ended.code() == 0) {
                    return;
                }
            }
            throw new AssertionError("not all was well after " + MOST_RUNS + " runs");
        }

        /** What the papers say. Which of its texts a paper was read from may differ where the better one failed. */
        Set<String> facts() throws Exception {
            Set<String> facts = new TreeSet<>();
            for (String line : Program.run("export", "--format", "jsonl", "--library", library)
                    .out()
                    .lines()
                    .toList()) {
                JsonNode row = JSON.readTree(line);
                List<String> fact = new ArrayList<>();
                for (String field : List.of("doi", "formula", "property", "value", "temperature_K", "flags")) {
                    fact.add(row.path(field).toString());
                }
                facts.add(String.join(" ", fact));
            }
            return facts;
        }

        void isWhole() throws Exception {
            assertThat(Program.run("check", "--library", library).code()).isZero();
        }
    }

    private static Map<String, Integer> totals(JsonNode digest) {
        Map<String, Integer> totals = new HashMap<>();
        digest.path("sources")
                .forEach(source -> source.properties()
                        .forEach(count ->
                                totals.merge(count.getKey(), count.getValue().asInt(), Integer::sum)));
        return totals;
    }

    /** What the world's papers say in the end, when nothing goes wrong. */
    private Set<String> undisturbed() throws Exception {
        Set<String> known = expected;
        if (known != null) {
            return known;
        }
        try (PaperWorld world = new PaperWorld(SEED, PAPERS, today, WorldFaults.none())) {
            Nights nights = new Nights(world, "undisturbed", 2);
            JsonNode first = nights.night(0);
            Map<String, Integer> totals = totals(first);
            System.out.println("first night: " + totals);
            assertThat(totals.get("read")).isPositive();
            assertThat(totals.get("barren")).isPositive();
            assertThat(totals.get("unrelated")).isPositive();
            assertThat(totals.get("duplicate")).isPositive();
            world.secondNight(today);
            JsonNode second = nights.night(0);
            System.out.println("second night: " + totals(second));
            assertThat(totals(second).get("read")).isPositive();
            assertThat(second.path("amendments")).hasSize(world.retracted().size());
            requests = world.log().size();
            // Once fetched, never again: but for pages that have changed.
            isPolite(world, List.of(new Run(0, requests, false)));
            Set<String> facts = nights.facts();
            assertThat(facts).anyMatch(fact -> fact.contains("paper_retracted"));
            nights.isWhole();
            JsonNode third = nights.night(0);
            assertThat(third.path("findings")).isEmpty();
            assertThat(nights.facts()).isEqualTo(facts);
            expected = facts;
            return facts;
        }
    }

    @Test
    void whereServersFailTheLibraryIsInTheEndTheSame() throws Exception {
        Set<String> undisturbed = undisturbed();
        try (PaperWorld world = new PaperWorld(SEED, PAPERS, today, WorldFaults.ofEveryKind(SEED, 10))) {
            Nights nights = new Nights(world, "faulty", 2);
            List<Run> runs = new ArrayList<>();
            nights.untilAllIsWell(world, runs);
            world.secondNight(today);
            nights.untilAllIsWell(world, runs);
            Map<WorldFaults.Kind, Long> faults = world.log().stream()
                    .flatMap(request -> request.fault().stream())
                    .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
            System.out.println(world.log().size() + " requests, of which failed " + faults);
            assertThat(nights.facts()).isEqualTo(undisturbed);
            nights.isWhole();
            isPolite(world, runs);
        }
    }

    /** A run of the program, as the requests to the world that it made: from one place in the log to another. */
    private record Run(int from, int to, boolean killed) {}

    @Test
    void whereverTheProgramIsKilledTheLibraryIsInTheEndTheSame() throws Exception {
        Set<String> undisturbed = undisturbed();
        try (PaperWorld world = new PaperWorld(SEED, PAPERS, today, WorldFaults.ofEveryKind(SEED, 10))) {
            Nights nights = new Nights(world, "killed", BETWEEN_MILLIS);
            List<Run> runs = new ArrayList<>();
            Map<String, Integer> wherever = new TreeMap<>();
            // So far apart that both nights are under way for as long as there are kills.
            int apart = Math.max(2, requests / KILLS);
            int killed = 0;
            boolean idle = false;
            for (int starts = 0; killed < KILLS && starts < 3 * KILLS + 10; starts++) {
                if ((killed >= KILLS / 2 || idle) && world.night() == 1) {
                    nights.untilAllIsWell(world, runs);
                    world.secondNight(today);
                }
                int from = world.log().size();
                Program.Started started = Program.start(nights.command());
                // By what it has asked or read, not by the clock: somewhere in the night, however fast the machine is.
                int asked = from + 1 + chance.nextInt(apart);
                int read = chance.nextBoolean() && !idle ? 1 + chance.nextInt(Math.max(2, PAPERS / KILLS / 2)) : 0;
                while (started.isAlive()
                        && (read > 0
                                ? read(started.errSoFar()) < read
                                : world.log().size() < asked)) {
                    Thread.sleep(1);
                }
                if (started.isAlive()) {
                    Thread.sleep(chance.nextInt(MOST_MILLIS));
                }
                boolean landed = started.isAlive();
                started.kill();
                killed += landed ? 1 : 0;
                // Nothing is left to be read: what is killed from now on are nights in which there is no news.
                idle = !landed;
                Run run = new Run(from, world.log().size(), landed);
                runs.add(run);
                wherever.merge(landed ? doing(world, run, started.errSoFar()) : "after its end", 1, Integer::sum);
                if (Files.exists(nights.library.resolve("library.db"))) {
                    nights.isWhole();
                }
            }
            nights.untilAllIsWell(world, runs);
            System.out.println(killed + " kills, by what was being done: " + wherever);
            assertThat(killed).isEqualTo(KILLS);
            assertThat(nights.facts()).isEqualTo(undisturbed);
            isPolite(world, runs);
        }
    }

    /** How many papers the program has said that it is through with. */
    private static long read(String said) {
        return said.lines().filter(line -> line.startsWith("[")).count();
    }

    private static String doing(PaperWorld world, Run run, String said) {
        if (read(said) > 0) {
            return "reading";
        }
        return world.log().subList(run.from(), run.to()).stream().anyMatch(PaperWorld.Request::isOfText)
                ? "fetching"
                : "asking sources";
    }

    /**
     * In no run is an address asked for more often than attempts are allowed; and a text that was given is asked for
     * again only where the run was killed that got it, or for a reason.
     */
    private static void isPolite(PaperWorld world, List<Run> runs) {
        List<PaperWorld.Request> log = world.log();
        Map<String, Long> mostInARun = new HashMap<>();
        Map<String, Long> inPeace = new HashMap<>();
        for (Run run : runs) {
            List<PaperWorld.Request> made = log.subList(run.from(), run.to());
            made.stream()
                    .filter(PaperWorld.Request::isOfText)
                    .collect(Collectors.groupingBy(PaperWorld.Request::url, Collectors.counting()))
                    .forEach((url, times) -> mostInARun.merge(url, times, Math::max));
            if (!run.killed()) {
                made.stream()
                        .filter(PaperWorld.Request::gaveText)
                        .forEach(request -> inPeace.merge(request.url(), 1L, Long::sum));
            }
        }
        Map<String, Long> given = log.stream()
                .filter(PaperWorld.Request::gaveText)
                .collect(Collectors.groupingBy(PaperWorld.Request::url, Collectors.counting()));
        System.out.printf(
                "%d texts given %d times; most often in all %s, in one run asked for %s, without a kill given %s%n",
                given.size(),
                given.values().stream().mapToLong(times -> times).sum(),
                most(given),
                most(mostInARun),
                most(inPeace));
        assertThat(mostInARun.values()).allMatch(times -> times <= ATTEMPTS * NAMES);
        // Once, whatever names it goes by, and once when it has changed.
        assertThat(inPeace.values()).allMatch(times -> times <= 2);
    }

    private static String most(Map<String, Long> times) {
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Object::toString)
                .orElse("none");
    }
}
