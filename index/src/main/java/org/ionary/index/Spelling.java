package org.ionary.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.normalize.Formulas;

/** What the index knows that is like a word it does not know; the same index and word give the same suggestions. */
final class Spelling {
    private static final int MOST_MATERIALS = 2000;
    private static final int MOST_SETS = 50;
    private static final int SHORTEST = 3;

    /** The share of the atoms that differs, at most. */
    private static final double FARTHEST = 0.3;

    private static final int MOST_EDITS = LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;

    private static final Comparator<Candidate> NEAREST = Comparator.comparingDouble(Candidate::distance)
            .thenComparing(Candidate::count, Comparator.reverseOrder())
            .thenComparing(Candidate::name);

    private final IndexSearcher searcher;
    private final GlobalNames.Cache names;
    private final Map<String, Map<String, Integer>> labels;

    private record Candidate(String name, double distance, int count) {}

    /** @param labels the words of datasets with their counts */
    Spelling(IndexSearcher searcher, GlobalNames.Cache names, Map<String, Map<String, Integer>> labels) {
        this.searcher = searcher;
        this.names = names;
        this.labels = labels;
    }

    List<String> near(String words, int most) throws IOException {
        String word = Folding.fold(words.strip());
        Optional<Composition> composition = Formulas.composition(word);
        List<Candidate> candidates =
                composition.isPresent() && composition.get().amounts().size() > 1
                        ? formulas(composition.get(), word)
                        : spelled(word);
        return candidates.stream()
                .filter(candidate -> !candidate.name().equals(word))
                .sorted(NEAREST)
                .map(Candidate::name)
                .distinct()
                .limit(most)
                .toList();
    }

    /** Of the same elements where there are any, else with one more, one less or one exchanged. */
    private List<Candidate> formulas(Composition wanted, String word) throws IOException {
        Set<String> mine = symbols(Names.elements(wanted));
        List<Candidate> found = of(Names.elements(wanted), wanted, word);
        if (!found.isEmpty()) {
            return found;
        }
        List<Candidate> neighbours = new ArrayList<>();
        int sets = 0;
        for (String set :
                counts(Query.all(), Facet.ELEMENT_SET, Integer.MAX_VALUE).keySet()) {
            Set<String> theirs = symbols(set);
            Set<String> both = new HashSet<>(mine);
            both.retainAll(theirs);
            if (Math.max(mine.size(), theirs.size()) - both.size() == 1 && sets < MOST_SETS) {
                neighbours.addAll(of(set, wanted, word));
                sets++;
            }
        }
        return neighbours;
    }

    private static Set<String> symbols(String elements) {
        return new HashSet<>(List.of(elements.split("-", -1)));
    }

    private List<Candidate> of(String elements, Composition wanted, String word) throws IOException {
        Query query =
                Query.builder().with(elementsOf(elements)).onlyElements(true).build();
        List<Candidate> found = new ArrayList<>();
        for (Map.Entry<String, Integer> material :
                counts(query, Facet.MATERIAL, MOST_MATERIALS).entrySet()) {
            Formulas.composition(material.getKey())
                    .map(composition -> distance(composition, wanted))
                    .filter(distance -> distance <= FARTHEST)
                    .ifPresent(distance -> {
                        // A digit that slipped is likelier than another material.
                        int edits = edits(word, material.getKey());
                        found.add(new Candidate(
                                material.getKey(),
                                edits <= MOST_EDITS ? edits : MOST_EDITS + 1 + distance,
                                material.getValue()));
                    });
        }
        return found;
    }

    private static List<Element> elementsOf(String elements) {
        Set<String> symbols = symbols(elements);
        return List.of(Element.values()).stream()
                .filter(element -> symbols.contains(element.symbol()))
                .toList();
    }

    private Map<String, Integer> counts(Query query, Facet facet, int most) throws IOException {
        return GroupCounts.of(searcher, Translation.of(query), names.of(searcher.getIndexReader(), facet.field()))
                .ordered(most);
    }

    private static double distance(Composition a, Composition b) {
        Map<Element, Double> difference = new HashMap<>();
        add(a, 1, difference);
        add(b, -1, difference);
        return difference.values().stream().mapToDouble(Math::abs).sum() / 2;
    }

    private static void add(Composition composition, int sign, Map<Element, Double> to) {
        double total =
                composition.amounts().values().stream().mapToDouble(a -> a).sum();
        composition.amounts().forEach((element, amount) -> to.merge(element, sign * amount / total, Double::sum));
    }

    private List<Candidate> spelled(String word) throws IOException {
        List<Candidate> found = new ArrayList<>();
        if (word.length() < SHORTEST) {
            return found;
        }
        for (String variant : Set.of(word, word.toUpperCase(Locale.ROOT), capitalised(word))) {
            addTerms(variant, found);
        }
        Map<String, Integer> known = new HashMap<>(counts(Query.all(), Facet.FAMILY, Integer.MAX_VALUE));
        counts(Query.all(), Facet.PHASE, MOST_MATERIALS)
                .forEach((name, count) -> known.merge(name, count, Integer::sum));
        labels.values().forEach(values -> values.forEach((name, count) -> known.merge(name, count, Integer::sum)));
        known.forEach((name, count) -> {
            int distance = edits(Labels.fold(word), Labels.fold(name));
            if (distance <= edits(word)) {
                found.add(new Candidate(name, distance, count));
            }
        });
        return found;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** How many letters may be wrong in a word. */
    private static int edits(String word) {
        return word.length() < 5 ? 1 : MOST_EDITS;
    }

    private void addTerms(String word, List<Candidate> found) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Facet.MATERIAL.field());
        if (terms == null) {
            return;
        }
        TermsEnum near = new FuzzyTermsEnum(terms, new Term(Facet.MATERIAL.field(), word), edits(word), 0, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String name = term.utf8ToString();
            found.add(new Candidate(name, edits(word, name), near.docFreq()));
        }
    }

    /** Letters to insert, leave out, exchange or swap. */
    private static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int exchanged = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(exchanged, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
