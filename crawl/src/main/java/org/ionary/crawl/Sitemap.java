package org.ionary.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Bibliography;

/**
 * A sitemap, or an index of sitemaps: a page of the walk is one sitemap file, and the mark is the address of the file
 * to come. Files and pages whose last change lies outside the walk are left out; those that tell none come each time.
 */
final class Sitemap implements LeadSource {
    private static final int MOST_BYTES = SiteMapParser.MAX_BYTES_ALLOWED;
    private static final int MOST_PAGES = 50_000;

    private final URI address;

    Sitemap(SourceSettings settings) {
        address = Listing.webAddress(settings);
    }

    @Override
    public Page page(Walk walk, Web web) throws PaperException, LostPlaceException {
        return switch (fetched(address, web)) {
            case SiteMapIndex index -> page(index, walk, web);
            case SiteMap map when walk.mark().isEmpty() -> gathered(map, walk).page(Optional.empty());
            case AbstractSiteMap other -> throw new LostPlaceException(address + " is no index any more");
        };
    }

    private static Page page(SiteMapIndex index, Walk walk, Web web) throws PaperException, LostPlaceException {
        List<URI> files = index.getSitemaps().stream()
                .filter(file -> {
                    Optional<LocalDate> changed = day(file.getLastModified());
                    return changed.isEmpty() || !changed.get().isBefore(walk.since());
                })
                .map(file -> Fields.address(file.getUrl().toString()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        int at = walk.mark().isEmpty()
                ? 0
                : files.stream().map(URI::toString).toList().indexOf(walk.mark());
        if (at < 0) {
            throw new LostPlaceException(walk.mark() + " is not in the index any more");
        }
        if (files.isEmpty()) {
            return new Gathering().page(Optional.empty());
        }
        Gathering gathering;
        if (fetched(files.get(at), web) instanceof SiteMap map) {
            gathering = gathered(map, walk);
        } else {
            gathering = new Gathering();
            gathering.skip(files.get(at).toString(), "an index within an index");
        }
        return gathering.page(
                at + 1 < files.size() ? Optional.of(files.get(at + 1).toString()) : Optional.empty());
    }

    private static Gathering gathered(SiteMap map, Walk walk) {
        Gathering gathering = new Gathering();
        int pages = 0;
        for (SiteMapURL page : map.getSiteMapUrls()) {
            Optional<LocalDate> changed = day(page.getLastModified());
            if (changed.isPresent()
                    && (changed.get().isBefore(walk.since()) || changed.get().isAfter(walk.until()))) {
                continue;
            }
            if (++pages > MOST_PAGES) {
                gathering.skip(map.getUrl().toString(), "more than " + MOST_PAGES + " pages");
                break;
            }
            gathering.add(
                    page.getUrl().toString(),
                    () -> Leads.ofAddress(
                            Fields.address(page.getUrl().toString())
                                    .orElseThrow(() -> new IllegalArgumentException("no address of the web")),
                            Bibliography.unknown(),
                            Optional.empty(),
                            Optional.empty()));
        }
        return gathering;
    }

    private static Optional<LocalDate> day(Date lastModified) {
        return Optional.ofNullable(lastModified).map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }

    private static AbstractSiteMap fetched(URI at, Web web) throws PaperException {
        byte[] body = new Api(web).page(at).body();
        byte[] text = isPacked(body) ? unpacked(at, body) : body;
        try {
            // Not strict: sitemaps often lie in a folder of their own.
            AbstractSiteMap read = new SiteMapParser(false).parseSiteMap(text, at.toURL());
            boolean empty = read instanceof SiteMap map && map.getSiteMapUrls().isEmpty();
            if (empty && !new String(text, StandardCharsets.ISO_8859_1).contains("urlset")) {
                throw Api.strange(at, body);
            }
            return read;
        } catch (UnknownFormatException
                | IOException
                | RuntimeException e) { // Whatever damage makes the library throw.
            throw Api.strange(at, body);
        }
    }

    private static boolean isPacked(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    private static byte[] unpacked(URI at, byte[] body) throws PaperException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] text = in.readNBytes(MOST_BYTES + 1);
            if (text.length > MOST_BYTES) {
                throw new PaperException(PaperException.Kind.TOO_LARGE, at.toString(), "over 50 MB when unpacked");
            }
            return text;
        } catch (IOException e) {
            throw Api.strange(at, body);
        }
    }
}
