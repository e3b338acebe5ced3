package org.ionary.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;

/**
 * The bench of robustness: sample files that were cut off, had bits flipped or were spliced with one another, and
 * documents made to do harm, are read one after the other. Each ends as a paper or with its reason, or is given up at
 * the limit and its thread ends. Run by {@code ingest/bench-mutations}.
 */
final class MutatedFiles {
    private static final double SLOW = 10;
    private static final int MADE_PERCENT = 40;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** What an interrupted thread may take to the end of the step it is in. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final String CRASH = "CRASH";
    private static final String STUCK = "STUCK";

    private MutatedFiles() {}

    public static void main(String[] arguments) throws IOException, PaperException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int cases = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        List<byte[]> samples = new ArrayList<>();
        List<Path> paths = Arrays.stream(arguments).skip(2).map(Path::of).toList();
        for (Path file : PaperFiles.under(paths).files()) {
            samples.add(RawDocument.of(file, Instant.EPOCH).bytes());
        }
        Random random = new Random(seed);
        List<Trap> traps = List.of(Trap.values());
        Map<String, Integer> outcomes = new TreeMap<>();
        double slowest = 0;
        int slow = 0;
        for (int i = 0; i < cases; i++) {
            boolean made = random.nextInt(100) < MADE_PERCENT;
            Trap trap = traps.get(random.nextInt(traps.size()));
            String kind = made ? trap.name() : "mutation";
            byte[] bytes = made ? trap.drawn(random) : mutated(samples, random);
            long from = System.nanoTime();
            String outcome = bounded(bytes);
            double seconds = (System.nanoTime() - from) / 1e9;
            outcomes.merge(kind + ": " + outcome, 1, Integer::sum);
            slowest = Math.max(slowest, seconds);
            if (seconds > SLOW || outcome.startsWith(CRASH) || outcome.startsWith(STUCK)) {
                slow += seconds > SLOW ? 1 : 0;
                out.printf(
                        Locale.ROOT,
                        "case %d, %s of %d bytes: %s in %.1f s%n",
                        i,
                        kind,
                        bytes.length,
                        outcome,
                        seconds);
            }
        }
        out.printf(Locale.ROOT, "%d cases of %d files, seed %d%n", cases, samples.size(), seed);
        outcomes.forEach((outcome, count) -> out.printf("%6d  %s%n", count, outcome));
        out.printf(Locale.ROOT, "slowest %.2f s, over %.0f s: %d%n", slowest, SLOW, slow);
        if (outcomes.keySet().stream().anyMatch(outcome -> outcome.contains(CRASH) || outcome.contains(STUCK))) {
            throw new IOException("something else than a paper or a reason");
        }
    }

    /** Reads in a thread of its own; after the limit the thread is interrupted, and must end soon. */
    private static String bounded(byte[] bytes) throws IOException {
        AtomicReference<String> outcome = new AtomicReference<>(STUCK + " thread");
        Thread reader = new Thread(null, () -> outcome.set(outcome(bytes)), "reader");
        reader.setDaemon(true);
        reader.start();
        try {
            reader.join(LIMIT);
            if (!reader.isAlive()) {
                return outcome.get();
            }
            reader.interrupt();
            reader.join(GRACE);
            if (reader.isAlive()) {
                Throwable place = new Throwable("stuck here");
                place.setStackTrace(reader.getStackTrace());
                place.printStackTrace();
            }
            return reader.isAlive() ? STUCK + " thread" : "took longer than the limit, and its thread ended";
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String outcome(byte[] bytes) {
        Path file = null;
        try {
            if (!Archives.isArchive(bytes, "mutated")) {
                new PaperReader().read(new RawDocument(bytes, URI.create("file:///mutated"), "mutated", Instant.EPOCH));
                return "a paper";
            }
            file = Files.createTempFile("mutated", ".zip");
            Files.write(file, bytes);
            return ofArchive(file);
        } catch (PaperException e) {
            return e.kind().meaning();
        } catch (GivenUp e) {
            return "given up";
        } catch (OutOfMemoryError e) {
            // As a run books it: the paper failed, the others are read.
            return PaperException.Kind.OUT_OF_MEMORY.meaning();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            e.printStackTrace();
            return CRASH + " " + e.getClass().getSimpleName();
        } finally {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }

    private static String ofArchive(Path file) {
        int papers = 0;
        String reason = "";
        try (Documents documents = new Documents(List.of(file), ArchiveLimits.DEFAULT)) {
            for (var arrival = documents.next(Instant.EPOCH);
                    arrival.isPresent();
                    arrival = documents.next(Instant.EPOCH)) {
                GivenUp.check();
                switch (arrival.orElseThrow()) {
                    case Arrival.Missing missing ->
                        reason = missing.failure().kind().meaning();
                    case Arrival.Arrived(String name, RawDocument document) -> papers++;
                }
            }
        }
        return reason.isEmpty() ? "an archive of " + (papers == 0 ? "nothing" : "documents") : "an archive, " + reason;
    }

    private static byte[] mutated(List<byte[]> samples, Random random) {
        byte[] bytes = samples.get(random.nextInt(samples.size())).clone();
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            case 1 -> flipped(bytes, random);
            default -> spliced(bytes, samples.get(random.nextInt(samples.size())), random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        int flips = 1 + random.nextInt(40);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, byte[] other, Random random) {
        int cut = random.nextInt(bytes.length);
        int from = random.nextInt(other.length);
        int length = Math.min(other.length - from, 1 + random.nextInt(20_000));
        byte[] whole = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, whole, 0, cut);
        System.arraycopy(other, from, whole, cut, length);
        System.arraycopy(bytes, cut, whole, cut + length, bytes.length - cut);
        return whole;
    }
}
