package org.ionary.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.finding.Quantity;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgPlotTest {

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<Element> marks(Document document) {
        return elements(document, "g").stream()
                .filter(g -> g.getAttribute("class").startsWith("mark")
                        && g.getElementsByTagName("title").getLength() == 1)
                .toList();
    }

    private static List<Answer.Cited> answers() {
        List<Answer.Cited> answers = new ArrayList<>();
        for (long seed = 0; seed < 120; seed++) {
            answers.add(MadeAnswers.random(seed, seed % 3 == 0 ? 4 : 90));
        }
        for (String unit : List.of("", "eV", "S/cm")) {
            answers.add(
                    MadeAnswers.ofGroups(unit, groups("a rather long name of a group, as <journals> have, & ", 60)));
            answers.add(MadeAnswers.ofGroups(unit, groups("19", 70)));
            answers.add(MadeAnswers.ofGroups(unit, groups("19", 2)));
        }
        return answers;
    }

    private static List<Answer.Group> groups(String prefix, int count) {
        return IntStream.range(10, 10 + count)
                .mapToObj(i -> new Answer.Group(prefix + i, BigDecimal.valueOf(1 + i * 7 % 50), i))
                .toList();
    }

    @Test
    void isXmlInWhichEveryMarkSaysWhatItIsAndWhereItStands() throws Exception {
        for (Answer.Cited answer : answers()) {
            Figure figure = MadeAnswers.figure(answer);
            List<Element> marks = marks(parsed(SvgPlot.write(figure)));
            List<String> told = switch (figure) {
                case Figure.Arrhenius arrhenius ->
                    arrhenius.marks().stream().map(Mark::told).toList();
                case Figure.Ranking ranking ->
                    ranking.marks().stream().map(Mark::told).toList();
                case Figure.Bars bars ->
                    bars.bars().stream().map(Figure.Bar::told).toList();
                case Figure.Years years ->
                    years.bars().stream().map(Figure.Bar::told).toList();
            };
            assertThat(marks)
                    .extracting(
                            mark -> mark.getElementsByTagName("title").item(0).getTextContent())
                    .containsExactlyElementsOf(told);
        }
    }

    @Test
    void noWordsRunOffThePageAndNoneLieOnOthersInTheirLine() throws Exception {
        for (Answer.Cited answer : answers()) {
            Document page = parsed(SvgPlot.write(MadeAnswers.figure(answer)));
            double height = Double.parseDouble(page.getDocumentElement().getAttribute("height"));
            List<Element> texts = elements(page, "text").stream()
                    .filter(text -> text.getAttribute("transform").isEmpty())
                    .toList();
            assertThat(texts).as(words(texts.getFirst())).allSatisfy(text -> {
                assertThat(left(text)).as(words(text)).isGreaterThanOrEqualTo(0);
                assertThat(right(text)).as(words(text)).isLessThanOrEqualTo(SvgPlot.WIDTH);
                assertThat(y(text)).as(words(text)).isBetween(10.0, height);
            });
            assertThat(overlapping(texts)).isEmpty();
        }
    }

    private static List<String> overlapping(List<Element> texts) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Element one = texts.get(i);
            for (Element other : texts.subList(0, i)) {
                boolean apart =
                        Math.abs(y(one) - y(other)) >= 11 || right(one) <= left(other) || right(other) <= left(one);
                if (!apart) {
                    found.add(words(one) + " | " + words(other));
                }
            }
        }
        return found;
    }

    private static String words(Element text) {
        return text.getTextContent();
    }

    private static double y(Element text) {
        return Double.parseDouble(text.getAttribute("y"));
    }

    private static double wide(Element text) {
        String kind = text.getAttribute("class");
        return Lettering.width(words(text), kind.startsWith("title") ? 17 : kind.startsWith("tick") ? 12 : 13);
    }

    private static double left(Element text) {
        String kind = text.getAttribute("class");
        double share = kind.endsWith("end") ? 1 : kind.endsWith("middle") ? 0.5 : 0;
        return Double.parseDouble(text.getAttribute("x")) - share * wide(text);
    }

    private static double right(Element text) {
        return left(text) + wide(text);
    }

    @Test
    void escapesWhatPapersAreCalledAndDropsWhatXmlDoesNotHave() throws Exception {
        String odd = "<script>alert(\"&\")</script>\u0001\uD800";
        Answer answer = MadeAnswers.of(
                List.of(MadeAnswers.row(MadeAnswers.named(odd), MadeAnswers.siemens("1e-4"), 300, 1, odd)));
        String svg = SvgPlot.write(MadeAnswers.figure(answer));
        assertThat(svg)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;\uFFFD\uFFFD");
        assertThat(marks(parsed(svg)).getFirst().getTextContent()).contains("<script>alert(\"&\")</script>");
    }

    @Test
    void holdsNothingThatIsFetchedOrRun() throws Exception {
        for (Answer.Cited answer : answers()) {
            Document page = parsed(SvgPlot.write(MadeAnswers.figure(answer)));
            assertThat(elements(page, "*"))
                    .extracting(Element::getTagName)
                    .isSubsetOf(
                            "svg",
                            "title",
                            "desc",
                            "style",
                            "rect",
                            "g",
                            "line",
                            "path",
                            "polyline",
                            "polygon",
                            "circle",
                            "text");
            assertThat(elements(page, "style").getFirst().getTextContent()).doesNotContain("url(", "@import");
        }
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(SvgPlot.write(MadeAnswers.figure(MadeAnswers.random(seed, 60))))
                    .isEqualTo(SvgPlot.write(MadeAnswers.figure(MadeAnswers.random(seed, 60))));
        }
    }

    @Test
    void aLimitIsHollowWithAnArrowAndTheLegendSaysSo() throws Exception {
        Answer answer = MadeAnswers.of(List.of(
                MadeAnswers.row("LiBH4", MadeAnswers.siemens("1e-8"), 300, 1),
                MadeAnswers.row("LiBH4", MadeAnswers.bound(Quantity.Bound.Side.BELOW, "1e-9"), 250, 1)));
        Document page = parsed(SvgPlot.write(MadeAnswers.figure(answer)));
        assertThat(marks(page))
                .extracting(mark -> mark.getAttribute("class").contains("hollow"))
                .containsExactly(false, true);
        assertThat(marks(page).get(1).getElementsByTagName("path").getLength()).isEqualTo(1);
        assertThat(elements(page, "text")).extracting(SvgPlotTest::words).contains("hollow: less than this");
    }
}
