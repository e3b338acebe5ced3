package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ionary.domain.material.Element;

/** Electronegativity, place in a formula and common oxidation states of the elements; they stand in a data file. */
final class ElementChemistry {

    /**
     * @param electronegativity on Pauling's scale
     * @param place among the anions, which end a formula; 0 for the others
     * @param states common oxidation states, the commonest first
     */
    record Entry(double electronegativity, int place, List<Integer> states) {}

    private static final Map<Element, Entry> BY_ELEMENT = new EnumMap<>(Element.class);
    private static final Entry UNKNOWN = new Entry(2, 0, List.of());

    static {
        for (String[] row : Lexicon.rows(ElementChemistry.class, "element-chemistry.tsv", 4)) {
            List<Integer> states = new ArrayList<>();
            for (String state : row[3].split(",", -1)) {
                states.add(Integer.parseInt(state));
            }
            BY_ELEMENT.put(
                    Element.ofSymbol(row[0]).orElseThrow(),
                    new Entry(
                            Double.parseDouble(row[1]),
                            row[2].equals("-") ? 0 : Integer.parseInt(row[2]),
                            List.copyOf(states)));
        }
    }

    /** As materials scientists write: cations by electronegativity, then the anions in their own order. */
    static final Comparator<Element> ORDER = Comparator.comparingInt(
                    (Element element) -> of(element).place())
            .thenComparingDouble(element -> of(element).electronegativity())
            .thenComparing(element -> element);

    private ElementChemistry() {}

    static Entry of(Element element) {
        return BY_ELEMENT.getOrDefault(element, UNKNOWN);
    }

    static boolean isAnion(Element element) {
        return of(element).place() > 0;
    }
}
