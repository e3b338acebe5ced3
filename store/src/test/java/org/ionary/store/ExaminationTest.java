package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {
    @TempDir
    private Path folder;

    private final List<Finding> read = new Samples(5).findings(Samples.paper("pang-2022"), 3);

    @BeforeEach
    void fill() throws IOException {
        try (Library library = Library.openForWriting(folder, Clock.systemUTC())) {
            library.save(Samples.work("pang-2022", "key", read));
            Finding first = read.getFirst();
            Finding confirmed = new Finding(
                    first.id(),
                    first.source(),
                    first.measurement(),
                    first.readers(),
                    Status.CONFIRMED,
                    first.confidence(),
                    first.flags());
            library.record(new Decision(
                    first.id(),
                    Instant.EPOCH,
                    "ana",
                    Decision.Action.CONFIRM,
                    "",
                    Optional.of(first),
                    Optional.of(confirmed)));
        }
        assertThat(problems()).isEmpty();
    }

    private List<String> problems() throws IOException {
        try (Library library = Library.openForReading(folder)) {
            return library.examine().problems();
        }
    }

    /** As a hand that does not know the rules would. */
    private void meddle(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.db"));
                Statement made = connection.createStatement()) {
            assertThat(made.executeUpdate(statement)).isPositive();
        }
    }

    @Test
    void findsEvidenceThatDoesNotStandInThePaper() throws Exception {
        meddle("UPDATE blocks SET text = 'Other words, and not fewer of them than were there before.'"
                + " WHERE ordinal = 1");
        assertThat(problems()).hasSize(3).allMatch(problem -> problem.contains("does not stand in pang-2022"));
    }

    @Test
    void findsBytesThatAreNotThoseOfTheirDigest() throws Exception {
        meddle("UPDATE contents SET packing = 'plain'");
        assertThat(problems()).singleElement().asString().contains("have another digest");
    }

    @Test
    void findsAJudgementWithoutADecisionAndADecisionWithoutEffect() throws Exception {
        meddle("UPDATE findings SET record = replace(record, '\"status\":\"CONFIRMED\"', '\"status\":\"ACCEPTED\"')"
                + " WHERE status = 'CONFIRMED'");
        assertThat(problems()).containsExactly(read.getFirst().id() + " does not stand as it was decided");
        meddle("UPDATE findings SET record = replace(replace(record, '\"status\":\"ACCEPTED\"',"
                + " '\"status\":\"REJECTED\"'), '\"status\":\"NEEDS_REVIEW\"', '\"status\":\"REJECTED\"')"
                + " WHERE id = '" + read.get(1).id() + "'");
        assertThat(problems()).contains(read.get(1).id() + " is rejected without a decision");
    }

    @Test
    void findsWhatCannotBeRead() throws Exception {
        meddle("UPDATE findings SET record = '{' WHERE id = '" + read.get(2).id() + "'");
        assertThat(problems()).isNotEmpty().allMatch(problem -> problem.contains("pang-2022"));
    }

    @Test
    void findsAPaperThatSaysNothing() throws Exception {
        meddle("UPDATE papers SET record = '{}'");
        assertThat(problems()).isNotEmpty();
    }
}
