package org.ionary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.answer.FindingLookup;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A library folder, open. One process may write at a time; any number may read meanwhile, each seeing only what has
 * been committed.
 *
 * <p>Always: a method that writes has committed and synced when it returns, or has changed nothing when it throws. An
 * instance may be used from several threads.
 */
public final class Library implements FindingLookup, AutoCloseable {
    private final Path folder;
    private final Faults faults;
    private final @Nullable Writing writing;
    private final Connections readingConnections;
    private final Jdbi reading;

    /** What only a library opened for writing has. */
    private record Writing(WriterLock lock, Connections connections, Jdbi jdbi, ReentrantLock turn) {}

    private Library(Path folder, @Nullable Writing writing, Connections readingConnections) {
        this.folder = folder;
        this.faults = new Faults(folder);
        this.writing = writing;
        this.readingConnections = readingConnections;
        this.reading = Jdbi.create(readingConnections);
    }

    /**
     * Opens the library in {@code folder} for reading and writing; makes folder and schema where there are none.
     *
     * @param clock tells since when the lock is held
     */
    public static Library openForWriting(Path folder, Clock clock) throws LibraryException {
        return openForWriting(folder, clock, Migrations.all(), 0);
    }

    static Library openForWriting(Path folder, Clock clock, Migrations migrations, int mostPages)
            throws LibraryException {
        Path place = folder.toAbsolutePath().normalize();
        Faults faults = new Faults(place);
        try {
            Files.createDirectories(place);
            WriterLock lock = WriterLock.take(place, clock.instant());
            Connections connections = Connections.forWriting(database(place), mostPages);
            try {
                Jdbi jdbi = Jdbi.create(connections);
                try (Handle handle = jdbi.open()) {
                    migrations.apply(handle, place);
                }
                return new Library(
                        place,
                        new Writing(lock, connections, jdbi, new ReentrantLock()),
                        Connections.forReading(database(place), false));
            } catch (SQLException | RuntimeException | IOException e) {
                Closing.after(e, connections::close, lock::close);
                throw e;
            }
        } catch (IOException e) {
            throw faults.translated(e);
        } catch (SQLException e) {
            throw faults.translated(new IllegalStateException(e));
        } catch (RuntimeException e) {
            throw faults.translated(e);
        }
    }

    /** Whether there is a library in {@code folder}. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(database(folder.toAbsolutePath().normalize()));
    }

    /** Opens the library in {@code folder} for reading; a writer may be at work meanwhile. */
    public static Library openForReading(Path folder) throws LibraryException {
        return openForReading(folder, Migrations.all());
    }

    static Library openForReading(Path folder, Migrations migrations) throws LibraryException {
        Path place = folder.toAbsolutePath().normalize();
        Path database = database(place);
        if (!Files.isRegularFile(database)) {
            throw LibraryException.notFound(place);
        }
        boolean immutable = !Files.isWritable(place) && !Files.exists(place.resolve("library.db-wal"));
        Library library = new Library(place, null, Connections.forReading(database, immutable));
        int version;
        try {
            version = library.read(Migrations::versionOf);
        } catch (LibraryException | RuntimeException e) {
            Closing.after(e, library::close);
            throw e;
        }
        if (version == migrations.version()) {
            return library;
        }
        library.close();
        if (version == 0) {
            throw LibraryException.notFound(place);
        }
        if (version > migrations.version()) {
            throw LibraryException.newer(place, version, migrations.version());
        }
        openForWriting(place, Clock.systemUTC(), migrations, 0).close();
        return openForReading(place, migrations);
    }

    private static Path database(Path folder) {
        return folder.resolve("library.db");
    }

    public Path folder() {
        return folder;
    }

    /** Where the index belongs; whoever makes it makes the folder. */
    public Path indexFolder() {
        return folder.resolve("index");
    }

    /** Stores one paper's work; what the readers had found in the same source before is replaced, decisions stay. */
    public void save(PaperWork work) throws LibraryException {
        write((handle, sequence) -> {
            SourceId source = work.paper().source().id();
            PaperTables.save(handle, work, sequence);
            FindingTables.replace(handle, source, work.findings());
            handle.execute(
                    "DELETE FROM failures WHERE source = ? OR origin = ?",
                    source.sha256(),
                    work.paper().source().origin().toString());
        });
    }

    /** Books a failure; it stands until the same origin or source is saved. */
    public void saveFailure(RawFailure failure) throws LibraryException {
        write((handle, sequence) -> Bookings.fail(handle, failure));
    }

    /** Appends a decision and brings the finding into its new state. */
    public void record(Decision decision) throws LibraryException {
        write((handle, sequence) -> {
            if (!FindingTables.record(handle, decision, sequence)) {
                throw LibraryException.outdated(folder, decision.finding());
            }
        });
    }

    /** Keeps a reply under the digest of its request; the first one stays. */
    public void keep(String digest, Llm.Reply reply) throws LibraryException {
        write((handle, sequence) -> Tape.keep(handle, digest, reply));
    }

    public void recordRun(Run run) throws LibraryException {
        write((handle, sequence) -> Runs.record(handle, run));
    }

    /**
     * Finds out anew which papers are copies of one another and which supplement an article. Call it when papers have
     * come; where nothing has changed, nothing is written.
     */
    public void relink() throws LibraryException {
        Links.State before = read(Links::stored);
        Links.State after = read(Links::derived);
        if (!before.equals(after)) {
            write((handle, sequence) -> Links.write(handle, before, after, sequence));
        }
    }

    /** Which papers belong to others, by source. */
    public List<PaperLink> links() throws LibraryException {
        return read(Links::all);
    }

