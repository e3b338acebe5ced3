package org.ionary.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Bibliography;

/**
 * A watched folder with those in it. All files come in each walk, whatever their dates: copies keep the date of what
 * they were made from. A file that was changed a moment ago is still being written, and waits. The mark is the file
 * that was read last.
 */
final class Folder implements LeadSource {
    private static final Duration AT_REST = Duration.ofSeconds(10);
    private static final int DEEPEST = 16;
    private static final Pattern PAPER =
            Pattern.compile("(?i).+\\.(?:pdf|xml|nxml|html?|xhtml|md|tex|txt|docx?|odt|rtf|epub)");

    private final SourceSettings settings;
    private final InstantSource clock;

    Folder(SourceSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Page page(Walk walk, Web web) throws PaperException {
        List<Path> files = files();
        List<Path> left = files.stream()
                .filter(file -> walk.mark().isEmpty() || file.toString().compareTo(walk.mark()) > 0)
                .toList();
        List<Path> now = left.subList(0, Math.min(left.size(), Math.max(1, settings.pageSize())));
        Gathering gathering = new Gathering();
        for (Path file : now) {
            gathering.add(file.toString(), () -> lead(file));
        }
        return gathering.page(
                now.size() < left.size() ? Optional.of(now.getLast().toString()) : Optional.empty());
    }

    /** By path, so that the next page goes on where this one ended. */
    private List<Path> files() throws PaperException {
        try (Stream<Path> found =
                Files.walk(Path.of(settings.query()).toAbsolutePath().normalize(), DEEPEST)) {
            Path folder = Path.of(settings.query()).toAbsolutePath().normalize();
            return found.filter(Files::isRegularFile)
                    .filter(file -> PAPER.matcher(file.getFileName().toString()).matches())
                    .filter(file -> Stream.of(folder.relativize(file).toString().split("[/\\\\]", -1))
                            .noneMatch(name -> name.startsWith(".") || name.startsWith("~$")))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            throw new PaperException(PaperException.Kind.UNREADABLE, settings.query(), "not a folder to look into", e);
        }
    }

    private Lead lead(Path file) {
        Instant changed;
        try {
            changed = Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new IllegalArgumentException("gone", e);
        }
        Duration rest = Duration.between(changed, clock.instant());
        if (rest.abs().compareTo(AT_REST) < 0) {
            throw new IllegalArgumentException("still being written, waits for the next run");
        }
        Place place = new Place(
                file.toUri(), Leads.form(file.getFileName().toString().toLowerCase(Locale.ROOT)), Optional.empty());
        return Leads.of(
                Bibliography.unknown(), Optional.empty(), Optional.of(file.toUri()), Optional.empty(), List.of(place));
    }
}
