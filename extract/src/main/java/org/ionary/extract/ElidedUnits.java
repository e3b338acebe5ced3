package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Place;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/**
 * Numbers that take their unit from the value before them: {@code 1.2 mS cm⁻¹ for A, 0.8 for B and 0.05 for C}.
 *
 * <p>A value that is printed with a power of ten passes nothing on: whether the next one has it too is not said.
 */
final class ElidedUnits {
    private static final List<String> TIES = List.of(" for ", " in ", " of ");

    private final String text;
    private final List<NamedMaterial> materials;

    private ElidedUnits(String text, List<NamedMaterial> materials) {
        this.text = text;
        this.materials = materials;
    }

    /** The quantities with those added that have no unit of their own, in the order of the text. */
    static List<ReadQuantity> completed(String text, List<ReadQuantity> quantities, List<NamedMaterial> materials) {
        ElidedUnits elided = new ElidedUnits(text, materials);
        List<ReadQuantity> all = new ArrayList<>(quantities);
        for (ReadQuantity quantity : quantities) {
            boolean value = quantity.dimension() == Dimension.CONDUCTIVITY
                    || quantity.dimension() == Dimension.ENERGY_PER_PARTICLE;
            if (value && !quantity.isRange() && !quantity.tailApart() && elided.isPlain(quantity)) {
                all.addAll(elided.after(quantity, quantities));
            }
        }
        elided.logarithms(quantities).forEach(all::add);
        all.sort(Comparator.comparingInt(ReadQuantity::numberBegin));
        return all;
    }

    /** {@code log σ is −5.1 at 340 K and jumps to −1.9 at 385 K}: the second number is a logarithm too. */
    private List<ReadQuantity> logarithms(List<ReadQuantity> quantities) {
        List<ReadQuantity> found = new ArrayList<>();
        Optional<ReadQuantity> first = quantities.stream()
                .filter(q -> q.dimension() == Dimension.CONDUCTIVITY && !q.isRange())
                .filter(q -> LowerCase.of(text.substring(q.begin(), q.end())).startsWith("log"))
                .findFirst();
        int at = first.map(ReadQuantity::end).orElse(text.length());
        for (int i = link(at); i >= 0; i = link(i)) {
            int begin = i;
            boolean negative = begin < text.length() && "-−–".indexOf(text.charAt(begin)) >= 0;
            int end = negative ? numberEnd(begin + 1) : begin;
            boolean free = quantities.stream().noneMatch(q -> q.numberBegin() <= begin && begin < q.tailEnd());
            if (end > begin + 1 && free) {
                ReadQuantity log = first.orElseThrow();
                String head = text.substring(log.begin(), log.numberBegin());
                Place place = new Place(begin, end, begin, end, log.begin(), log.numberBegin());
                QuantityScanner.scan(head + text.substring(begin, end)).stream()
                        .filter(quantity -> quantity.dimension() == log.dimension())
                        .findFirst()
                        .ifPresent(quantity -> found.add(at(place, quantity)));
            }
        }
        return found;
    }

    /** Behind the next " to " or " and " from a place on, or -1. */
    private int link(int from) {
        int to = text.indexOf(" to ", from);
        int and = text.indexOf(" and ", from);
        boolean first = to >= 0 && (and < 0 || to < and);
        return first ? to + 4 : and >= 0 ? and + 5 : -1;
    }

    private static ReadQuantity at(Place place, ReadQuantity q) {
        return new ReadQuantity(
                place,
                q.dimension(),
                q.low(),
                q.high(),
                q.uncertainty(),
                q.sense(),
                q.repairs(),
                q.temperature(),
                q.raw(),
                q.ends());
    }

    private boolean isPlain(ReadQuantity quantity) {
        return text.substring(quantity.numberBegin(), quantity.numberEnd())
                .chars()
                .allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private List<ReadQuantity> after(ReadQuantity whole, List<ReadQuantity> quantities) {
        List<ReadQuantity> found = new ArrayList<>();
        int end = tied(whole.tailEnd()).map(NamedMaterial::end).orElse(-1);
        while (end >= 0) {
            int begin = numberAfter(end);
            int stop = begin < 0 ? -1 : numberEnd(begin);
            Optional<NamedMaterial> next = begin < 0 ? Optional.empty() : tied(stop);
            boolean free = quantities.stream().noneMatch(q -> q.numberBegin() <= begin && begin < q.tailEnd());
            if (next.isEmpty() || !free) {
                return found;
            }
            read(whole, begin, stop).ifPresent(found::add);
            end = next.get().end();
        }
        return found;
    }

    /** The material tied to what ends here. */
    private Optional<NamedMaterial> tied(int end) {
        return materials.stream()
                .filter(material -> material.begin() >= end && TIES.contains(text.substring(end, material.begin())))
                .findFirst();
    }

    /** Where a number begins behind a comma or a conjunction. */
    private int numberAfter(int end) {
        for (String link : List.of(", and ", " and ", ", ", "; ")) {
            int at = end + link.length();
            if (text.startsWith(link, end) && at < text.length() && isDigit(at)) {
                return at;
            }
        }
        return -1;
    }

    private int numberEnd(int begin) {
        int i = begin;
        while (i < text.length() && (isDigit(i) || text.charAt(i) == '.' && i + 1 < text.length() && isDigit(i + 1))) {
            i++;
        }
        return i;
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private Optional<ReadQuantity> read(ReadQuantity whole, int begin, int end) {
        String unit = text.substring(whole.tailBegin(), whole.tailEnd());
        Place place = new Place(begin, end, begin, end, whole.tailBegin(), whole.tailEnd());
        return QuantityScanner.scan(text.substring(begin, end) + " " + unit).stream()
                .filter(quantity -> quantity.dimension() == whole.dimension())
                .findFirst()
                .map(quantity -> at(place, quantity));
    }
}
