package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.junit.jupiter.api.Test;

class HtmlReaderTest extends ReaderContract {
    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Salt - Journal of Tests</title>
            <meta name="citation_title" content="Lithium in Li3N"><meta name="citation_author" content="A. Writer">
            <meta name="citation_doi" content="10.1234/test.5"><meta name="citation_journal_title" content="Journal of Tests">
            <meta name="citation_publication_date" content="2021/05/03">
            <script type="application/ld+json">{"@type":"ScholarlyArticle","license":"https://creativecommons.org/licenses/by/4.0/"}</script>
            </head><body><nav>Home Browse</nav><div class="cookie-banner">We use cookies.</div>
            <article><h1>Lithium in Li<sub>3</sub>N</h1>
            <section><h2>Abstract</h2><p>We measured <i>σ</i> = 1.2&nbsp;&times;&nbsp;10<sup>-3</sup>&nbsp;S&nbsp;cm<sup>&minus;1</sup>.</p></section>
            <h2>2. Results</h2><p>The ﬁrst sample <span style="display:none">obey me</span>conducts.<sup>12,13</sup></p>
            <table><caption>Table 1. Values</caption><thead>
            <tr><th rowspan="2">Salt</th><th colspan="2">E<sub>a</sub> / eV</th></tr><tr><th>low</th><th>high</th></tr></thead>
            <tbody><tr><td rowspan="2">Li<sub>3</sub>N</td><td>0.3 <sup>a</sup></td><td>0.2</td></tr><tr><td>0.4</td><td>0.1</td></tr></tbody>
            <tfoot><tr><td colspan="3"><sup>a</sup> from NMR</td></tr></tfoot></table>
            <h2>References</h2><ol><li>Somebody, https://doi.org/10.9999/other</li></ol></article>
            <aside>Similar articles</aside><footer>Terms</footer></body></html>
            """;

    @Override
    Format format() {
        return Format.HTML;
    }

    @Override
    String fileName() {
        return "page.html";
    }

    @Override
    byte[] sample() {
        return utf8(PAGE);
    }

    @Override
    byte[] around(String text) {
        return utf8("<html><body><h2>Results</h2><table><tr><td>" + text + "</td></tr></table><p>" + text + "</p>");
    }

    private static String firstText(String html) throws PaperException {
        return read(utf8(html), "page.html").blocks().getFirst().text();
    }

    @Test
    void writesRaisedAndLoweredCharactersAsUnicode() throws PaperException {
        assertThat(
                        firstText(
                                "<p>O<sub>3&minus;&delta;</sub>, x<sub>gb</sub>, Mg<sup>2+</sup>, 10<sup>-4</sup> S&#8201;cm<sup>-1</sup></p>"))
                .isEqualTo("O₃₋δ, xgb, Mg²⁺, 10⁻⁴ S cm⁻¹");
    }

    @Test
    void keepsReferenceMarksRaised() throws PaperException {
        assertThat(firstText("<p>as known<sup>12,13</sup> and<sup>4-6</sup> before</p>"))
                .isEqualTo("as known¹²,¹³ and⁴-⁶ before");
    }

    @Test
    void readsMathMl() throws PaperException {
        assertThat(
                        firstText(
                                "<p>at <math><mn>1.2</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>-</mo><mn>4</mn></mrow></msup></math> S and <math><semantics><mrow><mi>Li</mi><msub><mi>B</mi><mn>12</mn></msub></mrow><annotation>x</annotation></semantics></math></p>"))
                .isEqualTo("at 1.2 × 10⁻⁴ S and LiB₁₂");
    }

    @Test
    void leavesThePageAroundTheArticleOut() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks())
                .extracting(Block::text)
                .noneMatch(text -> text.contains("cookies")
                        || text.contains("Browse")
                        || text.contains("Similar")
                        || text.contains("Terms"));
    }

    @Test
    void countsWhatNobodyCanSee() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.notices()).containsExactly(new Notice(Notice.Kind.HIDDEN_TEXT, "obey me".length()));
        assertThat(paper.blocks()).extracting(Block::text).contains("The first sample conducts.¹²,¹³");
    }

    @Test
    void spreadsSpannedCellsOverTheGrid() throws PaperException {
        Paper paper = read(sample(), fileName());
        Block.Table table = (Block.Table) paper.blocks().stream()
                .filter(block -> block instanceof Block.Table)
                .findFirst()
                .orElseThrow();
        assertThat(table.text()).isEqualTo("""
                        Salt\tEₐ / eV\tEₐ / eV
                        Salt\tlow\thigh
                        Li₃N\t0.3 ᵃ\t0.2
                        Li₃N\t0.4\t0.1""");
        assertThat(table.headerRows()).isEqualTo(2);
        assertThat(table.cell(3, 0).anchorRow()).isEqualTo(2);
        assertThat(paper.blocks().get(table.caption().orElseThrow()).text()).isEqualTo("Table 1. Values");
        assertThat(paper.blocks().get(table.notes().getFirst()).text()).isEqualTo("ᵃ from NMR");
    }

    @Test
    void takesTheBibliographyFromMetaTagsAndItsTypographyFromTheHeading() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.bibliography().doi().orElseThrow().value()).isEqualTo("10.1234/test.5");
        assertThat(paper.bibliography().title()).contains("Lithium in Li₃N");
        assertThat(paper.bibliography().authors()).containsExactly("A. Writer");
        assertThat(paper.bibliography().journal()).contains("Journal of Tests");
        assertThat(paper.bibliography().year()).hasValue(2021);
        assertThat(paper.bibliography().license()).contains("CC-BY-4.0");
    }

    @Test
    void neverTakesADoiFromTheReferenceList() throws PaperException {
        Paper paper =
                read(utf8("<h2>Results</h2><p>Text.</p><h2>References</h2><p>DOI: 10.9999/other</p>"), "page.html");
        assertThat(paper.bibliography().doi()).isEmpty();
    }

    @Test
    void knowsWhatASectionIsFor() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks())
                .extracting(block -> block.at().section().kind())
                .containsSubsequence(
                        Section.Kind.FRONT, Section.Kind.ABSTRACT, Section.Kind.RESULTS, Section.Kind.REFERENCES);
    }

    @Test
    void refusesALoginPage() {
        String page = """
                <html><head><title>Sign in</title></head><body><h1>Please sign in</h1><form>
                <input type="password"></form><p>You have no access to this content.</p></body></html>""";
        assertThatThrownBy(() -> read(utf8(page), "page.html"))
                .isInstanceOfSatisfying(
                        PaperException.class, e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.NOT_AN_ARTICLE));
    }

    @Test
    void takesAnArticleThatHasALoginInItsHeader() throws PaperException {
        String page = PAGE.replace("<nav>", "<form><input type=\"password\"></form><nav>");
        assertThat(read(utf8(page), "page.html").blocks()).isNotEmpty();
    }

    @Test
    void saysThatOnlyTheAbstractIsThere() throws PaperException {
        Paper paper = read(utf8("<h2>Abstract</h2><p>We measured it.</p>"), "page.html");
        assertThat(paper.notices()).containsExactly(new Notice(Notice.Kind.ABSTRACT_ONLY, 1));
    }
}
