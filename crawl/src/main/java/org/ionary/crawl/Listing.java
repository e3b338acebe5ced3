package org.ionary.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Walk;

/**
 * A list, one entry a line, in a file or at an address; {@code #} begins a comment. All of it comes in each walk, for
 * lines bear no dates. The mark is how many lines have been read.
 */
abstract class Listing implements LeadSource {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final SourceSettings settings;

    Listing(SourceSettings settings) {
        this.settings = settings;
    }

    /** What one line names, comment and blanks removed. */
    abstract Lead lead(String line);

    @Override
    public final Page page(Walk walk, Web web) throws PaperException, LostPlaceException {
        List<String> lines =
                new String(bytes(web), StandardCharsets.UTF_8).lines().toList();
        int from = walk.mark().isEmpty() ? 0 : walk.mark().matches("\\d{1,8}") ? Integer.parseInt(walk.mark()) : -1;
        if (from < 0 || from > lines.size()) {
            throw new LostPlaceException(settings.query() + " has only " + lines.size() + " lines, not " + walk.mark());
        }
        int until = Math.min(lines.size(), from + Math.max(1, settings.pageSize()));
        Gathering gathering = new Gathering();
        IntStream.range(from, until).forEach(i -> {
            String line = lines.get(i)
                    .replace("\uFEFF", "")
                    .replaceFirst("(?:^|\\s)#.*", "")
                    .strip();
            if (!line.isEmpty()) {
                gathering.add("line " + (i + 1), () -> lead(line));
            }
        });
        return gathering.page(until < lines.size() ? Optional.of(String.valueOf(until)) : Optional.empty());
    }

    private byte[] bytes(Web web) throws PaperException {
        Optional<URI> address = Fields.address(settings.query());
        byte[] bytes = address.isPresent() ? fetched(address.get(), web) : read();
        if (bytes.length > MOST_BYTES) {
            throw new PaperException(PaperException.Kind.TOO_LARGE, settings.query(), "a list over 16 MB");
        }
        return bytes;
    }

    private static byte[] fetched(URI address, Web web) throws PaperException {
        Web.Answer.Found found = new Api(web).page(address);
        String start = new String(found.body(), 0, Math.min(200, found.body().length), StandardCharsets.UTF_8);
        boolean page = found.mediaType().filter(type -> type.contains("html")).isPresent()
                || start.stripLeading().startsWith("<");
        if (page || found.body().length == 0) {
            throw Api.strange(address, found.body());
        }
        return found.body();
    }

    private byte[] read() throws PaperException {
        try (InputStream in = Files.newInputStream(Path.of(settings.query()))) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException | InvalidPathException e) {
            throw new PaperException(
                    PaperException.Kind.UNREADABLE, settings.query(), "no list at this path or address", e);
        }
    }

    /** The address that the settings of a feed or a sitemap name. */
    static URI webAddress(SourceSettings settings) {
        return Fields.address(settings.query())
                .orElseThrow(() -> new IllegalArgumentException("the query of source " + settings.name()
                        + " must be an http or https address, not \"" + settings.query() + "\""));
    }
}
