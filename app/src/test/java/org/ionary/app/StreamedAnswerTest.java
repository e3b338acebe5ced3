package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers that a model writes stand on the screen sentence by sentence, while it writes. */
@Timeout(120)
class StreamedAnswerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("..", "corpus-samples");
    private static final String QUESTION = "Why does magnesium borohydride give a solid with conductivity?";

    @TempDir
    private static Path folder;

    private static StreamingServer server = new StreamingServer();

    /** The screen, and a server that sends on when something stands there. */
    private static final class Watched extends ByteArrayOutputStream {
        private String seenAtFirst = "";

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            String text = toString(StandardCharsets.UTF_8);
            if (seenAtFirst.isEmpty() && text.contains("at 30 °C [")) {
                seenAtFirst = text;
                server.let(100);
            }
        }
    }

    private record Said(int code, String out, String err, String seenAtFirst) {}

    @BeforeAll
    static void makeLibrary() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        for (String paper : List.of("mg-ammonia-borane.md", "mg-ethylenediamine.txt")) {
            Files.copy(SAMPLES.resolve(paper), papers.resolve(paper));
        }
        assertThat(run("", "run", papers.toString(), "--library", library()).code())
                .isZero();
        Files.writeString(Path.of(library(), "ionary.yaml"), """
                model: {url: "%s", name: streaming, attempts: 1}
                ask: {writer: llm}
                """.formatted(server.url()));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static String library() {
        return folder.resolve("library").toString();
    }

    private static Said run(String typed, String... arguments) {
        Watched out = new Watched();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ResultSink sink = new ResultSink(out);
        PrintStream printed = new PrintStream(sink, false, StandardCharsets.UTF_8);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            int code = Main.run(
                    new Screen(printed, sink, new PrintStream(err, true, StandardCharsets.UTF_8), false, false),
                    arguments);
            printed.flush();
            return new Said(
                    code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), out.seenAtFirst);
        } finally {
            System.setIn(before);
        }
    }

    private static String number(String given) {
        return given.replaceAll("(?s).*\\[(\\d+)]\\nBuilt into magnesium.*", "$1");
    }

    /** True, false, true. */
    private static List<String> parts(String given) {
        String n = number(given);
        return List.of(
                "{\"sentences\":[\"Magnesium borohydride gives a solid with 1.3 × 10⁻⁵ S",
                " cm⁻¹ at 30 °C [" + n + "].\"",
                ",\"It even reaches 1.3 × 10⁻⁴ S cm⁻¹ [" + n + "].\",",
                "\"Magnesium is mobile [" + n + "].\"]}");
    }

    @Test
    void theFirstSentenceStandsThereBeforeTheLastIsSentAndTheRestIsAsEver() throws IOException {
        server.writes(StreamedAnswerTest::parts);
        // Enough for the first sentence; the others are let when it is seen.
        server.let(2);
        Said chat = run(QUESTION + "\n:json\n", "chat", "--library", library());
        assertThat(chat.code()).as(chat.err()).isZero();
        assertThat(server.streamed()).isEqualTo(1);
        assertThat(chat.seenAtFirst())
                .startsWith("Magnesium borohydride gives a solid with 1.3 × 10⁻⁵ S cm⁻¹ at 30 °C [")
                .doesNotContain("withheld", "Note");

        String shown = chat.out().substring(0, chat.out().indexOf("\n{"));
        assertThat(shown)
                .containsPattern("at 30 °C \\[\\d+]\\. \\[withheld: 1\\.3 × 10⁻⁴ S cm⁻¹ is not in the cited source] ")
                .containsPattern("Magnesium is mobile \\[\\d+]\\.\\n\\[\\d+] “")
                .containsOnlyOnce("Magnesium borohydride gives")
                .contains("openai:streaming/explain@2", "1 of 3 sentences are withheld");

        // The same from the tape, and the same as the answer that no one listened to.
        String json = chat.out().substring(chat.out().indexOf("\n{") + 1);
        Said replayed = run(QUESTION + "\n:json\n", "chat", "--replay", "--library", library());
        assertThat(replayed.out()).isEqualTo(chat.out());
        Said whole = run("", "ask", QUESTION, "--json", "--replay", "--library", library());
        assertThat(JSON.readTree(whole.out())).isEqualTo(JSON.readTree(json));
        Said text = run("", "ask", QUESTION, "--replay", "--library", library());
        assertThat(text.out().strip()).isEqualTo(shown.strip());
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsAskedForWholeIsTheSame() throws IOException {
        String question = QUESTION.replace("with", "of");
        server.writes(StreamedAnswerTest::parts);
        Said whole = run("", "ask", question, "--json", "--library", library());
        assertThat(server.streamed()).isZero();
        String json = JSON.readTree(whole.out()).path("text").asText();
        server.let(100);
        Said streamed = run("", "ask", question + "?", "--library", library());
        assertThat(server.streamed()).isEqualTo(1);
        assertThat(streamed.out()).startsWith(json + "\n");
    }

    @Test
    void whatStandsThereStaysWhereTheReplyBreaksOff() {
        server.writes(given -> List.of(
                "{\"sentences\":[\"Magnesium borohydride gives a solid with 1.3 × 10⁻⁵ S cm⁻¹ at 30 °C ["
                        + number(given) + "].\"",
                ", and so on"));
        server.let(100);
        Said chat = run(QUESTION.replace("with", "and") + "\n", "chat", "--library", library());
        assertThat(server.asked()).isEqualTo(1);
        assertThat(chat.out())
                .startsWith("Magnesium borohydride gives a solid with 1.3 × 10⁻⁵ S cm⁻¹ at 30 °C [")
                .containsOnlyOnce("Magnesium borohydride gives")
                .contains("Note: the answer broke off: the reply of openai:streaming/explain@2 could not be used");
    }
}
