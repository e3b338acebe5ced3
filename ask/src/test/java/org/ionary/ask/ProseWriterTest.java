package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.ask.ProseWriter.Prose;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompts;
import org.junit.jupiter.api.Test;

class ProseWriterTest {
    private static final List<NumberLock.Source> SOURCES = List.of(
            new NumberLock.Source(1, "It reaches 3.2 mS/cm at 25 °C in phase 3.", Optional.empty()),
            new NumberLock.Source(2, "Ammonia moves around magnesium; 10 mS/cm is seen in 4 cells.", Optional.empty()));
    private static final String GOOD = "It reaches 3.2 mS/cm [1].";
    private static final String FALSE = "It reaches 3.3 mS/cm [1].";
    private static final String MORE = "Ammonia moves around magnesium [2].";

    private final List<String> heard = new ArrayList<>();
    private final List<Llm.Request> asked = new ArrayList<>();

    /** Says each text in turn, in the pieces between the bars, and then fails where the last is {@code !}. */
    private Prose written(boolean listens, String... replies) {
        Llm llm = new Llm() {
            @Override
            public Reply ask(Request request) throws PaperException {
                return ask(request, part -> {});
            }

            @Override
            public Reply ask(Request request, Arriving arriving) throws PaperException {
                asked.add(request);
                String[] parts = replies[asked.size() - 1].split("\\|", -1);
                for (String part : parts) {
                    if (part.equals("!")) {
                        throw new PaperException(PaperException.Kind.SERVICE_UNAVAILABLE, "a service", "cut");
                    }
                    arriving.part(part);
                }
                return new Reply(String.join("", parts), 1, 1);
            }
        };
        LanguageModel model = new LanguageModel(new Llm.ModelName("openai", "some"), llm, Prompts.packaged());
        return new ProseWriter(model)
                .write("Why?", SOURCES, listens ? Optional.of(line -> heard.add(line.shown())) : Optional.empty());
    }

    private static String reply(String... sentences) {
        return "{\"sentences\":[\"" + String.join("\"|,\"", sentences) + "\"|]}";
    }

    private static List<String> shown(Prose prose) {
        return prose instanceof Prose.Written written
                ? written.lines().stream().map(NumberLock.Line::shown).toList()
                : List.of();
    }

    @Test
    void whatIsHeardIsWhatIsWrittenWhetherItIsHeardOrNot() {
        String reply = reply(GOOD, FALSE, MORE);
        Prose whole = written(false, reply);
        asked.clear();
        Prose streamed = written(true, reply);
        assertThat(streamed).isEqualTo(whole);
        assertThat(heard)
                .containsExactly(GOOD, "[withheld: 3.3 mS/cm is not in the cited source]", MORE)
                .isEqualTo(shown(whole));
    }

    @Test
    void eachSentenceIsHeardBeforeTheNextIsSaid() {
        List<Integer> before = new ArrayList<>();
        Llm llm = new Llm() {
            @Override
            public Reply ask(Request request) {
                throw new AssertionError();
            }

            @Override
            public Reply ask(Request request, Arriving arriving) {
                StringBuilder text = new StringBuilder();
                for (String part : reply(GOOD, FALSE, MORE).split("\\|", -1)) {
                    arriving.part(part);
                    before.add(heard.size());
                    text.append(part);
                }
                return new Reply(text.toString(), 1, 1);
            }
        };
        new ProseWriter(new LanguageModel(new Llm.ModelName("openai", "some"), llm, Prompts.packaged()))
                .write("Why?", SOURCES, Optional.of(line -> heard.add(line.shown())));
        assertThat(before).containsExactly(1, 2, 3, 3);
    }

    @Test
    void withheldSentencesWaitForOneThatPasses() {
        written(true, reply(FALSE, FALSE, GOOD));
        assertThat(heard).hasSize(3).last().isEqualTo(GOOD);
        heard.clear();
        asked.clear();
        Prose nothing = written(true, reply(FALSE, FALSE));
        assertThat(heard).isEmpty();
        assertThat(shown(nothing)).hasSize(2).allMatch(line -> line.startsWith("[withheld"));
    }

    @Test
    void twoHalvesThatPassAreNotReadAsOneThatDoesNot() {
        assertThat(shown(written(true, reply("By [1] it reaches 3", "mS/cm [1]."))))
                .containsExactly("By [1] it reaches 3", "[withheld: 3 mS/cm is not in the cited source]");
        asked.clear();
        // Each with an end of its own, or such as together say no more, they pass.
        assertThat(shown(written(true, reply(GOOD, "This is in phase 3 [1].", MORE))))
                .containsExactly(GOOD, "This is in phase 3 [1].", MORE);
        asked.clear();
        assertThat(shown(written(true, reply("It reaches 3.2 mS/cm [1]", "Ammonia moves around magnesium [2]"))))
                .hasSize(2)
                .noneMatch(line -> line.startsWith("[withheld"));
    }

    @Test
    void aReplyThatCannotBeUsedIsAskedForOnceMoreWhereNothingWasHeard() {
        for (boolean listens : new boolean[] {true, false}) {
            asked.clear();
            Prose prose = written(listens, "{\"sentences\":[\"" + FALSE + "\"|,7]}", reply(GOOD));
            assertThat(shown(prose)).containsExactly(GOOD);
            assertThat(asked).hasSize(2).last().asString().contains("The last reply could not be used (");
        }
        assertThat(heard).containsExactly(GOOD);
        asked.clear();
        assertThat(written(true, "no", "never")).isInstanceOf(Prose.Unwritten.class);
    }

    @Test
    void whatWasHeardStaysWhereTheRestCannotBeUsed() {
        for (String reply : List.of(
                "{\"sentences\":[\"" + GOOD + "\"|,7]}",
                "{\"sentences\":[\"" + GOOD + "\"|]} And {more}.",
                "{\"sentences\":[\"" + GOOD + "\"|],\"sentences\":[]}")) {
            asked.clear();
            heard.clear();
            Prose prose = written(true, reply);
            assertThat(asked).hasSize(1);
            assertThat(heard).containsExactly(GOOD).isEqualTo(shown(prose));
            assertThat(prose)
                    .isInstanceOfSatisfying(
                            Prose.Written.class,
                            written -> assertThat(written.brokeOff())
                                    .hasValueSatisfying(
                                            why -> assertThat(why).contains("could not be used to its end")));
        }
    }

    @Test
    void whatWasHeardStaysWhereTheServiceFails() {
        Prose prose = written(true, "{\"sentences\":[\"" + GOOD + "\"|, \"Amm|!");
        assertThat(heard).containsExactly(GOOD).isEqualTo(shown(prose));
        assertThat(prose)
                .isInstanceOfSatisfying(
                        Prose.Written.class,
                        written -> assertThat(written.brokeOff())
                                .hasValueSatisfying(why -> assertThat(why).contains("a service", "cut")));
        asked.clear();
        heard.clear();
        assertThat(written(true, "{\"sentences\":[\"It rea|!"))
                .isInstanceOfSatisfying(
                        Prose.Unwritten.class,
                        unwritten -> assertThat(unwritten.why()).startsWith("no model could write"));
        assertThat(heard).isEmpty();
    }

    @Test
    void noSentencesAreNoAnswer() {
        for (String none : List.of("{\"sentences\":null}", "{\"sentences\":[]}", "{\"sentences\":[\" \"]}")) {
            asked.clear();
            assertThat(written(true, none))
                    .isInstanceOfSatisfying(
                            Prose.Unwritten.class,
                            unwritten -> assertThat(unwritten.why()).contains("do not answer the question"));
            assertThat(asked).hasSize(1);
        }
    }
}
