package org.ionary.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage is found on opening, or changes no answer; {@code -Dionary.damage=200} tries more often. */
class DamageTest {
    private static final int TRIALS = Integer.getInteger("ionary.damage", 10);

    @TempDir
    private Path folder;

    private record Answers(Hits hits, Object groups, Object passages, Object table, Object followed) {}

    @Test
    void aDamagedIndexIsFoundOutOrAnswersRight() throws IOException {
        Path sound = folder.resolve("sound");
        fill(sound);
        Answers right = answers(sound);
        int found = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(trial);
            Path copy = Files.createDirectories(folder.resolve("trial-" + trial));
            for (Path file : files(sound)) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            String damage = damage(copy, random);
            try {
                assertThat(answers(copy)).as("trial %d: %s", trial, damage).isEqualTo(right);
            } catch (IndexDamagedException e) {
                found++;
                assertThat(e.getMessage()).as(damage).isNotBlank();
                try (Directory directory = FSDirectory.open(copy)) {
                    assertThat(FindingIndex.verify(directory).isSound())
                            .as(damage)
                            .isFalse();
                    FindingIndex.openAnew(directory).close();
                    assertThat(FindingIndex.verify(directory).isSound())
                            .as(damage)
                            .isTrue();
                }
            }
        }
        assertThat(found).as("damage found out in %d trials", TRIALS).isGreaterThan(TRIALS * 9 / 10);
    }

    @Test
    void aSoundIndexIsCounted() throws IOException {
        fill(folder);
        try (Directory directory = FSDirectory.open(folder)) {
            IndexCheck check = FindingIndex.verify(directory);
            assertThat(check.problems()).isEmpty();
            assertThat(check.findings()).isEqualTo(120);
            assertThat(check.passages()).isEqualTo(8);
            assertThat(check.followed()).contains(new Followed("library", 3));
        }
    }

    private static void fill(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                FindingIndex index = FindingIndex.openForWriting(directory)) {
            Samples samples = new Samples(5);
            for (int i = 0; i < 4; i++) {
                Paper paper = Samples.paper("doc-" + i, "A garnet, passage of " + i + ".", "More of garnets.");
                index.replace(paper.source().id(), samples.findings(paper, i, 30), paper);
                index.commit(new Followed("library", i));
            }
        }
    }

    private static Answers answers(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                FindingIndex index = FindingIndex.openForReading(directory)) {
            FindingTable table = index.table(Query.all(), Facet.COMPOSITION);
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < table.size(); row++) {
                rows.add(table.id(row) + " " + table.value(row) + " " + table.kelvin(row) + " " + table.year(row));
            }
            return new Answers(
                    index.search(Query.all()),
                    index.groups(Query.all(), Facet.ELEMENT),
                    index.passages(PassageQuery.of("garnet", 9)),
                    rows,
                    index.followed());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    /** Changes one bit or several bytes, cuts the file off, or deletes it. */
    private static String damage(Path folder, Random random) throws IOException {
        List<Path> files = files(folder);
        Path file = files.get(random.nextInt(files.size()));
        long size = Files.size(file);
        String name = file.getFileName().toString();
        return name
                + switch (random.nextInt(4)) {
                    case 0 -> {
                        Files.delete(file);
                        yield " deleted";
                    }
                    case 1 -> {
                        long left = random.nextLong(size);
                        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                            channel.truncate(left);
                        }
                        yield " cut off at " + left;
                    }
                    case 2 -> {
                        byte[] bytes = Files.readAllBytes(file);
                        int at = random.nextInt(bytes.length);
                        bytes[at] ^= (byte) (1 << random.nextInt(8));
                        Files.write(file, bytes);
                        yield " one bit of byte " + at;
                    }
                    default -> {
                        byte[] junk = new byte[1 + random.nextInt(64)];
                        random.nextBytes(junk);
                        long at = random.nextLong(size);
                        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                            channel.write(ByteBuffer.wrap(junk), at);
                        }
                        yield " " + junk.length + " bytes from " + at;
                    }
                };
    }
}
