package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ionary.store.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, huge files, slow papers, and the two halves of the main job, by the program as users have it. */
class ManyFilesIT {
    private static final String GOOD = "Li6PS5Cl has an ionic conductivity of 1.9 mS/cm at 25 °C.";

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void setUp() {
        library = folder.resolve("library");
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A text of many megabytes, every sentence of which has to be looked at. */
    private Path huge(String name, int megabytes) throws IOException {
        Path file = folder.resolve(name);
        byte[] paragraph = (GOOD + " ").repeat(200).concat("\n\n").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(name.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < megabytes * 1_000_000L; written += paragraph.length) {
                out.write(paragraph);
            }
        }
        return file;
    }

    @Test
    void everyEntryOfAnArchiveIsAPaperOfItsOwnAndErrorsNameBoth() throws Exception {
        Path zip = zip("papers.zip", "a/one.txt", GOOD, "a/two.pdf", "%PDF-1.7 cut", "b/figure.png", "x");
        Program.Ended ended = Program.run("run", zip, "--library", library);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("2 files: 1 read", zip + "!/a/two.pdf: damaged");
        assertThat(ended.err()).contains("[2/2] " + zip + "!/a/two.pdf");
        assertThat(Program.run("export", "--library", library).out()).contains("\"doc\":\"one\"");
        assertThat(Program.run("show", "one", "--library", library).out()).contains("Li6PS5Cl");
        assertThat(Program.run("run", zip, "--library", library).out()).contains("Nothing new");
    }

    @Test
    void aDamagedArchiveIsNoNewsTheSecondTimeWhateverItIsCalled() throws Exception {
        byte[] whole = Files.readAllBytes(zip("whole.zip", "a.txt", GOOD));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(Program.run("run", cut, "--library", library).out()).contains("failed: " + cut + ": damaged");
        Path renamed = Files.move(cut, folder.resolve("other.zip"));
        Program.Ended again = Program.run("run", renamed, "--library", library);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("Nothing new", "failed before: " + renamed + ": damaged");
        Files.write(renamed, whole);
        assertThat(Program.run("run", renamed, "--library", library).out()).contains("1 read");
    }

    @Test
    void aBombIsRefusedAndTheRunGoesOn() throws Exception {
        zip("a-bomb.zip", "zeros.txt", "0".repeat(50_000_000));
        Files.writeString(folder.resolve("b.txt"), GOOD);
        Program.Ended ended = Program.run("run", folder, "--library", library);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("1 read", "250 times its size");
    }

    @Test
    void aPaperOverTheLimitIsGivenUpAndTheOthersAreRead() throws Exception {
        Path slow = huge("a-slow.txt", 20);
        Path good = Files.writeString(folder.resolve("b-good.txt"), GOOD);
        Program.Ended ended = Program.run("run", slow, good, "--limit", "2", "--library", library);
        assertThat(ended.code()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.out()).contains("1 read", "a-slow.txt: took longer than the limit (2 s)");
        try (Library opened = Library.openForReading(library)) {
            assertThat(opened.check().problems()).isEmpty();
            assertThat(opened.papers()).hasSize(1);
        }
    }

    @Test
    void hugeFilesSideBySideDoNotExhaustTheMemory() throws Exception {
        for (int i = 0; i < 3; i++) {
            huge("huge" + i + ".txt", 12);
        }
        Files.writeString(folder.resolve("small.txt"), GOOD);
        List<String> command = Program.javaCommand();
        command.set(command.indexOf("-Xmx1g"), "-Xmx400m");
        command.addAll(List.of("run", folder.toString(), "--limit", "3", "--library", library.toString()));
        Program.Ended ended = Program.runCommand(command);
        assertThat(ended.code()).as(ended.toString()).isIn(0, 1);
        assertThat(ended.out()).contains("4 files");
        assertThat(ended.err()).contains("small.txt: 1 finding").doesNotContain("internal error");
    }

    @Test
    void readingAndExtractingApartMakesTheSameLibraryAsTheMainJob() throws Exception {
        Path sample = Program.SAMPLES.resolve("na-thioantimonate.md");
        Program.Ended ingested = Program.run("ingest", sample, "--library", library);
        assertThat(ingested.code()).as(ingested.toString()).isZero();
        assertThat(ingested.out()).contains("1 paper in 1 file, 0 findings");
        assertThat(Program.run("ingest", sample, "--library", library).out()).contains("Nothing new");
        Program.Ended extracted = Program.run("extract", "--library", library);
        assertThat(extracted.code()).as(extracted.toString()).isZero();
        assertThat(extracted.out()).contains("1 read");
        assertThat(Program.run("extract", "--library", library).out()).contains("Nothing new");
        assertThat(Program.run("extract", "--redo", "na-thioantimonate", "--library", library)
                        .out())
                .contains("1 read");
        assertThat(Program.run("run", sample, "--library", library).out()).contains("Nothing new");
        assertThat(Program.run("ingest", sample, "--library", library).out()).contains("Nothing new");

        Path other = folder.resolve("other");
        Program.run("run", sample, "--library", other);
        String once = Program.run("export", "--library", library).out();
        assertThat(once)
                .isEqualTo(Program.run("export", "--library", other).out())
                .isNotBlank();
    }

    @Test
    void extractingFromWhatIsNotThereIsWrongUsage() throws Exception {
        assertThat(Program.run("extract", "--library", library).code()).isEqualTo(2);
        assertThat(library).doesNotExist();
        Program.run("ingest", Files.writeString(folder.resolve("a.txt"), GOOD), "--library", library);
        Program.Ended ended = Program.run("extract", "nowhere", "--library", library);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("no paper nowhere in the library");
    }
}
