package org.ionary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.answer.FindingLookup;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
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
        write((handle, sequence) -> FindingTables.store(handle, work, sequence));
    }

    /**
     * Stores one paper's work where nobody has judged a finding of the paper; else keeps it as a proposal, which
     * changes nothing until it is promoted. Work that says what stands already is stored.
     */
    public Taken saveOrPropose(PaperWork work) throws LibraryException {
        return writing((handle, sequence) -> Readings.take(handle, work, sequence));
    }

    /** Readings that wait to be promoted, by document. */
    public List<Proposal> proposals() throws LibraryException {
        return read(Readings::proposals);
    }

    /**
     * Puts proposals in the place of what nobody has judged, all or none: none where precision or recall against what
     * people have judged in the library would fall.
     */
    public Promotion promote(Set<SourceId> sources) throws LibraryException {
        return writing((handle, sequence) -> {
            ReadingScore before = Readings.score(handle, Set.of());
            ReadingScore after = Readings.score(handle, sources);
            List<SourceId> promoted = new ArrayList<>();
            if (!after.isWorseThan(before)) {
                for (SourceId source : sources.stream().sorted().toList()) {
                    if (Readings.promote(handle, source, sequence)) {
                        promoted.add(source);
                    }
                }
            }
            return new Promotion(before, after, promoted);
        });
    }

    /**
     * Stores groups of a dataset's rows in one transaction. What the library held of the same dataset about the same
     * citations and is no longer {@code current} goes, but what people decided about a row stays with it where the row
     * has come again, and keeps it where it has not.
     *
     * @param current the sources of all groups that the dataset has now
     */
    public void saveRows(List<PaperWork> groups, Set<SourceId> current) throws LibraryException {
        write((handle, sequence) -> {
            FindingTables.store(handle, groups, sequence);
            Superseded.giveWay(handle, groups, current, sequence);
        });
    }

    /** Throws a proposal away; false where there is none. */
    public boolean withdraw(SourceId source) throws LibraryException {
        return writing((handle, sequence) -> Readings.withdraw(handle, source));
    }

    /** What the readers say of a paper, whatever people have made of it. */
    public List<Finding> reading(SourceId source) throws LibraryException {
        return read(handle -> Readings.current(handle, source));
    }

    /**
     * Stores what an export says, in one transaction.
     *
     * @param repeats which findings it says repeat others
     */
    public void saveExported(List<PaperWork> papers, Map<FindingId, FindingId> repeats) throws LibraryException {
        write((handle, sequence) -> {
            FindingTables.store(handle, papers, sequence);
            repeats.forEach((finding, first) -> handle.execute(
                    "INSERT OR REPLACE INTO stated_repeats (finding, first) VALUES (?, ?)",
                    finding.value(),
                    first.value()));
        });
    }

    /** Those of these ids that findings in the library have. */
    public Set<FindingId> known(List<FindingId> findings) throws LibraryException {
        return read(handle -> FindingTables.known(handle, findings));
    }

    /** Books a failure; it stands until the same origin or source is saved. */
    public void saveFailure(RawFailure failure) throws LibraryException {
        write((handle, sequence) -> Bookings.fail(handle, failure));
    }

    /** Appends a decision and brings the finding into its new state. */
    public void record(Decision decision) throws LibraryException {
        recordAll(List.of(decision));
    }

    /** Appends decisions that were made together, all or none. */
    public void recordAll(List<Decision> decisions) throws LibraryException {
        write((handle, sequence) -> {
            for (Decision decision : decisions) {
                if (!DecisionTables.record(handle, decision, sequence)) {
                    throw LibraryException.outdated(folder, decision.finding());
                }
            }
        });
    }

    /** What the crawler remembers in this library. */
    public CrawlBooks crawlBooks() {
        return new LibraryCrawlBooks(this);
    }

    /** Whether papers with this DOI are here to be read, not only cited by a dataset. */
    public boolean holds(Doi doi) throws LibraryException {
        return read(handle -> PaperTables.holds(handle, doi));
    }

    /**
     * Whether this paper is here, whole: one of the same DOI and title. What a paper comes with may name the DOI of the
     * paper, and a page may hold no more than its abstract.
     */
    public boolean holds(Bibliography paper) throws LibraryException {
        return read(handle -> PaperTables.holds(handle, paper));
    }

    /** Whether these bytes have been read into it. */
    public boolean holds(SourceId source) throws LibraryException {
        return read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM papers WHERE source = :source)")
                .bind("source", source.sha256())
                .mapTo(Boolean.class)
                .one());
    }

    /** Notes that nothing is missing in a paper and nothing left to judge. */
    public void markDone(SourceId source, String who, Instant when) throws LibraryException {
        write((handle, sequence) -> DecisionTables.markDone(handle, source, who, when));
    }

    public void unmarkDone(SourceId source) throws LibraryException {
        write((handle, sequence) -> DecisionTables.unmarkDone(handle, source));
    }

    /** The papers that curators have marked as done. */
    public Set<SourceId> done() throws LibraryException {
        return read(DecisionTables::done);
    }

    /** Keeps a reply under the digest of its request; the first one stays. */
    public void keep(String digest, Llm.Reply reply) throws LibraryException {
        write((handle, sequence) -> Tape.keep(handle, digest, reply));
    }

    /** Keeps questions with their answers, all or none; those of the same names give way. */
    public void saveQuestions(List<SavedQuestion> questions) throws LibraryException {
        write((handle, sequence) -> questions.forEach(question -> SavedQuestionTable.save(handle, question)));
    }

    /** False where no question is saved under the name. */
    public boolean forgetQuestion(String name) throws LibraryException {
        return writing((handle, sequence) -> SavedQuestionTable.forget(handle, name));
    }

    /** By name. */
    public List<SavedQuestion> savedQuestions() throws LibraryException {
        return read(SavedQuestionTable::all);
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

    /** By source, then id; without those that repeat what a better copy of the same paper says. */
    public Map<SourceId, List<CitedFinding>> firstFindingsOf(Set<SourceId> sources) throws LibraryException {
        return read(handle -> FindingTables.ofSources(handle, sources)).stream()
                .filter(cited -> cited.repeats().isEmpty())
                .collect(Collectors.groupingBy(cited -> cited.finding().source()));
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

    /** Those of the sources that are stored, worked on under this work key. */
    public Set<SourceId> stored(Set<SourceId> sources, String workKey) throws LibraryException {
        return read(handle -> Bookings.stored(handle, sources, workKey));
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

    /**
     * The sources whose paper or findings have changed after this sequence, the earliest change first; also those that
     * are no longer there.
     */
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
        return read(handle -> DecisionTables.ofFinding(handle, finding));
    }

    /** Every decision, the oldest first. */
    public List<Recorded> decisions() throws LibraryException {
        return read(DecisionTables::all);
    }

    /** Every decision on findings of a paper, the oldest first. */
    public List<Recorded> decisionsIn(SourceId source) throws LibraryException {
        return read(handle -> DecisionTables.ofSource(handle, source));
    }

    /** The papers that carry decisions. */
    public List<SourceId> judged() throws LibraryException {
        return read(DecisionTables::judged);
    }

    public Optional<Paper> paper(SourceId source) throws LibraryException {
        return read(handle -> PaperTables.paper(handle, source));
    }

    /** Those of these papers that are there. */
    public Map<SourceId, Paper> papers(Set<SourceId> sources) throws LibraryException {
        return read(handle -> PaperTables.papers(handle, sources));
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

    /** Examines the database, not what is said in it. */
    public LibraryCheck check() throws LibraryException {
        return read(Examination::ofPages);
    }

    /** Examines the database and every paper, finding and decision in it; takes as long as reading all of it. */
    public LibraryCheck examine() throws LibraryException {
        return read(Examination::ofAll);
    }

    /** Writes all that is committed into one file, which {@link #restore} takes; others may write meanwhile. */
    public void backup(Path file) throws LibraryException {
        try {
            new Backups(folder).write(readingConnections, file);
        } catch (IOException e) {
            throw new Faults(file.toAbsolutePath().normalize().resolveSibling("")).translated(e);
        }
    }

    /**
     * Makes the library in {@code folder} what a backup holds; its index has to be made anew.
     *
     * @param replace whether a library that is there may be replaced
     */
    public static void restore(Path file, Path folder, boolean replace, Clock clock) throws LibraryException {
        Path place = folder.toAbsolutePath().normalize();
        try {
            new Backups(place).restore(file, replace, clock);
        } catch (IOException e) {
            throw new Faults(place).translated(e);
        }
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
        writing((handle, sequence) -> {
            change.make(handle, sequence);
            return true;
        });
    }

    /** A change that says what came of it. */
    interface Making<T> {
        T make(Handle handle, long sequence) throws LibraryException;
    }

    <T> T writing(Making<T> change) throws LibraryException {
        Writing open = writing;
        if (open == null) {
            throw new IllegalStateException("the library at " + folder + " was opened for reading");
        }
        open.turn().lock();
        try {
            return open.jdbi().inTransaction(handle -> change.make(handle, Sequence.next(handle)));
        } catch (RuntimeException e) {
            throw faults.translated(e);
        } finally {
            open.turn().unlock();
        }
    }

    /** In a transaction, so that several statements see the same state. */
    <T> T read(Function<Handle, T> query) throws LibraryException {
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
