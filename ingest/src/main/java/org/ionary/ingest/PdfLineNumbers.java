package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ionary.ingest.PdfPage.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * Takes the line numbers of a manuscript off its page: numbers that stand one below the other outside the text, on
 * either side, and count up by the same step.
 */
final class PdfLineNumbers {
    private static final int FEWEST = 5;
    private static final int LONGEST = 4;
    private static final double APART = 0.3;

    private record Mark(Fragment fragment, int begin, int end, double left, double right, int value) {}

    private PdfLineNumbers() {}

    static List<Fragment> removed(List<Fragment> fragments) {
        List<Fragment> text = removed(fragments, true);
        return removed(text, false);
    }

    private static List<Fragment> removed(List<Fragment> fragments, boolean before) {
        Map<Long, List<Mark>> byEdge = new HashMap<>();
        for (Fragment fragment : fragments) {
            Mark number = before ? leading(fragment) : trailing(fragment);
            if (number != null) {
                byEdge.computeIfAbsent(Math.round(before ? number.right() : number.left()), key -> new ArrayList<>())
                        .add(number);
            }
        }
        List<Mark> most = byEdge.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Long, List<Mark>> entry) ->
                                entry.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> near(byEdge, entry.getKey()))
                .orElse(List.of());
        return count(most) && areOutside(most, fragments, before) ? without(fragments, most) : fragments;
    }

    /** Those at an edge and within a point of it. */
    private static List<Mark> near(Map<Long, List<Mark>> byEdge, long edge) {
        List<Mark> near = new ArrayList<>();
        for (long at = edge - 1; at <= edge + 1; at++) {
            near.addAll(byEdge.getOrDefault(at, List.of()));
        }
        near.sort(Comparator.comparingDouble(number -> number.fragment().baseline()));
        return near;
    }

    private static boolean count(List<Mark> numbers) {
        if (numbers.size() < FEWEST) {
            return false;
        }
        int step = numbers.get(1).value() - numbers.get(0).value();
        int kept = 0;
        for (int i = 1; i < numbers.size(); i++) {
            kept += numbers.get(i).value() - numbers.get(i - 1).value() == step ? 1 : 0;
        }
        return step > 0 && kept * 10 >= (numbers.size() - 1) * 9;
    }

    private static boolean areOutside(List<Mark> numbers, List<Fragment> fragments, boolean before) {
        double edge = before
                ? numbers.stream().mapToDouble(Mark::right).max().orElse(0)
                : numbers.stream().mapToDouble(Mark::left).min().orElse(0);
        IdentityHashMap<Fragment, Mark> own = new IdentityHashMap<>();
        numbers.forEach(number -> own.put(number.fragment(), number));
        long beyond = fragments.stream()
                .filter(fragment -> !own.containsKey(fragment))
                .filter(fragment -> before ? fragment.left() < edge : fragment.right() > edge)
                .count();
        return beyond * 10 <= numbers.size();
    }

    private static List<Fragment> without(List<Fragment> fragments, List<Mark> numbers) {
        IdentityHashMap<Fragment, Mark> own = new IdentityHashMap<>();
        numbers.forEach(number -> own.put(number.fragment(), number));
        List<Fragment> rest = new ArrayList<>();
        for (Fragment fragment : fragments) {
            Mark number = own.get(fragment);
            if (number == null) {
                rest.add(fragment);
            } else {
                List<Glyph> glyphs = new ArrayList<>(fragment.glyphs().subList(0, number.begin()));
                glyphs.addAll(fragment.glyphs()
                        .subList(number.end(), fragment.glyphs().size()));
                while (!glyphs.isEmpty() && glyphs.getFirst().isSpace()) {
                    glyphs.removeFirst();
                }
                if (!glyphs.isEmpty()) {
                    rest.add(Fragment.of(glyphs));
                }
            }
        }
        return Collections.unmodifiableList(rest);
    }

    private static @Nullable Mark leading(Fragment fragment) {
        List<Glyph> glyphs = fragment.glyphs();
        int end = 0;
        while (end < glyphs.size() && isDigit(glyphs.get(end))) {
            end++;
        }
        boolean apart = end == glyphs.size()
                || glyphs.get(end).isSpace()
                || glyphs.get(end).left() - glyphs.get(Math.max(0, end - 1)).right() > APART * fragment.size();
        return end == 0 || end > LONGEST || !apart ? null : number(fragment, 0, end);
    }

    private static @Nullable Mark trailing(Fragment fragment) {
        List<Glyph> glyphs = fragment.glyphs();
        int begin = glyphs.size();
        while (begin > 0 && isDigit(glyphs.get(begin - 1))) {
            begin--;
        }
        int length = glyphs.size() - begin;
        boolean apart = begin == 0
                || glyphs.get(begin - 1).isSpace()
                || length > 0
                        && glyphs.get(begin).left() - glyphs.get(begin - 1).right() > APART * fragment.size();
        return length == 0 || length > LONGEST || !apart ? null : number(fragment, begin, glyphs.size());
    }

    private static boolean isDigit(Glyph glyph) {
        return glyph.text().length() == 1
                && glyph.text().charAt(0) >= '0'
                && glyph.text().charAt(0) <= '9';
    }

    private static Mark number(Fragment fragment, int begin, int end) {
        StringBuilder digits = new StringBuilder();
        fragment.glyphs().subList(begin, end).forEach(glyph -> digits.append(glyph.text()));
        return new Mark(
                fragment,
                begin,
                end,
                fragment.glyphs().get(begin).left(),
                fragment.glyphs().get(end - 1).right(),
                Integer.parseInt(digits.toString()));
    }
}
