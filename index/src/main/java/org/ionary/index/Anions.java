package org.ionary.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The polyatomic anions of hydride and amide salts, found in a canonical formula as they are written. */
final class Anions {
    private static final List<String> CAGES =
            List.of("B12H12", "B10H10", "CB11H12", "CB9H10", "B11H14", "B9H9", "B6H6", "C2B9H12", "C2B10H11", "B11H13");
    private static final List<String> OTHERS = List.of("BH4", "NH2", "NH", "AlH4", "AlH6", "B3H8", "B2H7", "BD4");

    private Anions() {}

    static Set<String> of(String formula) {
        int adducts = formula.indexOf('·');
        String host = adducts < 0 ? formula : formula.substring(0, adducts);
        Set<String> found = new LinkedHashSet<>();
        CAGES.stream().filter(anion -> holds(host, anion)).forEach(found::add);
        OTHERS.stream().filter(anion -> holds(host, anion)).forEach(found::add);
        return found;
    }

    static boolean areCages(Set<String> anions) {
        return anions.stream().anyMatch(CAGES::contains);
    }

    /** As a whole: neither the end of a longer anion nor the beginning of one. */
    private static boolean holds(String host, String anion) {
        for (int at = host.indexOf(anion); at >= 0; at = host.indexOf(anion, at + 1)) {
            int end = at + anion.length();
            char before = at == 0 ? '(' : host.charAt(at - 1);
            char after = end == host.length() ? ')' : host.charAt(end);
            boolean begins = before != 'C' || !anion.startsWith("B");
            boolean ends = !Character.isDigit(after) && !Character.isLowerCase(after) && after != '.' && after != 'H';
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
