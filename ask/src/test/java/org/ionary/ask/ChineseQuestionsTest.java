package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.ionary.normalize.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese questions are read as the English ones that say the same. */
class ChineseQuestionsTest {
    private final Questions questions = new Questions(Vocabulary.empty());

    @ParameterizedTest
    @ValueSource(strings = {"chinese-pairs.tsv", "chinese-other-words.tsv"})
    void areReadAsTheEnglishOnesThatSayTheSame(String file) {
        SoftAssertions softly = new SoftAssertions();
        Conversation chinese = Conversation.begun();
        Conversation english = Conversation.begun();
        for (String[] pair : Lexicon.rows(ChineseQuestionsTest.class, file, 2)) {
            boolean goesOn = pair[0].startsWith(">");
            Questions.Read one = questions.read(pair[0].replace(">", ""), goesOn ? chinese : Conversation.begun());
            Questions.Read other = questions.read(pair[1], goesOn ? english : Conversation.begun());
            softly.assertThat(other.form()).as(pair[1]).isPresent();
            softly.assertThat(said(one))
                    .as(pair[0] + " → " + ChineseText.inEnglish(pair[0]))
                    .isEqualTo(said(other));
            chinese = Conversation.resumed(one.said(), chinese.shown());
            english = Conversation.resumed(other.said(), english.shown());
        }
        softly.assertAll();
    }

    /** The form, or why there is none. */
    private static String said(Questions.Read read) {
        return read.form()
                .map(ObjectNode::toString)
                .orElseGet(() -> read.reading().toString());
    }

    @Test
    void whatNoLibraryHoldsIsSaid() {
        Questions.Read read = questions.read("锂导体的密度是多少？", Conversation.begun());
        assertThat(read.reading())
                .isInstanceOfSatisfying(
                        Reading.Declined.class,
                        declined -> assertThat(declined.reason()).contains("not densities"));
    }

    @Test
    void whatIsNotUnderstoodIsNamedInItsOwnSigns() {
        Questions.Read read = questions.read("室温下最甜的锂离子导体是什么？", Conversation.begun());
        assertThat(read.form()).isEqualTo(Optional.empty());
        assertThat(read.reading())
                .isInstanceOfSatisfying(
                        Reading.Declined.class,
                        declined -> assertThat(declined.reason())
                                .contains("not understood here")
                                .contains("甜"));
    }
}
