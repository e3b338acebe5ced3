package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ionary.crawl.CrawlSettings;
import org.ionary.crawl.CrawlSettings.LocatorSettings;
import org.ionary.crawl.SourceSettings;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrawlPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static CrawlSettings plan(String yaml) throws UsageException {
        return CrawlPlan.of(SettingsFile.parse(yaml, "mine.yaml").crawl(), "mine.yaml", TODAY, Optional.empty());
    }

    @Test
    void whatIsNotSaidIsAsUsual() throws UsageException {
        CrawlSettings plan = plan("""
                crawl:
                  contact: lab@example.org
                  sources:
                    - kind: europe-pmc
                      query: solid electrolyte
                """);
        assertThat(plan.sources())
                .containsExactly(new SourceSettings(
                        "europe-pmc",
                        SourceSettings.Kind.EUROPE_PMC,
                        "solid electrolyte",
                        Optional.empty(),
                        LocalDate.of(2026, 2, 28),
                        100,
                        1000,
                        new LicensePolicy(
                                List.of(
                                        "cc0",
                                        "cc-by",
                                        "cc-by-sa",
                                        "cc-by-nd",
                                        "cc-by-nc",
                                        "cc-by-nc-sa",
                                        "cc-by-nc-nd",
                                        "public-domain"),
                                Otherwise.FACTS)));
        assertThat(plan.locators())
                .extracting(LocatorSettings::kind)
                .containsExactly(LocatorSettings.Kind.UNPAYWALL, LocatorSettings.Kind.OPENALEX);
    }

    @Test
    void everythingCanBeSaid() throws UsageException {
        CrawlSettings plan = plan("""
                crawl:
                  contact: lab@example.org
                  minutes: 30
                  manners: {delay-millis: 250, hosts: {Journal.example: 5000}, private-hosts: ["intranet:8080"]}
                  locators: [{kind: crossref, address: "http://intranet:8080/crossref"}]
                  sources:
                    - name: inbox
                      kind: folder
                      query: /data/inbox
                    - name: preprints
                      kind: arxiv
                      query: all:superionic
                      address: http://intranet:8080/arxiv
                      since: 2025-01-01
                      page-size: 20
                      most: 50
                      licenses: {keep: [cc0], otherwise: skip}
                """);
        assertThat(plan.web().delay()).hasMillis(250);
        // What arXiv asks for stands beside what is said of others.
        assertThat(plan.web().delays())
                .containsEntry("journal.example", Duration.ofSeconds(5))
                .containsEntry("export.arxiv.org", Duration.ofSeconds(3))
                .containsEntry("arxiv.org", Duration.ofSeconds(3));
        assertThat(plan.web().privateHosts()).containsExactly("intranet:8080");
        assertThat(plan.web().attempts()).isEqualTo(4);
        assertThat(plan.sources().getFirst().licenses().otherwise()).isEqualTo(Otherwise.KEEP);
        SourceSettings preprints = plan.sources().getLast();
        assertThat(preprints.address()).contains("http://intranet:8080/arxiv");
        assertThat(preprints.since()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(preprints.most()).isEqualTo(50);
        assertThat(preprints.licenses()).isEqualTo(new LicensePolicy(List.of("cc0"), Otherwise.SKIP));
        assertThat(plan.locators().getFirst().address()).isEqualTo("http://intranet:8080/crossref");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crawl: {contact: a@b.c} | mine.yaml: crawl.sources names no source",
                "crawl: {sources: [{kind: feed, query: 'http://x.org'}]} | mine.yaml: crawl.contact is needed",
                "crawl: {contact: a@b.c, sources: [{query: x}]} | mine.yaml: crawl.a source has no kind",
                "crawl: {contact: a@b.c, sources: [{kind: arxiv}]} | mine.yaml: crawl.the source arxiv has no query",
                "crawl: {contact: a@b.c, sources: [{kind: arxiv, query: x}, {kind: arxiv, query: y}]} | mine.yaml: crawl.two sources are named arxiv",
                "crawl: {contact: a@b.c, sources: [{kind: arxiv, query: x, since: yesterday}]} | mine.yaml: crawl.since of the source arxiv is a day",
                "crawl: {contact: a@b.c, tries: 0, sources: [{kind: arxiv, query: x}]} | mine.yaml: crawl.tries is at least 1",
                "crawl: {contact: a@b.c, manners: {hosts: {x.org: -1}}, sources: [{kind: arxiv, query: x}]} | mine.yaml: crawl.manners.hosts.x.org is a delay in milliseconds, not -1",
                "crawl: {contact: a@b.c, sources: [{kind: nature, query: x}]} | mine.yaml: crawl.sources",
                "crawl: {contact: a@b.c, sources: [{kind: arxiv, query: x, licences: {}}]} | mine.yaml: there is no setting crawl.sources",
            })
    void whatMakesNoPlanIsRefusedInALine(String yaml, String says) {
        assertThatThrownBy(() -> plan(yaml))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(says)
                .message()
                .doesNotContain("\n");
    }
}
