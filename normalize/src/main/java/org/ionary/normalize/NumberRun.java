package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.Links.Link;
import org.ionary.normalize.Links.Step;
import org.ionary.normalize.ReadNumber.Power;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in a row, linked as a list or as ranges, up to the unit they share.
 *
 * @param items at least one, unless nothing could be read
 * @param end where reading stopped, before the unit
 * @param unit null where none follows
 */
record NumberRun(List<Item> items, int end, @Nullable ReadUnit unit) {

    /** @param link how it is tied to the number before it */
    record Item(ReadNumber number, Link link) {}

    /** @param powers whether {@code 10-4} may be read as a power of ten */
    static NumberRun read(Folded text, int begin, boolean between, boolean powers) {
        char open = text.at(begin - 1);
        boolean bracket = open == '(' || open == '[';
        int labels = LabelNouns.end(text, begin);
        if (labels > begin) {
            return new NumberRun(List.of(), labels, null);
        }
        List<Item> items = new ArrayList<>(2);
        Step step = new Step(Link.NONE, begin);
        while (true) {
            Optional<ReadNumber> number = NumberReader.read(text, step.next(), powers);
            if (number.isEmpty()) {
                return new NumberRun(items, step.next(), null);
            }
            items.add(new Item(number.get(), step.link()));
            int end = afterDegree(text, number.get().end());
            int next = text.skipBlanks(end);
            ReadUnit unit = UnitReader.at(text, next);
            if (unit != null) {
                return new NumberRun(items, end, unit);
            }
            if (bracket && (text.at(next) == ')' || text.at(next) == ']')) {
                return shared(text, items, next + 1);
            }
            step = Links.after(text, end, between && items.size() == 1);
            if (step.link() == Link.NONE) {
                return new NumberRun(items, end, null);
            }
        }
    }

    /** The degree sign of {@code 30° and 90 °C} stands for the unit that comes later. */
    private static int afterDegree(Folded text, int end) {
        return text.at(end) == '°' && UnitReader.at(text, end) == null ? end + 1 : end;
    }

    /** After the bracket of {@code (1.2, 3.4 and 5.6) × 10⁻⁴ S cm⁻¹}. */
    private static NumberRun shared(Folded text, List<Item> items, int after) {
        Optional<Power> power = PowerReader.after(text, after);
        int end = power.isPresent() ? power.get().end() : after;
        List<Item> all = power.isEmpty()
                ? items
                : items.stream()
                        .map(item -> new Item(item.number().sharing(power.get()), item.link()))
                        .toList();
        return new NumberRun(all, end, UnitReader.at(text, text.skipBlanks(end)));
    }

    boolean hasPlainPower() {
        return items.stream().anyMatch(item -> item.number().hasPlainPower());
    }

    /** {@code 1.2–3.4 × 10⁻⁴ S cm⁻¹}: the power of the last number belongs to all that have none. */
    NumberRun withSharedPower() {
        if (items.size() < 2) {
            return this;
        }
        ReadNumber last = items.getLast().number();
        if (last.power().isEmpty() || last.bare()) {
            return this;
        }
        List<Item> all = items.stream()
                .map(item -> item.number().power().isPresent()
                        ? item
                        : new Item(item.number().sharing(last.power().get()), item.link()))
                .toList();
        return new NumberRun(all, end, unit);
    }
}
