package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ionary.prompts.ReplyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesOfReplyTest {
    private static final long SEED = Long.getLong("reply.seed", 20261129);
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> SENTENCES = List.of(
            "“Li₆PS₅Cl” reaches 3.2 × 10⁻³ S·cm⁻¹ at 25 °C [1].",
            "\\ \" \n / { [ ] } , :",
            "𝜎 = 𝟙 🧪 é",
            "",
            "End [2][3].");

    private static List<String> heard(List<String> parts) {
        List<String> heard = new ArrayList<>();
        SentencesOfReply reply = new SentencesOfReply(heard::add);
        parts.forEach(reply::part);
        return heard;
    }

    private static String json(ObjectMapper mapper, List<String> sentences) {
        try {
            return mapper.writeValueAsString(new ProseReply(sentences));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whereverAReplyIsCutItsSentencesAreTheSame() {
        for (ObjectMapper mapper : List.of(PLAIN, ESCAPED)) {
            String reply = json(mapper, SENTENCES);
            assertThat(heard(List.of(reply))).isEqualTo(SENTENCES);
            assertThat(heard(reply.chars().mapToObj(Character::toString).toList()))
                    .isEqualTo(SENTENCES);
            for (int at = 0; at <= reply.length(); at++) {
                assertThat(heard(List.of(reply.substring(0, at), reply.substring(at))))
                        .as(reply.substring(0, at))
                        .isEqualTo(SENTENCES);
            }
        }
    }

    @Test
    void randomTextIsHeardAsItIsDecodedAndNeverFails() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            List<String> sentences = IntStream.range(0, random.nextInt(4))
                    .mapToObj(n -> text(random))
                    .toList();
            String reply = json(random.nextBoolean() ? PLAIN : ESCAPED, sentences);
            List<String> parts = new ArrayList<>();
            for (int at = 0; at < reply.length(); ) {
                int end = Math.min(reply.length(), at + 1 + random.nextInt(7));
                parts.add(reply.substring(at, end));
                at = end;
            }
            assertThat(heard(parts)).as("seed %d, %d", SEED, i).isEqualTo(sentences);
            assertThat(heard(List.of(text(random), "{" + text(random), text(random))))
                    .as("seed %d, %d", SEED, i)
                    .isEmpty();
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0, Character.MAX_CODE_POINT + 1)
                .map(c -> random.nextBoolean() ? c % 128 : c)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aSentenceIsHeardWhenItsStringEnds() {
        List<String> heard = new ArrayList<>();
        SentencesOfReply reply = new SentencesOfReply(heard::add);
        reply.part(" {\"sentences\" : [\"One [1].");
        assertThat(heard).isEmpty();
        reply.part("\"");
        assertThat(heard).containsExactly("One [1].");
        reply.part(", \"Two");
        reply.part(" [2].\"");
        assertThat(heard).containsExactly("One [1].", "Two [2].");
    }

    @Test
    void wordsAndFencesBeforeTheReplyAreLeftOutAsInDecoding() {
        String reply = "Gladly:\n```json\n" + json(PLAIN, SENTENCES) + "\n```\nAnything {else}?";
        assertThat(heard(List.of(reply))).isEqualTo(SENTENCES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One [1]. Two [2].",
                "{\"text\":\"One [1].\"}",
                "{\"sentences\":null}",
                "{\"sentences\":\"One [1].\"}",
                "{\"sentences\":[[\"One [1].\"]]}",
                "{\"sentences\":[{\"text\":\"One [1].\"}]}",
                "{\"sentences\":[7,\"One [1].\"]}",
                "{\"thoughts\":\"hm\",\"sentences\":[\"One [1].\"]}",
                "I think {x} holds: {\"sentences\":[\"One [1].\"]}",
                "[\"One [1].\"]"
            })
    void fromWhatIsNotOfItsFormNothingIsHeard(String reply) {
        assertThat(heard(List.of(reply))).isEmpty();
    }

    @Test
    void whatFollowsTheListIsNotHeard() {
        String twice = "{\"sentences\":[\"One [1].\"],\"sentences\":[\"Two [2].\"]}";
        assertThat(heard(List.of(twice))).containsExactly("One [1].");
        assertThat(heard(List.of("{\"sentences\":[\"One [1].\",7,\"Two [2].\"]}")))
                .containsExactly("One [1].");
        assertThat(ProseReply.TYPE.decode("{\"sentences\":[\"One [1].\",7,\"Two [2].\"]}"))
                .isInstanceOf(ReplyType.Decoded.Invalid.class);
        assertThat(ProseReply.TYPE.decode("{\"sentences\":[\"One [1].\",null]}"))
                .isInstanceOf(ReplyType.Decoded.Invalid.class);
    }
}
