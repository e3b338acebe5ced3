package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(2, 50, 3_000_000, 8_000_000, 100);

    @TempDir
    private Path folder;

    private List<Arrival> arrivals(ArchiveLimits limits, String... names) throws IOException {
        List<Arrival> all = new ArrayList<>();
        try (Documents documents =
                new Documents(Arrays.stream(names).map(folder::resolve).toList(), limits)) {
            for (Optional<Arrival> next = documents.next(Instant.EPOCH);
                    next.isPresent();
                    next = documents.next(Instant.EPOCH)) {
                all.add(next.orElseThrow());
                assertThat(documents.expected()).isGreaterThanOrEqualTo(all.size());
            }
            assertThat(documents.expected()).isEqualTo(all.size());
        }
        return all;
    }

    private List<Arrival> arrivals(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return arrivals(SMALL, name);
    }

    /** Names without the folder; what is missing with its reason. */
    private List<String> said(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> switch (arrival) {
                    case Arrival.Arrived arrived -> arrived.name();
                    case Arrival.Missing missing -> missing.failure().line();
                })
                .map(name -> name.replace(folder + "/", ""))
                .toList();
    }

    private static String text(Arrival arrival) {
        return arrival instanceof Arrival.Arrived(String name, RawDocument document)
                ? new String(document.bytes(), StandardCharsets.UTF_8)
                : "";
    }

    @Test
    void goesThroughAZipInTheOrderOfItsPathsAndPastWhatIsNoDocument() throws Exception {
        byte[] zip = new Zipped()
                .with("b/two.html", "2")
                .with("a one.txt", "1")
                .with("b/figure.png", "x")
                .with("README.md", "x")
                .with("__MACOSX/b/._two.html", "x")
                .zip();
        List<Arrival> all = arrivals("papers.zip", zip);
        assertThat(said(all)).containsExactly("papers.zip!/a one.txt", "papers.zip!/b/two.html");
        assertThat(all.getFirst()).isInstanceOfSatisfying(Arrival.Arrived.class, first -> {
            assertThat(first.document().doc()).isEqualTo("a one");
            assertThat(first.document().origin().toString())
                    .isEqualTo("jar:" + folder.resolve("papers.zip").toUri() + "!/a%20one.txt");
            assertThat(first.document().name()).isEqualTo(first.name());
            assertThat(first.document().ending()).isEqualTo("txt");
        });
    }

    @Test
    void goesThroughArchivesInArchives() throws Exception {
        byte[] inner = new Zipped().with("deep.txt", "deep").zip();
        byte[] tar = Zipped.gzip(
                new Zipped().with("x/inner.zip", inner).with("x/b.txt", "b").tar());
        assertThat(said(arrivals("all.tgz", tar)))
                .containsExactly("all.tgz!/x/inner.zip!/deep.txt", "all.tgz!/x/b.txt");
        byte[] third = new Zipped()
                .with("2.zip", new Zipped().with("3.zip", inner).zip())
                .zip();
        assertThat(said(arrivals("deep.zip", third)))
                .containsExactly(
                        "deep.zip!/2.zip!/3.zip: a format that is not supported (archives nested deeper than 2)");
    }

    @Test
    void unpacksASinglePackedFile() throws Exception {
        List<Arrival> all = arrivals("paper.xml.gz", Zipped.gzip(ReaderContract.utf8("<article/>")));
        assertThat(said(all)).containsExactly("paper.xml.gz!/paper.xml");
        assertThat(text(all.getFirst())).isEqualTo("<article/>");
    }

    @Test
    void takesOfficeDocumentsForDocuments() throws Exception {
        assertThat(said(arrivals("a.zip", Zipped.word("<w:p/>")))).containsExactly("a.zip");
        byte[] zip = new Zipped().with("a.docx", Zipped.word("<w:p/>")).zip();
        assertThat(said(arrivals("b.zip", zip))).containsExactly("b.zip!/a.docx");
    }

    @Test
    void joinsALatexBundleIntoOnePaper() throws Exception {
        byte[] bundle = Zipped.gzip(new Zipped()
                .with(
                        "main.tex",
                        "\\documentclass{article}\\begin{document}A \\input{sec/one} % \\input{sec/no}\n\\include{two}\\bibliography{refs}\\input{../../etc/passwd}\\end{document}")
                .with("sec/one.tex", "one \\input{main}")
                .with("sec/no.tex", "not taken in")
                .with("two.tex", "two")
                .with("main.bbl", "\\bibitem{a} A reference")
                .with("fig.pdf.txt.png", "x")
                .tar());
        List<Arrival> all = arrivals("2101.00001.tar.gz", bundle);
        assertThat(said(all)).containsExactly("2101.00001.tar.gz!/main.tex", "2101.00001.tar.gz!/sec/no.tex");
        assertThat(text(all.getFirst()))
                .contains("one", "two", "A reference", "\\input{../../etc/passwd}")
                .doesNotContain("not taken in");
        assertThat(all.getFirst())
                .isInstanceOfSatisfying(
                        Arrival.Arrived.class,
                        paper -> assertThat(paper.document().doc()).isEqualTo("2101.00001"));
    }

    @Test
    void joinsALatexSourceOnDiskWithWhatLiesInItsFolder() throws Exception {
        Path paper = folder.resolve("paper");
        Files.createDirectories(paper.resolve("sec"));
        Files.writeString(
                paper.resolve("main.tex"),
                "\\documentclass{article}\\begin{document}A \\input{sec/one} \\bibliography{refs} \\include{gone}\\end{document}");
        Files.writeString(paper.resolve("sec/one.tex"), "one \\input{two}\\input{main}");
        Files.writeString(paper.resolve("sec/two.tex"), "two");
        Files.writeString(paper.resolve("main.bbl"), "\\bibitem{a} A reference");
        Files.writeString(paper.resolve("a-letter.tex"), "not taken in");
        List<Arrival> all =
                arrivals(SMALL, "paper/a-letter.tex", "paper/main.tex", "paper/sec/one.tex", "paper/sec/two.tex");
        assertThat(said(all)).containsExactly("paper/a-letter.tex", "paper/main.tex");
        assertThat(text(all.getLast()))
                .contains("one", "two", "A reference", "\\include{gone}")
                .doesNotContain("not taken in");
    }

    @Test
    void takesNothingIntoALatexSourceFromOutsideItsFolder() throws Exception {
        Path paper = Files.createDirectories(folder.resolve("paper"));
        Path secret = Files.writeString(folder.resolve("secret.tex"), "words of another file");
        Files.createSymbolicLink(paper.resolve("link.tex"), secret);
        Files.createSymbolicLink(paper.resolve("up"), folder);
        String absolute = secret.toAbsolutePath().toString();
        Files.writeString(
                paper.resolve("main.tex"),
                "\\documentclass{article}\\begin{document}\\input{../secret}\\input{" + absolute
                        + "}\\input{link}\\input{up/secret}\\input{sub/../../secret.tex}\\input{|cat x}\\end{document}");
        assertThat(text(arrivals(SMALL, "paper/main.tex").getFirst())).doesNotContain("words of another file");
        Files.copy(secret, paper.resolve("near.tex"));
        Files.writeString(
                paper.resolve("main.tex"), "\\documentclass{article}\\begin{document}\\input{near}\\end{document}");
        assertThat(text(arrivals(SMALL, "paper/main.tex").getFirst())).contains("words of another file");
    }

    @Test
    void tellsByContentWhichArchiveMustFailAgain() throws Exception {
        byte[] zip = new Zipped().with("a.txt", "a").zip();
        byte[] cut = Arrays.copyOf(zip, zip.length / 2);
        Arrival first = arrivals("one.zip", cut).getFirst();
        Arrival renamed = arrivals("other.zip", cut).getFirst();
        Arrival different =
                arrivals("one.zip", Arrays.copyOf(zip, zip.length / 3)).getFirst();
        assertThat(content(first)).isPresent().isEqualTo(content(renamed)).isNotEqualTo(content(different));
        assertThat(content(arrivals(SMALL, "nowhere.zip").getFirst())).isEmpty();
    }

    private static Optional<SourceId> content(Arrival arrival) {
        return arrival instanceof Arrival.Missing missing ? missing.content() : Optional.empty();
    }

    @Test
    void neverNamesAnythingOutsideTheArchive() throws Exception {
        byte[] zip = new Zipped()
                .with("../../etc/evil.txt", "x")
                .with("/abs\\..\\b.txt", "y")
                .zip();
        assertThat(said(arrivals("evil.zip", zip))).containsExactly("evil.zip!/etc/evil.txt", "evil.zip!/b.txt");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("evil.zip"));
        }
    }

    @Test
    void refusesABombAndGoesOn() throws Exception {
        byte[] zeros = new byte[2_500_000];
        byte[] zip = new Zipped().with("a.txt", zeros).with("b.txt", "fine").zip();
        assertThat(said(arrivals("bomb.zip", zip)))
                .containsExactly(
                        "bomb.zip!/a.txt: larger than the limit (unpacks to more than 100 times its size, as archives made to do harm)",
                        "bomb.zip!/b.txt");
        Files.write(folder.resolve("bomb.gz"), Zipped.gzip(zeros));
        Files.writeString(folder.resolve("z.txt"), "fine");
        List<String> said = said(arrivals(SMALL, "bomb.gz", "z.txt"));
        assertThat(said.getFirst()).contains("100 times its size");
        assertThat(said.getLast()).isEqualTo("z.txt");
    }

    @Test
    void refusesWhatIsTooLargeOrTooMany() throws Exception {
        byte[] noise = new byte[2_900_000];
        new Random(7).nextBytes(noise);
        Zipped large = new Zipped();
        for (int i = 0; i < 4; i++) {
            large.with("n" + i + ".txt", noise);
        }
        assertThat(said(arrivals("large.zip", large.zip())))
                .hasSize(3)
                .last()
                .isEqualTo("large.zip: larger than the limit (unpacks to more than 7 MB in all)");
        Zipped many = new Zipped();
        for (int i = 0; i < 60; i++) {
            many.with("n" + i + ".txt", "x");
        }
        assertThat(said(arrivals("many.zip", many.zip())))
                .hasSize(51)
                .last()
                .asString()
                .contains("more than 50 entries");
        byte[] one = new Zipped().with("a.txt", new byte[3_100_000]).zip();
        assertThat(said(arrivals("one.zip", one)).getFirst()).contains("2 MB unpacked; the limit is 2 MB");
    }

    @Test
    void saysThatAnArchiveIsDamagedOrEncryptedOrEmpty() throws Exception {
        byte[] zip = new Zipped().with("a.txt", "a").with("b.txt", "b").zip();
        assertThat(said(arrivals("cut.zip", Arrays.copyOf(zip, zip.length / 2))).getFirst())
                .startsWith("cut.zip: damaged");
        byte[] locked = zip.clone();
        // The flag of the first entry, in its own header and in the directory at the end.
        locked[6] |= 1;
        int directory = zip.length - 22 - 2 * (46 + 5);
        locked[directory + 8] |= 1;
        assertThat(said(arrivals("locked.zip", locked)))
                .containsExactly("locked.zip!/a.txt: encrypted (a password is needed)", "locked.zip!/b.txt");
        assertThat(said(arrivals("none.zip", new Zipped().with("a.png", "x").zip())))
                .containsExactly("none.zip: holds no text (no paper in the archive)");
        byte[] tar = Zipped.gzip(
                new Zipped().with("a.txt", "a").with("b.txt", "bb".repeat(9000)).tar());
        List<String> cut = said(arrivals("cut.tar.gz", Arrays.copyOf(tar, tar.length - 40)));
        assertThat(cut.getLast()).startsWith("cut.tar.gz: damaged");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void survivesDamagedArchives(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] inner = new Zipped()
                .with("c.docx", Zipped.word("<w:p/>"))
                .with("m.tex", "\\documentclass{a}")
                .zip();
        for (byte[] whole : List.of(
                new Zipped().with("a.txt", "a").with("b.zip", inner).zip(),
                Zipped.gzip(new Zipped().with("a.txt", "a").with("b.zip", inner).tar()))) {
            for (int round = 0; round < 20; round++) {
                byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
                for (int hits = random.nextInt(8); hits > 0; hits--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                for (Arrival arrival : arrivals("x", bytes)) {
                    if (arrival instanceof Arrival.Missing missing) {
                        assertThat(missing.failure().getMessage())
                                .contains(folder.toString())
                                .doesNotContain("\n");
                    }
                }
            }
        }
    }

    @Test
    void namesAMissingFileAndGoesOn() throws Exception {
        Files.writeString(folder.resolve("b.txt"), "x");
        assertThat(arrivals(SMALL, "nowhere", "b.txt"))
                .first()
                .isInstanceOfSatisfying(
                        Arrival.Missing.class,
                        missing -> assertThat(missing.failure().kind()).isEqualTo(PaperException.Kind.UNREADABLE));
    }
}
