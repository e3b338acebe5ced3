package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.ionary.index.TextVectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code search --hybrid} without its add-on, and with a stand-in for it in a jar of its own. */
class HybridSearchTest {
    @TempDir
    private Path folder;

    private Path library;

    /** Knows two meanings: of water, and of anything else. */
    public static final class Water implements TextVectors {
        @Override
        public String name() {
            return "water";
        }

        @Override
        public List<float[]> of(List<String> texts) {
            return texts.stream()
                    .map(text ->
                            text.contains("moist") || text.contains("wet") ? new float[] {1, 0} : new float[] {0, 1})
                    .toList();
        }
    }

    @BeforeEach
    void read() throws IOException {
        System.setProperty(HybridAddOn.FOLDER, folder.resolve("jars").toString());
        library = folder.resolve("library");
        Path paper = folder.resolve("garnet.md");
        Files.writeString(paper, "# Garnets\n\nPellets were pressed and measured.\n\nThey spoil in moist air.\n");
        assertThat(Spoken.run("run", paper, "--library", library).code()).isZero();
    }

    @AfterEach
    void forget() {
        System.clearProperty(HybridAddOn.FOLDER);
    }

    private Spoken search(Object... words) {
        Object[] arguments = new Object[words.length + 3];
        arguments[0] = "search";
        System.arraycopy(words, 0, arguments, 1, words.length);
        arguments[words.length + 1] = "--library";
        arguments[words.length + 2] = library;
        return Spoken.run(arguments);
    }

    private void install(String provider) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("jars")).resolve("water.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/" + TextVectors.class.getName()));
            out.write(provider.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void withoutTheAddOnOneLineTellsHowToGetIt() {
        Spoken ended = search("wet", "--hybrid");
        assertThat(ended.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err().lines()).singleElement().asString().contains("-Phybrid");
        assertThat(search("wet").out()).contains("Nothing found");
    }

    @Test
    void ofAnAddOnThatDoesNotWorkOneLineTellsWhy() throws IOException {
        install("org.ionary.Missing");
        Spoken ended = search("wet", "--hybrid");
        assertThat(ended.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err().lines()).singleElement().asString().contains("org.ionary.Missing");
    }

    @Test
    void findsByMeaningWhatHasNoneOfTheWordsAndFollowsTheLibrary() throws IOException {
        install(Water.class.getName());
        assertThat(search("wet", "--hybrid", "-n", 1).out()).contains("moist air");
        Path other = folder.resolve("other.md");
        Files.writeString(other, "# Other\n\nA wet process.\n");
        assertThat(Spoken.run("run", other, "--library", library).code()).isZero();
        String found = search("wet", "--hybrid", "-n", 1).out();
        assertThat(found).contains("wet process");
        try (var files = Files.newDirectoryStream(library.resolve("vectors"))) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        assertThat(search("wet", "--hybrid", "-n", 1).out()).isEqualTo(found);
        assertThat(search("--hybrid", "--findings").code()).isEqualTo(ExitCodes.USAGE);
    }
}
