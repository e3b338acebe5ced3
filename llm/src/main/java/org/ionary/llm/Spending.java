package org.ionary.llm;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What a run came to, in the order of paper, prompt and model. */
public record Spending(SortedMap<Item, Use> items) {

    public Spending {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /**
     * @param prompt as requests name it, {@code extract@2}
     * @param model as labels name it, {@code openai:some-model}
     */
    public record Item(String paper, String prompt, String model) implements Comparable<Item> {
        private static final Comparator<Item> ORDER =
                Comparator.comparing(Item::paper).thenComparing(Item::prompt).thenComparing(Item::model);

        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }
    }

    public Use total() {
        return items.values().stream().reduce(Use.NONE, Use::plus);
    }

    public SortedMap<String, Use> byPaper() {
        return by(Item::paper);
    }

    public SortedMap<String, Use> byPrompt() {
        return by(Item::prompt);
    }

    public SortedMap<String, Use> byModel() {
        return by(Item::model);
    }

    private SortedMap<String, Use> by(Function<Item, String> part) {
        SortedMap<String, Use> sums = new TreeMap<>();
        items.forEach((item, use) -> sums.merge(part.apply(item), use, Use::plus));
        return Collections.unmodifiableSortedMap(sums);
    }
}
