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
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ionary.crawl.SourceSettings;
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
    /** {@code -Dcrawl.papers=240 -Dcrawl.kills=100} makes it an experiment. */
    private static final int PAPERS = Integer.getInteger("crawl.papers", 30);

    private static final int KILLS = Integer.getInteger("crawl.kills", 3);
    private static final int MOST_RUNS = 12;
    private static final int ATTEMPTS = 4;
    private static final long SEED = 20261129;
    private static final LicensePolicy POLICY = new LicensePolicy(List.of("cc-by"), Otherwise.FACTS);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    /** What the library holds in the end, when nothing goes wrong. */
    private static @Nullable Set<String> expected;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Random chance = new Random(SEED);

    /** The program with its settings and library, in one world. */
    private static final class Nights {
        private final Path settings;
        private final Path library;

        Nights(PaperWorld world, String name) throws IOException {
            this.settings = folder.resolve(name + ".yaml");
            this.library = folder.resolve(name);
            Files.writeString(settings, yaml(world));
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
        void untilAllIsWell() throws Exception {
            for (int runs = 0; runs < MOST_RUNS; runs++) {
                Program.Ended ended = Program.run(command());
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

    private static String yaml(PaperWorld world) {
        StringBuilder yaml = new StringBuilder("""
                crawl:
                  contact: lab@example.org
                  tries: 50
                  retry-days: 0
                  amendments-address: %s
                  manners: {delay-millis: 2, places: 8, attempts: %d, patience-seconds: 5, timeout-seconds: 5, private-hosts: ["%s"]}
                  locators:
                    - {kind: unpaywall, address: %s}
                    - {kind: openalex, address: %s}
                  sources:
                """.formatted(
                        world.address("crossref"),
                        ATTEMPTS,
                        world.base().substring("http://".length()),
                        world.address("unpaywall"),
                        world.address("openalex")));
        for (SourceSettings source : world.sources(POLICY)) {
            yaml.append(
                    "    - {name: %s, kind: %s, query: '%s', since: %s, page-size: %d%s, licenses: {keep: [cc-by], otherwise: facts}}\n"
                            .formatted(
                                    source.name(),
                                    source.kind()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                                    source.query(),
                                    source.since(),
                                    source.pageSize(),
                                    source.address()
                                            .map(at -> ", address: " + at)
                                            .orElse("")));
        }
        return yaml.toString();
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
            Nights nights = new Nights(world, "undisturbed");
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
            // Once fetched, never again: but for pages that have changed, and papers that go by two names.
            assertThat(world.times().entrySet().stream()
                            .filter(times -> times.getKey().startsWith("/text/"))
                            .map(Map.Entry::getValue))
                    .allMatch(times -> times <= 3);
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
            Nights nights = new Nights(world, "faulty");
            nights.untilAllIsWell();
            world.secondNight(today);
            nights.untilAllIsWell();
            Map<WorldFaults.Kind, Long> faults = world.log().stream()
                    .flatMap(request -> request.fault().stream())
                    .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
            System.out.println(world.log().size() + " requests, of which failed " + faults);
            assertThat(nights.facts()).isEqualTo(undisturbed);
            nights.isWhole();
        }
    }

    @Test
    void whereverTheProgramIsKilledTheLibraryIsInTheEndTheSame() throws Exception {
        Set<String> undisturbed = undisturbed();
        try (PaperWorld world = new PaperWorld(SEED, PAPERS, today, WorldFaults.passing(SEED, 10))) {
            Nights nights = new Nights(world, "killed");
            int landed = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill == KILLS / 2) {
                    nights.untilAllIsWell();
                    world.secondNight(today);
                }
                Program.Started started = Program.start(nights.command());
                // Somewhere between the first request and the digest, however fast the machine is.
                int asked = world.log().size() + 1 + chance.nextInt(Math.max(2, PAPERS / 2));
                while (started.isAlive() && world.log().size() < asked) {
                    Thread.sleep(1);
                }
                landed += started.isAlive() ? 1 : 0;
                started.kill();
                if (Files.exists(nights.library.resolve("library.db"))) {
                    nights.isWhole();
                }
            }
            if (KILLS < 2) {
                world.secondNight(today);
            }
            nights.untilAllIsWell();
            Map<String, Long> fetched = world.log().stream()
                    .filter(request -> request.url().startsWith("/text/")
                            && request.fault().isEmpty())
                    .collect(Collectors.groupingBy(PaperWorld.Request::url, Collectors.counting()));
            long again = fetched.values().stream().mapToLong(times -> times - 1).sum();
            System.out.println(KILLS + " kills, " + landed + " before the end; " + fetched.size()
                    + " texts fetched, asked for again " + again);
            assertThat(landed).as("kills before the program's end").isPositive();
            assertThat(nights.facts()).isEqualTo(undisturbed);
        }
    }
}
