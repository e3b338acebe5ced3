package org.ionary.hybrid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.index.FindingIndex;
import org.ionary.index.Followed;
import org.ionary.index.HybridPassages;
import org.ionary.index.PassageHit;
import org.ionary.index.PassageQuery;
import org.ionary.index.PassageVectors;
import org.ionary.store.Library;
import org.ionary.store.PaperSummary;

/**
 * How well passages are ranked by words, by vectors and by both, on questions whose passage is known. Run by
 * {@code hybrid/bench QUESTIONS LIBRARY}; a line of questions holds {@code kind}, {@code doc}, {@code question} and
 * words that only the right passages have.
 */
final class RankingQuality {
    private static final int DEPTH = 10;
    private static final int ROUNDS = 20;
    private static final String BASELINE = "words (BM25)";

    private record Question(String kind, String words, Set<String> right) {}

    @FunctionalInterface
    private interface Ranking {
        List<PassageHit> of(String words) throws IOException;
    }

    private RankingQuality() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        MiniLmVectors model = new MiniLmVectors();
        model.of(List.of("once, to warm up"));
        try (Library library = Library.openForReading(Path.of(arguments[1]));
                ByteBuffersDirectory forWords = new ByteBuffersDirectory();
                ByteBuffersDirectory forVectors = new ByteBuffersDirectory()) {
            List<Paper> papers = new ArrayList<>();
            for (PaperSummary summary : library.papers()) {
                Optional<Paper> paper = library.paper(summary.source().id());
                if (paper.isPresent() && !library.isCopy(summary.source().id())) {
                    papers.add(paper.get());
                }
            }
            Followed followed = new Followed(library.id(), library.sequence());
            long began = System.nanoTime();
            int embedded = 0;
            try (PassageVectors vectors = PassageVectors.openForWriting(forVectors, model)) {
                for (Paper paper : papers) {
                    embedded += vectors.replace(paper);
                }
                vectors.commit(followed);
            }
            double each = (System.nanoTime() - began) / 1e6 / embedded;
            try (FindingIndex words = FindingIndex.openForWriting(forWords)) {
                for (Paper paper : papers) {
                    words.replace(paper.source().id(), List.of(), paper);
                }
                words.commit(followed);
                try (PassageVectors vectors = PassageVectors.openForReading(forVectors, model)) {
                    System.out.printf("%d papers, %d passages, %.1f ms to embed each%n", papers.size(), embedded, each);
                    report(questions(Path.of(arguments[0]), papers), words, vectors);
                }
            }
        }
    }

    private static void report(List<Question> questions, FindingIndex words, PassageVectors vectors)
            throws IOException {
        Map<String, Ranking> rankings = new LinkedHashMap<>();
        rankings.put(BASELINE, q -> words.passages(q, DEPTH));
        rankings.put("vectors", q -> vectors.nearest(PassageQuery.of(q, DEPTH)).hits());
        HybridPassages both = new HybridPassages(words, vectors);
        rankings.put("hybrid", q -> both.passages(PassageQuery.of(q, DEPTH)).hits());
        for (String kind : List.of("paraphrase", "words", "")) {
            List<Question> some =
                    questions.stream().filter(q -> q.kind().startsWith(kind)).toList();
            System.out.printf(
                    "%n%s: %d questions%n%-14s %8s %8s %8s   against BM25: better, worse, p (sign test)%n",
                    kind.isEmpty() ? "all" : kind, some.size(), "", "recall@1", "recall@5", "MRR@10");
            double[] base = new double[some.size()];
            for (Map.Entry<String, Ranking> ranking : rankings.entrySet()) {
                double[] found = new double[some.size()];
                for (int i = 0; i < found.length; i++) {
                    found[i] = reciprocalRank(some.get(i), ranking.getValue());
                }
                boolean isBaseline = ranking.getKey().equals(BASELINE);
                if (isBaseline) {
                    base = found;
                }
                System.out.printf(
                        "%-14s %8.3f %8.3f %8.3f", ranking.getKey(), share(found, 1), share(found, 5), mean(found));
                System.out.println(isBaseline ? "" : compared(found, base));
            }
        }
        System.out.println();
        double baseline = 0;
        for (Map.Entry<String, Ranking> ranking : rankings.entrySet()) {
            double taken = 0;
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                long began = System.nanoTime();
                for (Question question : questions) {
                    ranking.getValue().of(question.words());
                }
                taken += round < 0 ? 0 : (System.nanoTime() - began) / 1e6 / questions.size() / ROUNDS;
            }
            baseline = baseline == 0 ? taken : baseline;
            System.out.printf("%-14s %.2f ms a question, %.1f × BM25%n", ranking.getKey(), taken, taken / baseline);
        }
    }

    private static double reciprocalRank(Question question, Ranking ranking) throws IOException {
        List<PassageHit> hits = ranking.of(question.words());
        for (int i = 0; i < hits.size(); i++) {
            if (question.right().contains(place(hits.get(i).doc(), hits.get(i).block()))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static String place(String doc, int block) {
        return doc + "#" + block;
    }

    private static double share(double[] found, int rank) {
        return Arrays.stream(found).filter(r -> r >= 1.0 / rank - 1e-9).count() / (double) found.length;
    }

    private static double mean(double[] found) {
        return Arrays.stream(found).average().orElse(0);
    }

    private static String compared(double[] found, double[] base) {
        int better = 0;
        int worse = 0;
        for (int i = 0; i < found.length; i++) {
            better += found[i] > base[i] ? 1 : 0;
            worse += found[i] < base[i] ? 1 : 0;
        }
        return "   %d, %d, %.4f".formatted(better, worse, signTest(better, worse));
    }

    /** Two-sided and exact: how likely a difference like this is, or a larger one, if neither were the better. */
    private static double signTest(int better, int worse) {
        int pairs = better + worse;
        double tail = 0;
        double ways = Math.pow(0.5, pairs);
        for (int i = 0; i <= Math.min(better, worse); i++) {
            tail += ways;
            ways = ways * (pairs - i) / (i + 1);
        }
        return Math.min(1, 2 * tail);
    }

    private static List<Question> questions(Path file, List<Paper> papers) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = new ObjectMapper().readTree(line);
            String sign = node.path("passage").asText();
            Set<String> right = new HashSet<>();
            for (Paper paper : papers) {
                for (Block block : paper.blocks()) {
                    if (paper.source().doc().equals(node.path("doc").asText())
                            && block.text().replaceAll("\\s+", " ").contains(sign)) {
                        right.add(place(paper.source().doc(), block.at().ordinal()));
                    }
                }
            }
            if (right.isEmpty()) {
                throw new IllegalArgumentException("no passage with: " + line);
            }
            questions.add(new Question(
                    node.path("kind").asText(), node.path("question").asText(), right));
        }
        return questions;
    }
}