    /** By id; without those that repeat what a better copy of the same paper says. */
    public List<CitedFinding> firstFindingsOf(SourceId source) throws LibraryException {
        return findingsOf(source).stream()
                .filter(cited -> cited.repeats().isEmpty())
                .toList();
    }

    /** Whether the source is a copy of a paper that is better read elsewhere. */
    public boolean isCopy(SourceId source) throws LibraryException {
        return read(handle -> Links.all(handle).stream()
                .anyMatch(link -> link.source().equals(source) && link.kind() == PaperLink.Kind.COPY));
    }

    /** What became of this source under this work key; empty where it was never tried, or overtaken by other work. */
    public Optional<Booking> booked(SourceId source, String workKey) throws LibraryException {
        return read(handle -> Bookings.booked(handle, source, workKey));
    }

    public List<RawFailure> failures() throws LibraryException {
        return read(Bookings::failures);
    }

    /** Tells this library from every other, wherever its folder is moved. */
    public String id() throws LibraryException {
        return read(Sequence::library);
    }

    /** Grows with every committed change. */
    public long sequence() throws LibraryException {
        return read(Sequence::current);
    }

    /** The sources whose paper or findings have changed after this sequence, the earliest change first. */
    public List<SourceId> changedSince(long sequence) throws LibraryException {
        return read(handle -> PaperTables.changedSince(handle, sequence));
    }

    /**
     * All findings by document, then id, read as they are asked for. The stream has to be closed; what goes wrong under
     * way is an {@link UncheckedIOException} around a {@link LibraryException}.
     */
    public Stream<CitedFinding> findings() throws LibraryException {
        Handle handle = open();
        try {
            Iterator<CitedFinding> rows =
                    new FaultingIterator<>(FindingTables.all(handle).iterator(), faults);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false)
                    .onClose(handle::close);
        } catch (RuntimeException e) {
            handle.close();
            throw faults.translated(e);
        }
    }

    /** By id. */
    public List<CitedFinding> findingsOf(SourceId source) throws LibraryException {
        return read(handle -> FindingTables.ofSource(handle, source));
    }

    /** @throws UncheckedIOException around a {@link LibraryException} */
    @Override
    public List<CitedFinding> byIds(List<FindingId> ids) {
        try {
            return read(handle -> FindingTables.byIds(handle, ids));
        } catch (LibraryException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every decision that concerns the finding, the oldest first; also those that made it or made it another one. */
    public List<Decision> decisions(FindingId finding) throws LibraryException {
        return read(handle -> FindingTables.decisions(handle, finding));
    }

    public Optional<Paper> paper(SourceId source) throws LibraryException {
        return read(handle -> PaperTables.paper(handle, source));
    }

    /** The paper of this name; where there are several, the one that changed last. */
    public Optional<Paper> paperByDoc(String doc) throws LibraryException {
        return read(handle -> PaperTables.sourceOf(handle, doc).flatMap(source -> PaperTables.paper(handle, source)));
    }

    /** By document, then source. */
    public List<PaperSummary> papers() throws LibraryException {
        return read(PaperTables::summaries);
    }

    /** The bytes of a source as they were fetched. */
    public Optional<byte[]> bytes(SourceId source) throws LibraryException {
        return read(handle -> PaperTables.bytes(handle, source));
    }

    public Optional<Llm.Reply> tape(String digest) throws LibraryException {
        return read(handle -> Tape.reply(handle, digest));
    }

    /** The oldest first. */
    public List<Run> runs() throws LibraryException {
        return read(Runs::all);
    }

    /** Examines the whole database; takes as long as reading it. */
    public LibraryCheck check() throws LibraryException {
        return read(handle -> {
            List<String> problems = new ArrayList<>(handle.createQuery("PRAGMA integrity_check")
                    .mapTo(String.class)
                    .list());
            problems.remove("ok");
            handle.createQuery("PRAGMA foreign_key_check")
                    .map((row, context) -> "a row of " + row.getString("table") + " points to nothing")
                    .forEach(problems::add);
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String table : List.of("papers", "blocks", "findings", "decisions", "failures", "tape", "runs")) {
                counts.put(
                        table,
                        handle.createQuery("SELECT count(*) FROM " + table)
                                .mapTo(Long.class)
                                .one());
            }
            return new LibraryCheck(problems, counts);
        });
    }

    @Override
    public void close() throws LibraryException {
        try {
            if (writing == null) {
                readingConnections.close();
            } else {
                Closing.all(readingConnections::close, writing.connections()::close, writing.lock()::close);
            }
        } catch (SQLException e) {
            throw faults.translated(new IllegalStateException(e));
        } catch (IOException e) {
            throw faults.translated(e);
        }
    }

    private interface Change {
        void make(Handle handle, long sequence) throws LibraryException;
    }

    private void write(Change change) throws LibraryException {
        Writing open = writing;
        if (open == null) {
            throw new IllegalStateException("the library at " + folder + " was opened for reading");
        }
        open.turn().lock();
        try {
            open.jdbi().useTransaction(handle -> change.make(handle, Sequence.next(handle)));
        } catch (RuntimeException e) {
            throw faults.translated(e);
        } finally {
            open.turn().unlock();
        }
    }

    /** In a transaction, so that several statements see the same state. */
    private <T> T read(Function<Handle, T> query) throws LibraryException {
        try {
            return reading.inTransaction(query::apply);
        } catch (RuntimeException e) {
            throw faults.translated(e);
        }
    }

    private Handle open() throws LibraryException {
        try {
            return reading.open();
        } catch (RuntimeException e) {
            throw faults.translated(e);
        }
    }
}
