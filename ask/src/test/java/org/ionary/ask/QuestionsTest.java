package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ionary.domain.finding.Property;
import org.ionary.normalize.Lexicon;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final Questions questions = new Questions(Vocabulary.empty());

    static Stream<String[]> questions() {
        return Lexicon.rows(QuestionsTest.class, "questions.tsv", 2).stream();
    }

    static Stream<String[]> conversations() {
        return Lexicon.rows(QuestionsTest.class, "conversations.tsv", 2).stream();
    }

    private Questions.Read read(String question) {
        return questions.read(question, Conversation.begun());
    }

    private ObjectNode said(String question) {
        Questions.Read read = read(question);
        assertThat(read.reading()).as(question).isInstanceOf(Reading.Understood.class);
        return read.said().orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Compared as text, so that 0.250 and 0.25 are numbers read from different words and yet the same. */
    private static void same(JsonNode said, JsonNode expected, String question) {
        assertThat(JSON.convertValue(json(said.toString()), Object.class))
                .as(question)
                .isEqualTo(JSON.convertValue(expected, Object.class));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void readsWhatAQuestionSays(String question, String expected) {
        same(said(question), json(expected), question);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void readsWhatAFollowUpRefersTo(String turns, String expected) {
        Conversation conversation = Conversation.begun();
        for (String question : turns.split(" \\| ", -1)) {
            Questions.Read read = questions.read(question, conversation);
            assertThat(read.reading()).as(question).isInstanceOf(Reading.Understood.class);
            conversation = conversation.answered(read.said(), List.of());
        }
        same(conversation.said().orElseThrow(), json(expected), turns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who won the cup final",
                "best Li conductor for my phone",
                "best Xx conductor",
                "hello",
                "",
                "conductivity and activation energy of Li6PS5Cl",
                "Li transference number of LLZO",
                "what is the density of Li6PS5Cl?",
                "how does pressure change the conductivity of LiBH4",
                "cheapest garnet",
                "band gap of Li3YCl6",
                "electronic conductivity of LLZO",
                "what is its conductivity?",
                "What's the best solid electrolyte?",
                "ionic conductivity below 0.3 eV",
                "garnets at 25 °C and at 60 °C",
                "conductivities above average",
                "any gallium mobile ion among the conductors?",
                "does LLZO have a higher conductivity?",
                "garnets from 2012 and 2019",
                "conductivity of LLZO 7",
                "what is the history of LLZO?",
                "list the problems of garnets",
                "Is it true that no Na conductor has an Ea over 2 eV?",
                "how many materials 10 mS/cm at RT",
                "by how much does Li6PS5Cl beat Li6PS5Br?",
                "% of the garnets with Ta",
                "Do not give me all argyrodites above 1 mS/cm",
                "Al-doped Li7La3Zr2O12",
                "Nothing above 1e-8 S/cm interests me. Which oxides are there?",
            })
    void declinesWhatItDoesNotUnderstandOrTheLibraryDoesNotHold(String question) {
        assertThat(read(question).reading()).as(question).isInstanceOf(Reading.Declined.class);
    }

    @Test
    void namesTheWordsItDoesNotKnow() {
        assertThat(read("best Li conductor for my phone").reading())
                .isEqualTo(new Reading.Declined("not understood here: phone", false, true));
    }

    @Test
    void aUnitThatThePropertyDoesNotHaveDeclines() {
        assertThat(read("conductivity of LLZO in eV").reading())
                .isEqualTo(new Reading.Declined("conductivity is not given in eV", false, true));
        assertThat(said("best Mg compound in meV").get("unit").asText()).isEqualTo("meV");
        assertThat(((Reading.Understood) read("best Mg compound in meV").reading())
                        .question()
                        .scope()
                        .property())
                .contains(Property.ACTIVATION_ENERGY);
    }

    @Test
    void asksBackWhereMoreWordsWouldHelp() {
        assertThat(((Reading.Declined)
                                read("What's the best solid electrolyte?").reading())
                        .asksBack())
                .isTrue();
    }

    @Test
    void aFollowUpToWhatWasNotUnderstoodIsDeclined() {
        Conversation afterNonsense = Conversation.resumed(Optional.empty(), List.of());
        assertThat(questions.read("and for Na?", afterNonsense).reading()).isInstanceOf(Reading.Declined.class);
    }

    @Test
    void whatWasAskedInVainIsNotWhatThisRefersTo() {
        Conversation conversation = Conversation.begun();
        Questions.Read best = questions.read("best Li conductors at room temperature", conversation);
        conversation = conversation.answered(best.said(), List.of());
        Questions.Read inVain = questions.read("without Ge and only the flumoxed ones", conversation);
        assertThat(inVain.reading()).isInstanceOf(Reading.Declined.class);
        Conversation lost = conversation.declined((Reading.Declined) inVain.reading());
        assertThat(questions.read("where were these published?", lost).reading())
                .isEqualTo(new Reading.Declined("this refers to a question that was not understood", true, false));
        assertThat(questions.read("without Ge", lost).said().orElseThrow().get("mobile_ions"))
                .isEqualTo(best.said().orElseThrow().get("mobile_ions"));
    }

    @ParameterizedTest
    @CsvSource({
        "higest conductivty of garnts at RT, garnet",
        "best argyrodit at room temprature, argyrodite",
        "perovskties above 1 mS/cm, perovskite"
    })
    void readsMisspeltWordsAndSaysSo(String question, String family) {
        Questions.Read read = read(question);
        assertThat(read.said().orElseThrow().get("classes").get(0).asText()).isEqualTo(family);
        assertThat(((Reading.Understood) read.reading()).question().notes()).anyMatch(note -> note.contains("read as"));
    }

    @Test
    void aWordNearAnotherOfOtherMeaningIsNotTakenForIt() {
        assertThat(read("glasses between 150 and 200 °C").reading()).isInstanceOf(Reading.Declined.class);
    }

    @Test
    void usesTheLibrarysOwnWords() {
        Questions own = new Questions(new Vocabulary(
                Map.of("family", Set.of("Tavorite", "Glass"), "space_group", Set.of("P m -3 m", "Pnma")),
                Set.of("liion")));
        ObjectNode tavorites = own.read("how many tavorites are there", Conversation.begun())
                .said()
                .orElseThrow();
        assertThat(tavorites.get("classes").get(0).asText()).isEqualTo("tavorite");
        ObjectNode cubic = own.read("conductivities of entries with the space group Pm-3m", Conversation.begun())
                .said()
                .orElseThrow();
        assertThat(cubic.get("labels").get("space_group").get(0).asText()).isEqualTo("P m -3 m");
        assertThat(own.read("glasses between 150 and 200 °C", Conversation.begun())
                        .said()
                        .orElseThrow()
                        .get("classes")
                        .get(0)
                        .asText())
                .isEqualTo("glass");
    }

    @Test
    void ofAStoryOnlyWhatIsToBeKeptOutCounts() {
        ObjectNode said = said("We press pellets with steel pistons and want to avoid chlorine. Lithium costs a lot."
                + " Which argyrodites exceed 5 mS/cm at room temperature?");
        assertThat(said.get("without").toString()).isEqualTo("[\"Cl\"]");
        assertThat(said.has("with")).isFalse();
        assertThat(said.has("mobile_ions")).isFalse();
    }

    @Test
    void addsWhatIsUsualAndSaysSo() {
        Reading.Understood read = (Reading.Understood) read("best Mg conductor").reading();
        assertThat(read.question().notes())
                .anyMatch(note -> note.contains("no temperature said"))
                .anyMatch(note -> note.contains("measured values only"));
        assertThat(read.question().scope().kelvin()).contains(NumbersInQuestion.ROOM_TEMPERATURE);
        assertThat(read.question().scope().limit()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatIsShownCanBeAskedAgain(String question, String expected) {
        Questions.Read first = read(question);
        Questions.Read again = questions.read(first.form().orElseThrow());
        assertThat(again.form()).isEqualTo(first.form());
        assertThat(((Reading.Understood) again.reading()).question().scope())
                .isEqualTo(((Reading.Understood) first.reading()).question().scope());
        assertThat(expected).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ions':['Li']}|a question has no “ions”",
                "{'mobile_ions':['Lx']}|“mobile_ions” has no “Lx”",
                "{'task':'guess'}|no task “guess”",
                "{'property':'conductivity','value':{'over':1}}|no “over”",
                "{'property':'conductivity','value':{'min':'much'}}|“min” is a number",
                "{'value':{'min':1},'property':'density'}|“property” has no “density”",
                "{'task':'groups'}|“by” is missing",
                "{'property':'conductivity','unit':'eV'}|conductivity is not given in eV",
                "{'property':'activation_energy','unit':'mS/cm'}|activation energy is not given in mS/cm",
                "{'mobile_ions':['Li'],'unit':'furlong'}|what is asked is not given in furlong",
                "{'with':['Ge'],'without':['Ge']}|an element cannot be there"
            })
    void refusesAFormThatCannotBeSoAndSaysWhatMayStandThere(String form, String reason) {
        Reading reading =
                questions.read((ObjectNode) json(form.replace('\'', '"'))).reading();
        assertThat(reading).isInstanceOf(Reading.Declined.class);
        assertThat(((Reading.Declined) reading).reason()).contains(reason);
    }

    @RepeatedTest(300)
    void neverThrowsWhateverIsAsked(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        String[] words = {
            "best",
            "Mg",
            "at",
            "60",
            "°C",
            "without",
            "Ge",
            "free",
            "top",
            "5",
            "S/cm",
            "above",
            "since",
            "2017",
            "Li6PS5Cl",
            "how many",
            "eV",
            "10⁻⁴",
            "(",
            "–",
            "\uD83D\uDE00",
            "\u0000",
            "-",
            "x",
            "neutral molecules",
            "and",
            "room temperature",
            "per",
            "family",
            "compare",
            "or",
            "those",
            "with",
            "10.1000/x",
            "median",
            "?",
            ".",
            "than",
            "no",
            "halogens",
            "the rest",
            "instead",
            "after",
            "that",
            "high-temperature",
            "vs",
            "0.3",
            "between",
            "²⁺",
            "½NH3"
        };
        talk(random, words, " ", info);
    }

    @RepeatedTest(300)
    void neverThrowsWhateverItsOwnWordsAreAskedInAnyOrder(RepetitionInfo info) {
        String[] words = Stream.concat(
                        Lexicon.rows(QuestionWords.class, "words.tsv", 3).stream()
                                .flatMap(row -> WordForms.of(row[0]).stream()),
                        Stream.generate(() -> List.of("5", "25 °C", "0.3 eV", "2019", "LLZO", "Li6PS5Cl", "Ge", "0.2"))
                                .limit(40)
                                .flatMap(List::stream))
                .toArray(String[]::new);
        talk(new Random(info.getCurrentRepetition()), words, "", info);
    }

    private void talk(Random random, String[] words, String joint, RepetitionInfo info) {
        Conversation conversation = Conversation.begun();
        for (int turn = 0; turn < 3; turn++) {
            StringBuilder question = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                boolean apart = joint.isEmpty() || random.nextInt(4) > 0;
                question.append(words[random.nextInt(words.length)]).append(apart ? " " : "");
            }
            Questions.Read read = questions.read(question.toString(), conversation);
            assertThat(read.reading())
                    .as("seed %d: %s", info.getCurrentRepetition(), question)
                    .isNotNull();
            conversation = conversation.answered(read.said(), List.of());
        }
    }
}
