package org.ionary.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ionary.ask.Conversation;
import org.ionary.ask.Question;
import org.ionary.ask.Questions;
import org.ionary.ask.Reading;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.answer.FindingLookup;
import org.ionary.domain.finding.FindingId;
import org.ionary.index.FindingIndex;
import org.ionary.index.Followed;

/**
 * The bench of asking: questions of every kind put to one open library of many findings, as the running application
 * does; reading and answering are timed apart, beside the bare search for what each question is about. Run by
 * {@code app/ask-bench}.
 */
final class AskSpeed {
    private static final int A_PAPER = 100;
    private static final int SLOWEST = 8;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, String> options =
            new LinkedHashMap<>(Map.of("--findings", "1000000", "--questions", "400", "--seed", "1", "--keep", ""));

    private record Timed(
            String question, double reading, double answering, double used, double searching, String kind) {
        double whole() {
            return reading + answering;
        }
    }

    public static void main(String[] arguments) throws IOException {
        AskSpeed bench = new AskSpeed();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (bench.options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException("no option " + arguments[i] + "; there are " + bench.options);
            }
        }
        String kept = bench.options.getOrDefault("--keep", "");
        Path folder = kept.isEmpty() ? Files.createTempDirectory("ask-bench") : Path.of(kept);
        try {
            bench.run(folder);
        } finally {
            if (kept.isEmpty()) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private int option(String name) {
        return Integer.parseInt(options.getOrDefault(name, "0"));
    }

    private void run(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            Map<FindingId, CitedFinding> made = made(directory);
            try (FindingIndex index = FindingIndex.openForReading(directory)) {
                FindingLookup lookup = ids -> ids.stream()
                        .map(id -> Objects.requireNonNull(made.get(id)))
                        .toList();
                long start = System.nanoTime();
                Asked asked = new Asked(lookup, source -> Optional.empty(), index, AskModel.NONE);
                out.printf("opening       %.0f ms, library of %,d findings%n", milliseconds(start), made.size());
                // Other questions warm it up, so that what is timed was never asked before.
                ask(asked, index, AskedQuestions.of(new Random(option("--seed") + 1L), option("--questions")));
                report(ask(asked, index, AskedQuestions.of(new Random(option("--seed")), option("--questions"))));
            }
        }
    }

    /** Makes the findings, and indexes them where the folder has none. */
    private Map<FindingId, CitedFinding> made(Directory directory) throws IOException {
        long start = System.nanoTime();
        MadeFindings maker = new MadeFindings(option("--seed"));
        Map<FindingId, CitedFinding> made = new HashMap<>();
        int papers = Math.max(1, option("--findings") / A_PAPER);
        try (FindingIndex index = FindingIndex.openForWriting(directory)) {
            boolean isNew = index.followed().isEmpty();
            for (int i = 0; i < papers; i++) {
                MadeFindings.Lot lot = maker.lot(i, A_PAPER);
                lot.findings().forEach(cited -> made.put(cited.finding().id(), cited));
                if (isNew) {
                    index.replace(lot.paper().source().id(), lot.findings(), lot.paper());
                }
            }
            if (isNew) {
                index.commit(new Followed("bench", papers));
            }
        }
        out.printf("making        %.0f s%n", milliseconds(start) / 1000);
        return made;
    }

    private static List<Timed> ask(Asked asked, FindingIndex index, List<List<String>> conversations)
            throws IOException {
        List<Timed> timed = new ArrayList<>();
        for (List<String> conversation : conversations) {
            Conversation before = Conversation.begun();
            for (String question : conversation) {
                long begun = threadTime();
                long start = System.nanoTime();
                Questions.Read read = asked.read(question, before);
                double reading = milliseconds(start);
                start = System.nanoTime();
                Asked.Turn turn = asked.answered(read, before);
                double answering = milliseconds(start);
                double used = (threadTime() - begun) / 1e6;
                double searching = 0;
                if (read.reading() instanceof Reading.Understood(Question understood)) {
                    start = System.nanoTime();
                    index.search(understood.scope().toBuilder()
                            .limit(Math.min(understood.scope().limit(), 10))
                            .build());
                    searching = milliseconds(start);
                }
                before = turn.conversation();
                timed.add(new Timed(question, reading, answering, used, searching, kind(turn.answer())));
            }
        }
        return timed;
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> cited.kind().label();
            case Answer.Abstained abstained -> "unknown";
        };
    }

    /** Of this thread: on a machine that others use, the better measure. */
    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void report(List<Timed> timed) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        timed.forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
        out.printf("questions     %d, answered as %s%n", timed.size(), kinds);
        double[] searching = timed.stream().mapToDouble(Timed::searching).toArray();
        double[] whole = timed.stream().mapToDouble(Timed::whole).toArray();
        print("reading", timed.stream().mapToDouble(Timed::reading).toArray());
        print("answering", timed.stream().mapToDouble(Timed::answering).toArray());
        print("both", whole);
        print("  processor", timed.stream().mapToDouble(Timed::used).toArray());
        print("bare search", searching);
        out.printf(
                "ratios        a question takes %.1f times as long as its bare search at p50, %.1f at p99%n",
                at(whole, 0.5) / at(searching, 0.5), at(whole, 0.99) / at(searching, 0.99));
        timed.stream()
                .sorted(Comparator.comparingDouble(Timed::whole).reversed())
                .limit(SLOWEST)
                .forEach(slow -> out.printf(
                        "slowest       %7.2f + %7.2f ms: %s (%s)%n",
                        slow.reading(), slow.answering(), slow.question(), slow.kind()));
    }

    private void print(String what, double[] milliseconds) {
        out.printf(
                "  %-12sp50 %8.2f ms   p99 %8.2f ms   max %8.2f ms%n",
                what, at(milliseconds, 0.5), at(milliseconds, 0.99), at(milliseconds, 1));
    }

    private static double at(double[] numbers, double share) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private static double milliseconds(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
