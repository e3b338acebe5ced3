package org.ionary.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ionary.domain.PaperException;

/**
 * The bench of robustness: sample files that were cut off, had bits flipped or were spliced with one another are read
 * one after the other, and each ends as a paper or with its reason. Run by {@code ingest/bench-mutations}.
 */
final class MutatedFiles {
    private static final double SLOW = 10;

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
        Map<String, Integer> outcomes = new TreeMap<>();
        double slowest = 0;
        int slow = 0;
        for (int i = 0; i < cases; i++) {
            byte[] bytes = mutated(samples, random);
            long from = System.nanoTime();
            outcomes.merge(outcome(bytes, out, i), 1, Integer::sum);
            double seconds = (System.nanoTime() - from) / 1e9;
            slowest = Math.max(slowest, seconds);
            slow += seconds > SLOW ? 1 : 0;
        }
        out.printf(Locale.ROOT, "%d mutations of %d files, seed %d%n", cases, samples.size(), seed);
        outcomes.forEach((outcome, count) -> out.printf("%6d  %s%n", count, outcome));
        out.printf(Locale.ROOT, "slowest %.2f s, over %.0f s: %d%n", slowest, SLOW, slow);
        if (outcomes.keySet().stream().anyMatch(outcome -> outcome.startsWith("CRASH"))) {
            throw new IOException("a reader let something else than a reason escape");
        }
    }

    private static String outcome(byte[] bytes, PrintStream out, int number) {
        try {
            new PaperReader().read(new RawDocument(bytes, URI.create("file:///mutated"), "mutated", Instant.EPOCH));
            return "a paper";
        } catch (PaperException e) {
            return e.kind().meaning();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            out.println("case " + number);
            e.printStackTrace(out);
            return "CRASH " + e.getClass().getSimpleName();
        }
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
