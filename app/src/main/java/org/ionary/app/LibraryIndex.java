package org.ionary.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.ionary.index.FindingIndex;
import org.ionary.index.Followed;
import org.ionary.index.IndexCheck;
import org.ionary.index.IndexDamagedException;
import org.ionary.index.IndexLockedException;
import org.ionary.index.Query;
import org.ionary.store.Library;
import org.ionary.store.PaperLink;

/**
 * The index of a library, kept in step with it: what the library has changed since the index's last commit is indexed
 * on opening, and an index that is missing or damaged is made anew.
 */
final class LibraryIndex implements AutoCloseable {
    private static final int TRIES = 150;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    /** How many papers are read from the library in one go; their text is in memory meanwhile. */
    private static final int AT_ONCE = 50;

    private final Library library;
    private final Directory directory;
    private final FindingIndex findings;
    private final Screen screen;

    private LibraryIndex(Library library, Directory directory, FindingIndex findings, Screen screen) {
        this.library = library;
        this.directory = directory;
        this.findings = findings;
        this.screen = screen;
    }

    FindingIndex findings() {
        return findings;
    }

    /** Opens the index for writing; where a question is just bringing it up to date, waits until that is done. */
    static LibraryIndex openForWriting(Library library, Screen screen) throws IOException {
        Directory directory = directory(library);
        try {
            return new LibraryIndex(library, directory, patiently(() -> writable(library, directory, screen)), screen);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Throws the index away and makes it anew from the library. */
    static LibraryIndex rebuild(Library library, Screen screen) throws IOException {
        Directory directory = directory(library);
        try {
            FindingIndex anew = patiently(() -> FindingIndex.openAnew(directory));
            LibraryIndex index = new LibraryIndex(library, directory, anew, screen);
            try {
                index.catchUp();
                return index;
            } catch (IOException | RuntimeException e) {
                anew.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Examines the index against its library and mends it: brings it up to date where it is behind, makes it anew where
     * it is damaged or holds other findings than the library. Returns what was done; empty where nothing was.
     */
    static Optional<String> repaired(Library library, Screen screen) throws IOException {
        Optional<String> damage;
        boolean behind;
        try (Directory directory = directory(library)) {
            IndexCheck check = patiently(() -> FindingIndex.verify(directory));
            damage = check.problems().stream().findFirst();
            Followed now = new Followed(library.id(), library.sequence());
            behind = damage.isEmpty() && !check.followed().equals(Optional.of(now));
        }
        if (damage.isEmpty()) {
            try (LibraryIndex index = openForWriting(library, screen)) {
                index.catchUp();
                damage = index.difference();
            }
        }
        if (damage.isPresent()) {
            rebuild(library, screen).close();
            return damage.map(what -> "made anew: " + what);
        }
        return behind ? Optional.of("brought up to date") : Optional.empty();
    }

    /** How the index differs from its library in the findings it holds. */
    private Optional<String> difference() throws IOException {
        Set<FindingId> indexed =
                new HashSet<>(findings.search(everything(Integer.MAX_VALUE)).ids());
        int missing = 0;
        try (Stream<CitedFinding> all = library.findings()) {
            Iterator<CitedFinding> each = all.iterator();
            while (each.hasNext()) {
                CitedFinding cited = each.next();
                boolean wanted = cited.repeats().isEmpty();
                missing += wanted && !indexed.remove(cited.finding().id()) ? 1 : 0;
            }
        }
        return missing == 0 && indexed.isEmpty()
                ? Optional.empty()
                : Optional.of("it lacked " + missing + " findings and had " + indexed.size() + " too many");
    }

    private static Query everything(int limit) {
        return Query.builder().statuses(Status.values()).limit(limit).build();
    }

    /** How many findings it holds. */
    int count() throws IOException {
        return (int) findings.search(everything(0)).total();
    }

    @FunctionalInterface
    private interface Opening<T> {
        T open() throws IOException;
    }

    private static <T> T patiently(Opening<T> opening) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return opening.open();
            } catch (IndexLockedException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /**
     * Opens the index for asking. One that is behind is brought up to date first, unless a writer is at it; then what
     * it knows already is used, and the screen says so.
     */
    static LibraryIndex openForAsking(Library library, Screen screen) throws IOException {
        Directory directory = directory(library);
        try {
            Optional<FindingIndex> current = upToDate(directory, library);
            if (current.isEmpty()) {
                try (FindingIndex writable = writable(library, directory, screen)) {
                    new LibraryIndex(library, directory, writable, screen).catchUp();
                } catch (IndexLockedException e) {
                    screen.err().println("ionary: the library is being written; answering from what is indexed so far");
                }
            }
            return new LibraryIndex(
                    library,
                    directory,
                    current.isPresent() ? current.get() : FindingIndex.openForReading(directory),
                    screen);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Optional<FindingIndex> upToDate(Directory directory, Library library) throws IOException {
        try {
            FindingIndex readable = FindingIndex.openForReading(directory);
            if (readable.followed().equals(Optional.of(new Followed(library.id(), library.sequence())))) {
                return Optional.of(readable);
            }
            readable.close();
        } catch (IndexDamagedException e) {
            // Missing or damaged: the writer finds out which, and makes it anew.
        }
        return Optional.empty();
    }

    private static Directory directory(Library library) throws IOException {
        Files.createDirectories(library.indexFolder());
        return FSDirectory.open(library.indexFolder());
    }

    private static FindingIndex writable(Library library, Directory directory, Screen screen) throws IOException {
        try {
            FindingIndex index = FindingIndex.openForWriting(directory);
            if (isOf(library, index)) {
                return index;
            }
            index.close();
            return FindingIndex.openAnew(directory);
        } catch (IndexDamagedException e) {
            screen.err().println("ionary: making the index anew: " + e.getMessage());
            return FindingIndex.openAnew(directory);
        }
    }

    /** An index ahead of its library belongs to another state of it, such as one before a restore. */
    private static boolean isOf(Library library, FindingIndex index) throws IOException {
        Optional<Followed> followed = index.followed();
        return followed.isEmpty()
                || (followed.get().library().equals(library.id())
                        && followed.get().sequence() <= library.sequence());
    }

    /** Indexes what the library has changed since the last commit; does nothing where that is nothing. */
    void catchUp() throws IOException {
        Followed now = new Followed(library.id(), library.sequence());
        Optional<Followed> indexed = findings.followed();
        if (indexed.equals(Optional.of(now))) {
            return;
        }
        long from = indexed.map(Followed::sequence).orElse(0L);
        List<SourceId> changed = library.changedSince(from);
        Set<SourceId> copies = library.links().stream()
                .filter(link -> link.kind() == PaperLink.Kind.COPY)
                .map(PaperLink::source)
                .collect(Collectors.toSet());
        try (IndexProgress progress = new IndexProgress(screen, changed.size())) {
            for (int begin = 0; begin < changed.size(); begin += AT_ONCE) {
                List<SourceId> some = changed.subList(begin, Math.min(changed.size(), begin + AT_ONCE));
                Map<SourceId, Paper> papers = library.papers(Set.copyOf(some));
                Map<SourceId, List<CitedFinding>> said = library.firstFindingsOf(papers.keySet());
                for (SourceId source : some) {
                    Paper paper = papers.get(source);
                    if (paper == null) {
                        findings.remove(source);
                    } else {
                        findings.replace(
                                source,
                                said.getOrDefault(source, List.of()),
                                copies.contains(source) ? withoutPassages(paper) : paper);
                    }
                    progress.step();
                }
            }
        }
        findings.commit(now);
    }

    /** The passages of a paper are found once, in the best copy of it. */
    private static Paper withoutPassages(Paper paper) {
        return new Paper(paper.source(), paper.bibliography(), List.of(), paper.notices());
    }

    @Override
    public void close() throws IOException {
        findings.close();
        directory.close();
    }
}
