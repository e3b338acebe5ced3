package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ionary.domain.GivenUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A paper that nobody waits for any more ends in the loop it is in, not at its next block. */
class GivenUpTest {
    private static final Map<String, Refusal.Step<?>> STEPS = Map.ofEntries(
            Map.entry("TeX", () -> TexText.ofText("one word")),
            Map.entry("mhchem", () -> Mhchem.render("LiCl", 0)),
            Map.entry("formulas in text", () -> TexInText.rendered("a $$x$$ b", false)),
            Map.entry("Markdown in a line", () -> MarkdownInline.render("one word")),
            Map.entry("spacing", () -> CanonicalText.of("two words")),
            Map.entry("joining lines", () -> LineJoiner.PLAIN.join(List.of("one", "two"))),
            Map.entry("learning words", () -> new LineJoiner(List.of("one"))),
            Map.entry("macros", () -> LatexReader.read("\\documentclass{a}\\begin{document}word")),
            Map.entry("parsing", () -> Markup.xml("<a>word</a>", "a.xml")),
            Map.entry("a page's elements", () -> HtmlReader.read("<p>word", "a.html")),
            Map.entry("XML", () -> JatsReader.read("<article><body><p>word</p></body></article>", "a.xml")),
            Map.entry(
                    "a page's glyphs",
                    () -> PdfReader.read(
                            new PdfDrawing().text(60, 60, 10, "A line of words").bytes(), "a.pdf")));

    static Stream<String> steps() {
        return STEPS.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void endsInTheLoopItIsIn(String name) throws Exception {
        Refusal.Step<?> step = Objects.requireNonNull(STEPS.get(name));
        step.run();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(step::run).isInstanceOf(GivenUp.class);
        } finally {
            assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
        }
    }

    @Test
    void isNoDamageToTheDocument() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Refusal.damagedUnless("a.rtf", () -> {
                        GivenUp.check();
                        return "";
                    }))
                    .isInstanceOf(GivenUp.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
