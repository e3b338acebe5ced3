package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with a model behind a real socket. */
class ModelIT {
    private static final Path SETS = Program.HOME.resolve("eval/phenomena");
    private static final List<String> TEXTS = List.of("text-1", "text-2");
    private static final String KEY = "sk-nobody-may-see-this-key";

    /** As many calls may be under way when the program is killed. */
    private static final int CONCURRENCY = 4;

    /** {@code -Dmodel.kills=50 -Dmodel.papers=320} makes it an experiment. */
    private static final int KILLS = Integer.getInteger("model.kills", 2);

    private static List<ClaimedFact> facts = List.of();

    private static final int PAPERS = Integer.getInteger("model.papers", 30);

    @TempDir
    private Path folder;

    private ModelServer server;

    @BeforeAll
    static void readFacts() throws IOException {
        List<ClaimedFact> all = new ArrayList<>();
        for (String set : TEXTS) {
            all.addAll(ClaimedFact.read(SETS.resolve(set + ".jsonl"), SETS.resolve(set)));
        }
        facts = all;
    }

    @BeforeEach
    void startServer() {
        server = new ModelServer(facts);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private Path library(String name) throws IOException {
        Path library = Files.createDirectory(folder.resolve(name));
        Files.writeString(library.resolve("ionary.yaml"), """
            reader: both
            model: {url: "%s", name: stand-in, attempts: 1, concurrency: %d}
            prices: {"openai:stand-in": {input: 0.15, output: 0.60}}
            """.formatted(server.url(), CONCURRENCY));
        return library;
    }

    private Path papers(int count) throws IOException {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        List<Path> all = new ArrayList<>();
        for (String set : TEXTS) {
            try (Stream<Path> files = Files.list(SETS.resolve(set))) {
                files.sorted().forEach(all::add);
            }
        }
        for (Path file : all.subList(0, count)) {
            Files.copy(file, papers.resolve(file.getFileName()));
        }
        return papers;
    }

    private static Program.Ended run(Object... arguments) throws IOException, InterruptedException {
        return Program.end(start(arguments));
    }

    private static Program.Started start(Object... arguments) throws IOException, InterruptedException {
        return Program.startWith(Map.of("OPENAI_API_KEY", KEY), arguments);
    }

    private static String exported(Path library) throws IOException, InterruptedException {
        return Program.run("export", "--format", "jsonl", "--library", library).out();
    }

    @Test
    void aBudgetEndsTheRunAndTheNextGoesOnFromThere() throws IOException, InterruptedException {
        Path papers = papers(20);
        Path library = library("library");
        Program.Ended first = run("run", papers, "--library", library, "--max-requests", "6");
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("the budget of this run is spent", "run again to go on from there");
        assertThat(server.asked()).hasSize(6);

        Program.Ended second = run("run", papers, "--library", library);
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("extract@1: ");
        assertThat(new HashSet<>(server.asked())).hasSameSizeAs(server.asked());
        assertThat(exported(library)).contains("\"openai:stand-in/extract@1\"");

        int asked = server.asked().size();
        Program.Ended replayed = run("extract", "--redo", "--replay", "--library", library);
        assertThat(replayed.code()).isZero();
        assertThat(replayed.out()).contains("from the tape");
        assertThat(server.asked()).hasSize(asked);

        for (String said : List.of(first.out(), first.err(), second.out(), second.err())) {
            assertThat(said).doesNotContain(KEY);
        }
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(KEY);
            }
        }
    }

    @Test
    void anOutageIsAFailureOfEachPaperAndIsTriedAgain() throws IOException, InterruptedException {
        Path papers = papers(3);
        Path library = library("library");
        server.refuseAll();
        Program.Ended ended = run("run", papers, "--library", library);
        assertThat(ended.code()).isEqualTo(ExitCodes.SOME_PAPERS_FAILED);
        assertThat(ended.out()).contains("3 files: 0 read, 0 known already, 3 failed");
        assertThat(ended.out().lines().filter(line -> line.contains("failed: ")))
                .as("the service that failed, by the model and where it is")
                .hasSize(3)
                .allMatch(line ->
                        line.contains("openai at " + URI.create(server.url()).getAuthority()));
        assertThat(exported(library)).isEmpty();
    }

    @Test
    void aBatchAnsweredElsewhereGivesWhatAskingGives() throws IOException, InterruptedException {
        Path papers = papers(6);
        Path asking = library("asking");
        assertThat(run("run", papers, "--library", asking).code()).isZero();

        Path batch = library("batch");
        assertThat(run("ingest", papers, "--library", batch).code()).isZero();
        StandInModel model = new StandInModel(facts, claim -> claim);
        for (int round = 0; round < 3; round++) {
            Path requests = folder.resolve("requests-" + round + ".jsonl");
            assertThat(run("batch", "export", requests, "--library", batch).code())
                    .isZero();
            Path replies = folder.resolve("replies-" + round + ".jsonl");
            Files.write(replies, replies(requests, model));
            assertThat(run("batch", "import", replies, "--library", batch).code())
                    .isZero();
        }
        int asked = server.asked().size();
        assertThat(run("extract", "--replay", "--library", batch).code()).isZero();
        assertThat(server.asked()).hasSize(asked);
        assertThat(exported(batch)).isEqualTo(exported(asking)).isNotEmpty();
    }

    /** As a server of batches would: in another order, with the texts of a model. */
    private static List<String> replies(Path requests, StandInModel model) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> replies = new ArrayList<>();
        for (String line : Files.readAllLines(requests)) {
            JsonNode request = mapper.readTree(line);
            ObjectNode reply = mapper.createObjectNode();
            reply.set("custom_id", request.get("custom_id"));
            JsonNode answer = ModelServer.answer(request.get("body"), model);
            reply.putObject("response").put("status_code", 200).set("body", answer);
            reply.putNull("error");
            replies.addFirst(reply.toString());
        }
        return replies;
    }

    @Test
    void explainingAFileWithAModelMakesNoLibrary() throws IOException, InterruptedException {
        Path library = folder.resolve("library");
        Path settings = library("settings").resolve("ionary.yaml");
        Path paper = papers(1).resolve("g001.txt");
        Program.Ended ended = run("extract", "--explain", paper, "--config", settings, "--library", library);
        assertThat(ended.code()).as(ended.toString()).isZero();
        assertThat(ended.out()).contains("g001: ");
        assertThat(server.asked()).isNotEmpty();
        assertThat(library).doesNotExist();
    }

    /** Every kill lands while there is something left to ask. */
    @Test
    void whatWasPaidForIsNotAskedAgainWheneverTheProgramIsKilled() throws IOException, InterruptedException {
        Path papers = papers(PAPERS);
        Path undisturbed = library("undisturbed");
        assertThat(run("run", papers, "--library", undisturbed).code()).isZero();
        int needed = server.asked().size();
        Path library = library("killed");
        Random chance = new Random(20261128);
        int most = needed / (KILLS + KILLS / 2 + 1);
        for (int kill = 0; kill < KILLS; kill++) {
            int until = server.answered() + 1 + chance.nextInt(most);
            Program.Started started = start("run", papers, "--library", library);
            while (started.isAlive() && server.answered() < until) {
                Thread.sleep(1);
            }
            // Before, while and after the last reply is put on tape.
            Thread.sleep(chance.nextInt(40));
            assertThat(started.isAlive()).as("at work when it was killed").isTrue();
            started.kill();
        }
        int before = server.asked().size() - needed;
        assertThat(run("run", papers, "--library", library).code()).isZero();
        int last = server.asked().size() - needed - before;
        int again = before + last - needed;
        System.out.printf(
                "%d kills, %d requests, %d of them asked before the last kill and %d after it, %d asked again%n",
                KILLS, needed, before, last, again);
        assertThat(last).as("left to ask after the last kill").isPositive();
        assertThat(again).isBetween(0, KILLS * CONCURRENCY);
        assertThat(exported(library)).isEqualTo(exported(undisturbed)).isNotEmpty();
    }
}
