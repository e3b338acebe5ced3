package org.ionary.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.ionary.crawl.Judging.Judgement;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.crawl.Fetched;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.LeadState;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Validators;
import org.ionary.domain.paper.SourceId;

/** What is done with one lead until its text is here: screened, looked up, licensed, fetched. */
final class Treatment {
    /** A paper that is nowhere open is looked for again after so many days. */
    private static final int NOWHERE_DAYS = 30;

    private final CrawlBooks books;
    private final Holdings holdings;
    private final Judging judging;
    private final Web web;
    private final List<Locator> locators;
    private final Quarantine quarantine;
    private final InstantSource clock;
    private final int night;
    private final LocalDate today;
    private final Map<URI, Lock> pages = new ConcurrentHashMap<>();

    Treatment(
            CrawlBooks books,
            Holdings holdings,
            Web web,
            List<Locator> locators,
            Judging judging,
            Quarantine quarantine,
            InstantSource clock,
            int night,
            LocalDate today) {
        this.books = books;
        this.holdings = holdings;
        this.web = web;
        this.locators = List.copyOf(locators);
        this.judging = judging;
        this.quarantine = quarantine;
        this.clock = clock;
        this.night = night;
        this.today = today;
    }

    /**
     * True where its text waits to be read now; else the lead is settled.
     *
     * @throws PaperException only where the night's limits are reached; the lead stays as it was
     */
    boolean fetch(BookedLead booked, LicensePolicy policy) throws PaperException, IOException {
        Lead lead = booked.lead();
        List<String> troubles = new ArrayList<>();
        Judgement first = judging.of(lead, policy, booked.revisited());
        if (!(first instanceof Judgement.Nowhere)) {
            return act(booked, lead, first, policy, troubles);
        }
        Lead located = located(lead, troubles);
        return act(booked, located, judging.of(located, policy, booked.revisited()), policy, troubles);
    }

    private boolean act(BookedLead booked, Lead lead, Judgement judgement, LicensePolicy policy, List<String> troubles)
            throws PaperException, IOException {
        return switch (judgement) {
            case Judgement.Unrelated(String why) -> settle(lead, LeadState.UNRELATED, why);
            case Judgement.Known(String why) -> settle(lead, LeadState.KNOWN, why);
            case Judgement.Unlicensed(String licenses) -> settle(lead, LeadState.UNLICENSED, licenses);
            case Judgement.Nowhere nowhere -> troubles.isEmpty() ? nowhere(lead) : failed(booked, troubles);
            case Judgement.Fetch(List<Place> places) -> fetch(booked, lead, places, policy, troubles);
        };
    }

    /** Where somebody knows that it can be had. */
    private Lead located(Lead lead, List<String> troubles) throws PaperException, IOException {
        Lead known = lead;
        if (lead.cited().doi().isEmpty()) {
            return known;
        }
        for (Locator locator : locators) {
            try {
                Optional<Lead> found = locator.locate(lead.cited().doi().orElseThrow(), web);
                if (found.isPresent()) {
                    Lead more = found.orElseThrow();
                    known = new Lead(
                            lead.key(),
                            known.cited().completedBy(more.cited()),
                            known.summary().or(more::summary),
                            more.places());
                    if (!known.places().isEmpty()) {
                        break;
                    }
                }
            } catch (PaperException e) {
                note(e, troubles);
            }
        }
        if (!known.equals(lead)) {
            books.learn(known);
        }
        return known;
    }

