package org.ionary.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ionary.domain.llm.Llm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {
    private static final Llm.ModelName MODEL = new Llm.ModelName("openai", "small");
    private static final ReplyType<Answer> TYPE = ReplyType.of(Answer.class);
    private static final String FILE = """
            ---
            name: extract
            version: 3
            reply: Answer
            schema: 0123
            max_tokens: 50
            ---

            # System

            Read.

            # User

            Context: {{context}}
            Text: {{text}}
            """;

    record Answer(String words) {}

    @Test
    void fillsInTextsAsTheyAre() throws PromptFormatException {
        Llm.Request request =
                Prompt.parse(FILE, "extract.md").request(MODEL, Map.of("context", "$1 \\ {{text}}", "text", "σ"), TYPE);
        assertThat(request.prompt()).isEqualTo("extract@3");
        assertThat(request.system()).isEqualTo("Read.");
        assertThat(request.user()).isEqualTo("Context: $1 \\ {{text}}\nText: σ");
        assertThat(request.jsonSchema()).isEqualTo(TYPE.schema());
        assertThat(request.maxTokens()).isEqualTo(50);
    }

    @Test
    void refusesTextsThatAreNotItsOwn() throws PromptFormatException {
        Prompt prompt = Prompt.parse(FILE, "extract.md");
        assertThatThrownBy(() -> prompt.request(MODEL, Map.of("text", "σ"), TYPE))
                .hasMessage("extract takes [context, text], not [text]");
    }

    @ParameterizedTest
    @CsvSource({
        "max_tokens: 50, max_tokens: 0, max_tokens is not a whole number above zero: 0",
        "version: 3, colour: red, unknown line in the front matter: colour: red",
        "version: 3\\n, '', the front matter has no version",
        "# User, # Reader, 'not a prompt: front matter between two lines ---, then # System, then # User'"
    })
    void refusesAFileThatIsNoPromptAndNamesIt(String wanted, String instead, String message) {
        String broken = FILE.replace(wanted.replace("\\n", "\n"), instead);
        assertThatThrownBy(() -> Prompt.parse(broken, "own.md"))
                .isInstanceOf(PromptFormatException.class)
                .hasMessage("own.md: " + message);
    }

    @Test
    void aPromptOfOnesOwnTakesThePlaceOfThePackagedOneWhereItAsksForTheSame() throws PromptFormatException {
        Prompts packaged = Prompts.packaged();
        Prompt screen = packaged.get(Prompts.Use.SCREEN);
        String own = "---\nname: screen-strictly\nversion: 1\nreply: " + screen.reply() + "\nschema: " + screen.schema()
                + "\nmax_tokens: 10\n---\n# System\nBe strict.\n# User\n{{passages}}\n";
        Prompts mine = packaged.with(Prompts.Use.SCREEN, own, "own.md");
        assertThat(mine.get(Prompts.Use.SCREEN).label()).isEqualTo("screen-strictly@1");
        assertThat(mine.get(Prompts.Use.EXTRACT)).isEqualTo(packaged.get(Prompts.Use.EXTRACT));
        assertThat(packaged.get(Prompts.Use.SCREEN)).isEqualTo(screen);

        assertThatThrownBy(() -> packaged.with(Prompts.Use.EXTRACT, own, "own.md"))
                .hasMessageStartingWith("own.md: asks for replies of another kind");
        assertThatThrownBy(() -> packaged.with(Prompts.Use.SCREEN, own.replace("{{passages}}", "nothing"), "own.md"))
                .hasMessageStartingWith("own.md: has the places [] to fill in");
        assertThatThrownBy(() -> packaged.with(
                        Prompts.Use.SCREEN,
                        own.replace("screen-strictly", "screen").replace("version: 1", "version: " + screen.version()),
                        "own.md"))
                .hasMessageContaining("give it another name or version");
    }
}
