package org.ionary.app;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.crawl.Crawl;
import org.ionary.crawl.CrawlSettings;
import org.ionary.crawl.CrawlSettings.LocatorSettings;
import org.ionary.crawl.SourceSettings;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;
import org.ionary.crawl.WebSettings;
import org.jspecify.annotations.Nullable;

/** Makes a plan for the night of what the settings file says, and refuses what makes none. */
final class CrawlPlan {
    /** These allow copies, though not all allow changes or sale. */
    private static final List<String> KEPT =
            List.of("cc0", "cc-by", "cc-by-sa", "cc-by-nd", "cc-by-nc", "cc-by-nc-sa", "cc-by-nc-nd", "public-domain");

    private static final int PAGE = 100;
    private static final int MOST = 1000;

    private final String file;
    private final LocalDate today;

    private final Optional<String> key;

    private CrawlPlan(String file, LocalDate today, Optional<String> key) {
        this.file = file;
        this.today = today;
        this.key = key;
    }

    /**
     * @param file named in errors
     * @param key for OpenAlex
     */
    static CrawlSettings of(CrawlChoice choice, String file, LocalDate today, Optional<String> key)
            throws UsageException {
        CrawlPlan plan = new CrawlPlan(file, today, key);
        CrawlSettings settings = plan.plan(choice);
        Optional<String> problem = Crawl.problem(settings);
        if (problem.isPresent()) {
            throw plan.wrong(problem.orElseThrow());
        }
        return settings;
    }

    private CrawlSettings plan(CrawlChoice choice) throws UsageException {
        if (choice.sources().isEmpty()) {
            throw wrong("sources names no source to crawl; see docs/crawl.md");
        }
        if (choice.contact().isBlank()) {
            throw wrong("contact is needed: an e-mail or web address under which you are reached");
        }
        CrawlChoice.Manners manners = choice.manners();
        positive("minutes", choice.minutes());
        positive("tries", choice.tries());
        positive("manners.places", manners.places());
        positive("manners.attempts", manners.attempts());
        positive("manners.timeout-seconds", manners.timeoutSeconds());
        positive("manners.longest-seconds", manners.longestSeconds());
        positive("manners.most-megabytes", manners.mostMegabytes());
        List<SourceSettings> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CrawlChoice.Source source : choice.sources()) {
            SourceSettings read = source(source);
            if (!names.add(read.name())) {
                throw wrong("two sources are named " + read.name() + "; give them a name each");
            }
            sources.add(read);
        }
        List<LocatorSettings> locators = choice.locators().stream()
                .map(locator -> new LocatorSettings(locator.kind(), locator.address() == null ? "" : locator.address()))
                .toList();
        return new CrawlSettings(
                new WebSettings(
                        choice.contact(),
                        Duration.ofMillis(manners.delayMillis()),
                        delays(manners.hosts()),
                        manners.places(),
                        manners.attempts(),
                        Duration.ofSeconds(manners.patienceSeconds()),
                        Duration.ofSeconds(manners.timeoutSeconds()),
                        Duration.ofSeconds(manners.longestSeconds()),
                        manners.mostMegabytes() * 1024L * 1024,
                        manners.redirects(),
                        Set.copyOf(manners.privateHosts())),
                choice.requests(),
                choice.megabytes(),
                Duration.ofMinutes(choice.minutes()),
                choice.tries(),
                choice.retryDays(),
                choice.screening(),
                sources,
                locators,
                choice.amendments(),
                choice.amendmentsAddress(),
                key);
    }

    private Map<String, Duration> delays(Map<String, Integer> hosts) throws UsageException {
        Map<String, Duration> delays = new HashMap<>();
        for (Map.Entry<String, Integer> host : hosts.entrySet()) {
            if (host.getValue() < 0) {
                throw wrong("manners.hosts." + host.getKey() + " is a delay in milliseconds, not " + host.getValue());
            }
            delays.put(host.getKey().toLowerCase(Locale.ROOT), Duration.ofMillis(host.getValue()));
        }
        return delays;
    }

    private SourceSettings source(CrawlChoice.Source source) throws UsageException {
        if (source.kind() == null) {
            throw wrong("a source has no kind");
        }
        SourceSettings.Kind kind = source.kind();
        String label = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String name = source.name() == null ? label : source.name();
        if (source.query() == null || source.query().isBlank()) {
            throw wrong("the source " + name + " has no query: "
                    + switch (kind) {
                        case EUROPE_PMC, ARXIV, CROSSREF, OPENALEX -> "the words to search for";
                        case FEED, SITEMAP -> "its address";
                        case URLS, DOIS -> "the file or address of the list";
                        case FOLDER -> "its path";
                    });
        }
        return new SourceSettings(
                name,
                kind,
                source.query(),
                Optional.ofNullable(source.address()),
                since(name, source.since()),
                source.pageSize() == null ? PAGE : source.pageSize(),
                source.most() == null ? MOST : source.most(),
                licenses(kind, source.licenses()));
    }

    private LocalDate since(String name, @Nullable String said) throws UsageException {
        if (said == null) {
            return today.minusMonths(1);
        }
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException e) {
            throw wrong("since of the source " + name + " is a day such as 2026-01-31, not " + said);
        }
    }

    /** What people put into a folder themselves is theirs to keep. */
    private static LicensePolicy licenses(SourceSettings.Kind kind, CrawlChoice.@Nullable Licenses said) {
        Otherwise otherwise = kind == SourceSettings.Kind.FOLDER ? Otherwise.KEEP : Otherwise.FACTS;
        if (said == null) {
            return new LicensePolicy(KEPT, otherwise);
        }
        return new LicensePolicy(
                said.keep() == null ? KEPT : said.keep(), said.otherwise() == null ? otherwise : said.otherwise());
    }

    private void positive(String key, int value) throws UsageException {
        if (value < 1) {
            throw wrong(key + " is at least 1, not " + value);
        }
    }

    private UsageException wrong(String what) {
        return new UsageException(file + ": crawl." + what);
    }
}