    /** The places in turn, each night beginning with another one, until one gives what is expected there. */
    private boolean fetch(BookedLead booked, Lead lead, List<Place> places, LicensePolicy policy, List<String> troubles)
            throws PaperException, IOException {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get((i + booked.tries()) % places.size());
            // Whoever asks for the same page waits, and finds it here.
            Lock asking = pages.computeIfAbsent(place.address(), address -> new ReentrantLock());
            asking.lock();
            try {
                if (!booked.revisited() && isHere(lead, place.address())) {
                    return settle(lead, LeadState.KNOWN, "the same page under another name");
                }
                switch (answer(place, booked.revisited())) {
                    case Web.Answer.Unchanged unchanged -> {
                        return settle(lead, LeadState.UNCHANGED, "");
                    }
                    case Web.Answer.Found found -> {
                        Optional<String> wrong = unexpected(place.form(), found.body());
                        if (wrong.isEmpty()) {
                            return take(booked, lead, place, found, policy);
                        }
                        troubles.add(place.address() + ": " + wrong.orElseThrow());
                    }
                }
            } catch (PaperException e) {
                note(e, troubles);
            } finally {
                asking.unlock();
            }
        }
        return failed(booked, troubles);
    }

    /**
     * Whether the page has been fetched under another name. Of two names one is its address alone; those of two papers
     * that stand on one page are no such names.
     */
    private boolean isHere(Lead lead, URI address) throws IOException {
        Optional<String> waiting = books.waiting(address).filter(key -> !key.equals(lead.key()));
        if (isAddress(lead.key())) {
            return waiting.isPresent() || !books.validators(address).isEmpty();
        }
        if (waiting.filter(Treatment::isAddress).isPresent()) {
            books.learn(new Lead(waiting.orElseThrow(), lead.cited(), lead.summary(), List.of()));
            return true;
        }
        return books.lead("url:" + address)
                .filter(page -> page.state().isRead() && page.state() != LeadState.KNOWN)
                .isPresent();
    }

    private static boolean isAddress(String key) {
        return key.startsWith("url:");
    }

    private Web.Answer answer(Place place, boolean revisited) throws PaperException, IOException {
        if ("file".equals(place.address().getScheme())) {
            return file(place.address());
        }
        return web.get(
                Web.Ask.page(place.address(), revisited ? books.validators(place.address()) : Validators.none()));
    }

    private static Web.Answer file(URI address) throws PaperException {
        try {
            return new Web.Answer.Found(
                    address, Files.readAllBytes(Path.of(address)), Optional.empty(), Validators.none());
        } catch (IOException e) {
            throw new PaperException(
                    PaperException.Kind.UNREADABLE, address.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private boolean take(BookedLead booked, Lead lead, Place place, Web.Answer.Found found, LicensePolicy policy)
            throws IOException {
        if (holdings.holds(SourceId.of(found.body()))) {
            books.seen(place.address(), found.validators());
            return booked.revisited()
                    ? settle(lead, LeadState.UNCHANGED, "the same bytes")
                    : settle(lead, LeadState.KNOWN, "its bytes are in the library");
        }
        Optional<String> license = Judging.license(lead, place);
        boolean kept = LicenseRule.of(policy, license) == Otherwise.KEEP;
        books.keep(
                lead.key(),
                place.address(),
                new Fetched(found.address(), found.body(), license, kept, clock.instant()),
                found.validators());
        return true;
    }

    /** What stands there instead of what was promised, such as a page of words where XML should be. */
    private static Optional<String> unexpected(Place.Form form, byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            return Optional.of("an empty answer");
        }
        boolean isPage = start.contains("<html") || start.contains("<!doctype html");
        return switch (form) {
            case PDF -> start.contains("%pdf-") ? Optional.empty() : Optional.of("no PDF where one was promised");
            case XML ->
                isPage || !start.contains("<") ? Optional.of("no XML where some was promised") : Optional.empty();
            case HTML, ANY -> Optional.empty();
        };
    }

    private static void note(PaperException e, List<String> troubles) throws PaperException {
        if (e.kind() == PaperException.Kind.BUDGET_SPENT) {
            throw e;
        }
        troubles.add(e.line());
    }

    private boolean nowhere(Lead lead) throws IOException {
        books.settle(night, lead.key(), LeadState.NOWHERE, "", Optional.of(today.plusDays(NOWHERE_DAYS)));
        return false;
    }

    private boolean failed(BookedLead booked, List<String> troubles) throws IOException {
        quarantine.failed(booked, String.join("; ", troubles));
        return false;
    }

    private boolean settle(Lead lead, LeadState state, String reason) throws IOException {
        books.settle(night, lead.key(), state, reason, Optional.empty());
        return false;
    }
}
