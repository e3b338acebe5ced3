package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;

/** The values and temperatures of a sentence, where what is printed as a range may be two of them. */
final class SentenceValues {
    private static final List<String> CHANGES = List.of(
            "drops", "falls", "decreases", "increases", "rises", "lowered", "reduced", "raised", "improves", "goes");

    private final String text;
    private final List<ReadQuantity> quantities;
    private final List<NamedMaterial> materials;
    private final Surroundings surroundings;

    SentenceValues(
            String text, List<ReadQuantity> quantities, List<NamedMaterial> materials, Surroundings surroundings) {
        this.text = text;
        this.quantities = quantities;
        this.materials = materials;
        this.surroundings = surroundings;
    }

    /**
     * The conductivities and energies; a range over two temperatures, or from one material to another, is two values.
     */
    List<ReadQuantity> values(List<ReadQuantity> temperatures) {
        long points = temperatures.stream().filter(t -> !t.isRange()).count();
        List<ReadQuantity> values = new ArrayList<>();
        for (ReadQuantity quantity : quantities) {
            boolean value = isValue(quantity);
            boolean twoPoints = points == 2 && temperatures.size() == 2;
            if (value && quantity.isRange() && (twoPoints || isFromOneToAnother(quantity))) {
                values.addAll(quantity.ends());
            } else if (value) {
                values.add(quantity);
            }
        }
        return values;
    }

    static boolean isValue(ReadQuantity quantity) {
        return quantity.dimension() == Dimension.CONDUCTIVITY || quantity.dimension() == Dimension.ENERGY_PER_PARTICLE;
    }

    /** {@code on heating from 30 to 90 °C … from x to y}: two temperatures, not an interval. */
    List<ReadQuantity> temperatures() {
        List<ReadQuantity> temperatures = Temperatures.measured(quantities);
        boolean values = quantities.stream().anyMatch(q -> q.dimension() == Dimension.CONDUCTIVITY && isFromTo(q));
        boolean split = values && temperatures.size() == 1 && isFromTo(temperatures.getFirst());
        return split ? temperatures.getFirst().ends() : temperatures;
    }

    private boolean isFromTo(ReadQuantity range) {
        int begin = range.begin();
        return range.ends().size() == 2
                && (LowerCase.of(text.substring(Math.max(0, begin - 5), begin)).equals("from ")
                        || LowerCase.of(text.substring(begin, Math.min(text.length(), begin + 5)))
                                .equals("from "))
                && text.substring(
                                range.ends().getFirst().numberEnd(),
                                range.ends().getLast().numberBegin())
                        .contains(" to ");
    }

    /** {@code going from A to B … from x to y}: what is printed as a range are the values of two materials. */
    private boolean isFromOneToAnother(ReadQuantity range) {
        if (range.ends().size() != 2) {
            return false;
        }
        String ends = text.substring(
                range.ends().getFirst().numberEnd(), range.ends().getLast().numberBegin());
        boolean change = ends.contains(" to ") || ends.contains("→");
        if (change && materials.isEmpty() && CHANGES.stream().anyMatch(LowerCase.of(text)::contains)) {
            return surroundings.materials(2).isPresent();
        }
        for (int i = 1; i < materials.size(); i++) {
            int from = materials.get(i - 1).end();
            int to = materials.get(i).begin();
            String between = from <= to ? text.substring(from, to).strip() : "";
            if (change && (between.equals("to") || between.equals("→"))) {
                return true;
            }
        }
        return false;
    }
}
