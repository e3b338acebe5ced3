package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that a program of schema 2 made, with decisions in it. */
class OlderLibraryTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream in = resource("schema-2.db")) {
            Files.copy(in, folder.resolve("library.db"));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OlderLibraryTest.class.getResourceAsStream(name), name);
    }

    @Test
    void opensForReadingAndExportsTheSame() throws IOException {
        try (Library library = Library.openForReading(folder);
                InputStream expected = resource("schema-2.jsonl")) {
            StringWriter out = new StringWriter();
            try (Stream<CitedFinding> findings = library.findings()) {
                Export.jsonLines(findings.toList(), out);
            }
            assertThat(withOldFields(out.toString(), new String(expected.readAllBytes(), StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(library.examine().problems()).isEmpty();
            assertThat(library.examine().counts())
                    .containsEntry("papers", 2L)
                    .containsEntry("decisions", 2L)
                    .containsEntry("tape", 1L)
                    .containsEntry("failures", 1L);
        }
    }

    /** What of the older export is no longer said so; fields that came since are no matter. */
    private static List<String> withOldFields(String now, String then) {
        List<String> lines = now.lines().toList();
        List<String> old = then.lines().toList();
        assertThat(lines).hasSameSizeAs(old);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = Fields.parse(lines.get(i));
            Fields.parse(old.get(i)).properties().forEach(field -> {
                if (!field.getValue().equals(line.get(field.getKey()))) {
                    different.add(field + " is now " + line.get(field.getKey()));
                }
            });
        }
        return different;
    }

    @Test
    void itsDecisionsAreActsOfTheirOwnAndGoOn() throws IOException {
        try (Library library = Library.openForWriting(folder, Clock.systemUTC())) {
            List<Recorded> old = library.decisions();
            assertThat(old).extracting(Recorded::act).doesNotHaveDuplicates();
            assertThat(old)
                    .extracting(recorded -> recorded.decision().action())
                    .containsExactly(Decision.Action.CONFIRM, Decision.Action.REJECT);
            Decision rejected = old.get(1).decision();
            assertThat(rejected.error()).isEmpty();
            library.record(new Decision(
                    rejected.finding(),
                    rejected.when().plusSeconds(60),
                    "ben",
                    Decision.Action.UNDO,
                    "",
                    /* before= */ rejected.after(),
                    /* after= */ rejected.before()));
            assertThat(library.byIds(List.of(rejected.finding())))
                    .singleElement()
                    .satisfies(cited -> assertThat(cited.finding().status()).isNotEqualTo(Status.REJECTED));
            assertThat(library.decisionsIn(rejected.before().orElseThrow().source()))
                    .hasSize(3);
            assertThat(library.examine().problems()).isEmpty();
        }
    }

    @Test
    void takesSavedQuestionsOnceItIsBroughtUp() throws IOException {
        SavedQuestion question = new SavedQuestion("mg", "best Mg?", "{}", "{\"rows\":[]}", Instant.EPOCH);
        try (Library library = Library.openForReading(folder)) {
            assertThat(library.savedQuestions()).isEmpty();
        }
        try (Library library = Library.openForWriting(folder, Clock.systemUTC())) {
            SavedQuestion later = new SavedQuestion("mg", "best Mg?", "{}", "{}", Instant.EPOCH.plusSeconds(1));
            SavedQuestion other = new SavedQuestion("li", "best Li?", "{}", "{}", Instant.EPOCH);
            library.saveQuestions(List.of(question));
            library.saveQuestions(List.of(later, other));
            assertThat(library.savedQuestions()).containsExactly(other, later);
            assertThat(library.forgetQuestion("li")).isTrue();
            assertThat(library.forgetQuestion("li")).isFalse();
        }
        try (Library library = Library.openForReading(folder)) {
            assertThat(library.savedQuestions())
                    .extracting(SavedQuestion::name, SavedQuestion::asked)
                    .containsExactly(tuple("mg", Instant.EPOCH.plusSeconds(1)));
            assertThat(library.examine().problems()).isEmpty();
        }
    }
}
