package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PdfPage.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * Takes the line numbers of a manuscript off its pages: numbers that stand one below the other outside the text, on
 * either side, and count up by the same step.
 */
final class PdfLineNumbers {
    private static final int FEWEST = 5;
    private static final int LONGEST = 4;
    private static final double APART = 0.3;

    /** Of the height of the text: heads and feet may stand out as far as the numbers do. */
    private static final double EDGE = 0.04;

    private record Mark(int page, Fragment fragment, int begin, int end, double left, double right, int value) {}

    private PdfLineNumbers() {}

    static List<PdfPage> removed(List<PdfPage> pages) {
        List<PdfPage> rest = pages;
        for (boolean before : new boolean[] {true, false}) {
            // Twice, for facing pages may have them at different places.
            rest = removed(removed(rest, before), before);
        }
        return rest;
    }

    private static List<PdfPage> removed(List<PdfPage> pages, boolean before) {
        Map<Long, List<Mark>> byEdge = new TreeMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (Fragment fragment : pages.get(page).fragments()) {
                GivenUp.check();
                Mark mark = before ? leading(page, fragment) : trailing(page, fragment);
                if (mark != null) {
                    byEdge.computeIfAbsent(Math.round(before ? mark.right() : mark.left()), key -> new ArrayList<>())
                            .add(mark);
                }
            }
        }
        List<Mark> most = List.of();
        for (long edge : byEdge.keySet()) {
            List<Mark> near = near(byEdge, edge);
            most = near.size() > most.size() ? near : most;
        }
        return count(most) && areOutside(most, pages, before) ? without(pages, most) : pages;
    }

    /** Those at an edge and within a point of it, in reading order. */
    private static List<Mark> near(Map<Long, List<Mark>> byEdge, long edge) {
        List<Mark> near = new ArrayList<>();
        for (long at = edge - 1; at <= edge + 1; at++) {
            near.addAll(byEdge.getOrDefault(at, List.of()));
        }
        near.sort(Comparator.comparingInt(Mark::page)
                .thenComparingDouble(mark -> mark.fragment().baseline()));
        return near;
    }

    /** Whether nearly all follow the one before by the same step; each page may begin anew. */
    private static boolean count(List<Mark> marks) {
        if (marks.size() < FEWEST) {
            return false;
        }
        Map<Integer, Integer> steps = new TreeMap<>();
        int pairs = 0;
        for (int i = 1; i < marks.size(); i++) {
            if (marks.get(i).page() == marks.get(i - 1).page()) {
                steps.merge(marks.get(i).value() - marks.get(i - 1).value(), 1, Integer::sum);
                pairs++;
            }
        }
        int kept = 0;
        for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
            kept = step.getKey() > 0 ? Math.max(kept, step.getValue()) : kept;
        }
        return kept >= FEWEST - 2 && kept * 10 >= pairs * 9;
    }

    private static boolean areOutside(List<Mark> marks, List<PdfPage> pages, boolean before) {
        double edge = before
                ? marks.stream().mapToDouble(Mark::right).max().orElse(0)
                : marks.stream().mapToDouble(Mark::left).min().orElse(0);
        IdentityHashMap<Fragment, Mark> own = new IdentityHashMap<>();
        marks.forEach(mark -> own.put(mark.fragment(), mark));
        long beyond = 0;
        for (int page : marks.stream().map(Mark::page).distinct().toList()) {
            List<Fragment> fragments = pages.get(page).fragments();
            double top =
                    fragments.stream().mapToDouble(Fragment::baseline).min().orElse(0);
            double bottom =
                    fragments.stream().mapToDouble(Fragment::baseline).max().orElse(0);
            double rim = EDGE * (bottom - top);
            beyond += fragments.stream()
                    .filter(fragment -> !own.containsKey(fragment))
                    .filter(fragment -> fragment.baseline() > top + rim && fragment.baseline() < bottom - rim)
                    .filter(fragment -> before ? fragment.left() < edge : fragment.right() > edge)
                    .count();
        }
        return beyond * 10 <= marks.size();
    }

    private static List<PdfPage> without(List<PdfPage> pages, List<Mark> marks) {
        IdentityHashMap<Fragment, Mark> own = new IdentityHashMap<>();
        marks.forEach(mark -> own.put(mark.fragment(), mark));
        List<PdfPage> rest = new ArrayList<>();
        for (PdfPage page : pages) {
            List<Fragment> kept = new ArrayList<>();
            for (Fragment fragment : page.fragments()) {
                Mark mark = own.get(fragment);
                if (mark == null) {
                    kept.add(fragment);
                } else {
                    without(mark, kept);
                }
            }
            rest.add(new PdfPage(page.frame(), kept, page.rules(), page.bars()));
        }
        return rest;
    }

    private static void without(Mark mark, List<Fragment> kept) {
        List<Glyph> all = mark.fragment().glyphs();
        List<Glyph> glyphs = new ArrayList<>(all.subList(0, mark.begin()));
        glyphs.addAll(all.subList(mark.end(), all.size()));
        while (!glyphs.isEmpty() && glyphs.getFirst().isSpace()) {
            glyphs.removeFirst();
        }
        if (!glyphs.isEmpty()) {
            kept.add(Fragment.of(glyphs));
        }
    }

    private static @Nullable Mark leading(int page, Fragment fragment) {
        List<Glyph> glyphs = fragment.glyphs();
        int end = 0;
        while (end < glyphs.size() && isDigit(glyphs.get(end))) {
            end++;
        }
        boolean apart = end == glyphs.size()
                || glyphs.get(end).isSpace()
                || glyphs.get(end).left() - glyphs.get(Math.max(0, end - 1)).right() > APART * fragment.size();
        return end == 0 || end > LONGEST || !apart ? null : mark(page, fragment, 0, end);
    }

    private static @Nullable Mark trailing(int page, Fragment fragment) {
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
        return length == 0 || length > LONGEST || !apart ? null : mark(page, fragment, begin, glyphs.size());
    }

    private static boolean isDigit(Glyph glyph) {
        return glyph.text().length() == 1
                && glyph.text().charAt(0) >= '0'
                && glyph.text().charAt(0) <= '9';
    }

    private static Mark mark(int page, Fragment fragment, int begin, int end) {
        StringBuilder digits = new StringBuilder();
        fragment.glyphs().subList(begin, end).forEach(glyph -> digits.append(glyph.text()));
        return new Mark(
                page,
                fragment,
                begin,
                end,
                fragment.glyphs().get(begin).left(),
                fragment.glyphs().get(end - 1).right(),
                Integer.parseInt(digits.toString()));
    }
}
