package org.ionary.crawl;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.crawl.Judging.Judgement;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.crawl.CrawlBooks.Progress;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Walk;

/** What a night would do, found out by asking the sources and nobody else; nothing is booked or fetched. */
public final class Rehearsal {
    private final CrawlSettings settings;
    private final Optional<CrawlBooks> books;
    private final Judging judging;

    /** @param books absent where there is no library yet */
    public Rehearsal(CrawlSettings settings, Optional<CrawlBooks> books, Holdings holdings) {
        this.settings = settings;
        this.books = books;
        this.judging = Crawl.judging(settings, holdings);
    }

    /**
     * @param what fetch, locate, known, unrelated, unlicensed, or the state the lead is in already
     * @param detail from where, or why
     */
    public record Planned(String source, Lead lead, String what, String detail) {}

    /** @param failed sources that could not be asked, with the reason in a line each */
    public record Plan(List<Planned> leads, List<String> failed) {
        public Plan {
            leads = List.copyOf(leads);
            failed = List.copyOf(failed);
        }
    }

    public Plan plan() throws IOException {
        Waiting time = Waiting.real();
        Instant now = time.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Allowance allowance =
                new Allowance(settings.requests(), settings.megabytes() * 1024 * 1024, now.plus(settings.time()), time);
        List<Planned> planned = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (PoliteWeb web = new PoliteWeb(settings.web(), allowance, time)) {
            for (SourceSettings source : settings.sources()) {
                try {
                    walk(source, Sources.of(source, Caller.of(settings, time)), web, today, seen, planned);
                } catch (PaperException e) {
                    failed.add(source.name() + ": " + e.line());
                } catch (LostPlaceException e) {
                    failed.add(source.name() + ": " + e.getMessage() + "; a night begins its walk anew");
                }
            }
        }
        return new Plan(planned, failed);
    }

    private void walk(
            SourceSettings settings,
            LeadSource source,
            Web web,
            LocalDate today,
            Set<String> seen,
            List<Planned> planned)
            throws IOException, PaperException, LostPlaceException {
        Optional<Progress> before =
                books.isPresent() ? books.orElseThrow().progress(settings.name()) : Optional.empty();
        Walk walk = Discovery.next(before, settings.since(), today);
        int count = 0;
        while (count < settings.most()) {
            LeadSource.Page page = source.page(walk, web);
            for (Lead lead : page.leads()) {
                if (seen.add(lead.key())) {
                    planned.add(planned(settings, lead));
                    count++;
                }
            }
            if (page.next().isEmpty()) {
                return;
            }
            walk = walk.at(page.next().orElseThrow());
        }
    }

    private Planned planned(SourceSettings source, Lead lead) throws IOException {
        Optional<BookedLead> known = books.isPresent() ? books.orElseThrow().lead(lead.key()) : Optional.empty();
        if (known.isPresent() && !source.kind().isRevisited()) {
            return new Planned(
                    source.name(),
                    lead,
                    known.orElseThrow().state().label(),
                    known.orElseThrow().reason());
        }
        return switch (judging.of(lead, source.licenses(), known.isPresent())) {
            case Judgement.Unrelated(String why) -> new Planned(source.name(), lead, "unrelated", why);
            case Judgement.Known(String why) -> new Planned(source.name(), lead, "known", why);
            case Judgement.Unlicensed(String licenses) -> new Planned(source.name(), lead, "unlicensed", licenses);
            case Judgement.Nowhere nowhere -> new Planned(source.name(), lead, "locate", "by its DOI");
            case Judgement.Fetch(List<Place> places) ->
                new Planned(
                        source.name(),
                        lead,
                        "fetch",
                        places.stream()
                                .map(Place::address)
                                .map(Object::toString)
                                .collect(Collectors.joining(" or ")));
        };
    }
}
