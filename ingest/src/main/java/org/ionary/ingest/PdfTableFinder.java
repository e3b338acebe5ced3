package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PdfPage.Bar;
import org.ionary.ingest.PdfPage.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a page that have rules, before its columns are told apart: a table may stand across them.
 *
 * <ol>
 *   <li>A rule opens a table; it goes on to the next rule over the same width, as long as no prose and no caption
 *       stands between.
 *   <li>Two rules at least go over its whole width.
 *   <li>What stands inside can be read as rows and columns. Axes around a figure cannot, nor can a box around text.
 * </ol>
 */
final class PdfTableFinder {
    private static final double FLAT = 1.2;
    private static final double SAME_EDGE = 4;
    private static final double NARROWEST = 40;
    private static final int MANY_WORDS = 8;
    private static final int MOST_RULES = 1500;
    private static final Pattern CAPTION =
            Pattern.compile("(?i)^(?:supplementary )?(?:table|fig(?:ure|\\.)|scheme) ?S?\\d.*");
    private static final Pattern FIGURE = Pattern.compile("(?i)^(?:supplementary )?(?:fig(?:ure|\\.)|scheme) ?S?\\d.*");

    private final PdfPage page;
    private final boolean spaced;
    private final List<Fragment> free;
    private final List<Rule> rules;
    private final List<Bar> bars;
    private final List<PdfTableArea> areas = new ArrayList<>();

    private PdfTableFinder(PdfPage page, List<Fragment> fragments, boolean spaced) {
        this.page = page;
        this.spaced = spaced;
        this.free = new ArrayList<>(fragments);
        this.rules = connected(page.rules()).stream()
                .filter(rule -> rule.right() - rule.left() >= NARROWEST / 4)
                .toList();
        this.bars = connectedBars(page.bars());
    }

    /** @param rest what is in no table */
    record Found(List<PdfTableArea> areas, List<Fragment> rest) {}

    static Found in(PdfPage page, List<Fragment> fragments, boolean spaced) {
        if (page.rules().size() < 2 || page.rules().size() > MOST_RULES) {
            return new Found(List.of(), fragments);
        }
        PdfTableFinder finder = new PdfTableFinder(page, fragments, spaced);
        finder.find();
        return new Found(finder.areas, finder.free);
    }

    /** Rules that lie on one line and touch, as one. */
    static List<Rule> connected(List<Rule> rules) {
        List<Rule> once = connectedOnce(rules);
        return once.size() < rules.size() ? connected(once) : once;
    }

    private static List<Rule> connectedOnce(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble(Rule::top).thenComparingDouble(Rule::left));
        List<Rule> whole = new ArrayList<>();
        for (Rule rule : sorted) {
            GivenUp.check();
            int partner = -1;
            for (int i = whole.size() - 1;
                    i >= 0 && partner < 0 && rule.top() - whole.get(i).top() < FLAT;
                    i--) {
                Rule other = whole.get(i);
                boolean touches = rule.left() <= other.right() + 2 && rule.right() >= other.left() - 2;
                partner = touches ? i : -1;
            }
            if (partner < 0) {
                whole.add(rule);
            } else {
                Rule other = whole.get(partner);
                whole.set(
                        partner,
                        new Rule(
                                Math.min(other.left(), rule.left()),
                                Math.max(other.right(), rule.right()),
                                other.top()));
            }
        }
        return whole;
    }

    private static List<Bar> connectedBars(List<Bar> bars) {
        List<Bar> sorted = new ArrayList<>(bars);
        sorted.sort(Comparator.comparingDouble(Bar::at).thenComparingDouble(Bar::top));
        List<Bar> whole = new ArrayList<>();
        for (Bar bar : sorted) {
            int partner = -1;
            for (int i = whole.size() - 1;
                    i >= 0 && partner < 0 && bar.at() - whole.get(i).at() < FLAT;
                    i--) {
                boolean touches = bar.top() <= whole.get(i).bottom() + 2
                        && bar.bottom() >= whole.get(i).top() - 2;
                partner = touches ? i : -1;
            }
            if (partner < 0) {
                whole.add(bar);
            } else {
                Bar other = whole.get(partner);
                whole.set(
                        partner,
                        new Bar(other.at(), Math.min(other.top(), bar.top()), Math.max(other.bottom(), bar.bottom())));
            }
        }
        return whole;
    }

    private void find() {
        int at = 0;
        while (at < rules.size()) {
            GivenUp.check();
            Rule first = rules.get(at);
            PdfTableArea area = first.right() - first.left() < NARROWEST || isTaken(first) ? null : from(at);
            if (area != null) {
                areas.add(area);
                free.removeIf(fragment -> isInside(fragment, area.left(), area.top(), area.right(), area.bottom()));
            }
            at++;
        }
    }

    private boolean isTaken(Rule rule) {
        return areas.stream()
                .anyMatch(area -> rule.top() > area.top() - FLAT
                        && rule.top() < area.bottom() + FLAT
                        && rule.right() > area.left()
                        && rule.left() < area.right());
    }

    /** The longest table that begins at a rule. */
    private @Nullable PdfTableArea from(int begin) {
        Rule first = rules.get(begin);
        double left = first.left();
        double right = first.right();
        double bottom = first.top();
        List<Rule> own = new ArrayList<>(List.of(first));
        for (Rule rule : rules.subList(begin + 1, rules.size())) {
            GivenUp.check();
            double overlap = Math.min(right, rule.right()) - Math.max(left, rule.left());
            boolean mine = overlap > 0.5 * (rule.right() - rule.left())
                    && rule.right() - rule.left() < 1.15 * (right - left) + SAME_EDGE;
            if (!mine) {
                continue;
            }
            if (rule.top() - bottom > FLAT && holdsProse(left, bottom, right, rule.top())) {
                break;
            }
            own.add(rule);
            left = Math.min(left, rule.left());
            right = Math.max(right, rule.right());
            bottom = Math.max(bottom, rule.top());
        }
        return own.size() < 2 ? null : read(own, left, first.top(), right);
    }

    private boolean holdsProse(double left, double from, double right, double to) {
        for (PdfLine line : lines(left, from, right, to)) {
            boolean oneCell = PdfTable.cells(line).size() == 1;
            boolean wide = line.width() > 0.55 * (right - left);
            if (CAPTION.matcher(line.text()).matches() || oneCell && wide && words(line.text()) >= MANY_WORDS) {
                return true;
            }
        }
        return false;
    }

    static int words(String text) {
        int words = 0;
        for (String word : text.split(" ", -1)) {
            words += word.length() >= 3 && Character.isLetter(word.charAt(0)) ? 1 : 0;
        }
        return words;
    }

    private @Nullable PdfTableArea read(List<Rule> own, double left, double top, double right) {
        double width = right - left;
        List<Rule> wide = own.stream()
                .filter(rule -> rule.right() - rule.left() > 0.85 * width)
                .toList();
        if (wide.size() < 2) {
            return null;
        }
        double bottom = wide.getLast().top();
        List<Rule> inside =
                own.stream().filter(rule -> rule.top() <= bottom + FLAT).toList();
        List<PdfLine> rows = lines(left, top, right, bottom);
        if (rows.size() < 2 || isPartOfFigure(left, top, right, bottom)) {
            return null;
        }
        List<Bar> uprights = bars.stream()
                .filter(bar -> bar.at() > left - SAME_EDGE && bar.at() < right + SAME_EDGE)
                .filter(bar -> bar.bottom() > top + SAME_EDGE && bar.top() < bottom - SAME_EDGE)
                .toList();
        Optional<TableGrid> grid = PdfLattice.read(rows, inside, uprights, spaced)
                .or(() -> isTabular(rows) ? PdfTable.read(rows, inside, spaced) : Optional.empty());
        return grid.filter(PdfTableFinder::isTable)
                .map(found -> new PdfTableArea(left, top, right, bottom, found, rows))
                .orElse(null);
    }

    /** Most lines of a table have several cells; those with one are labels and what goes on in a cell. */
    private static boolean isTabular(List<PdfLine> rows) {
        long several =
                rows.stream().filter(row -> PdfTable.cells(row).size() >= 2).count();
        return several >= 2 && several * 3 >= rows.size();
    }

    /** Two rows and two columns at least, and not mostly empty. */
    private static boolean isTable(TableGrid grid) {
        var rows = grid.rows();
        int columns = rows.getFirst().size();
        long filled = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.text().isEmpty())
                .count();
        return rows.size() >= 2 && columns >= 2 && filled * 4 >= (long) rows.size() * columns;
    }

    /** Whether the caption of a figure stands close below and none of a table close above. */
    private boolean isPartOfFigure(double left, double top, double right, double bottom) {
        double reach = 60;
        boolean figure = lines(left, bottom, right, bottom + reach).stream()
                .anyMatch(line -> FIGURE.matcher(line.text()).matches());
        boolean table = lines(left, top - reach, right, top).stream()
                .anyMatch(line -> CAPTION.matcher(line.text()).matches()
                        && !FIGURE.matcher(line.text()).matches());
        return figure && !table;
    }

    private List<PdfLine> lines(double left, double from, double right, double to) {
        List<Fragment> inside = free.stream()
                .filter(fragment -> isInside(fragment, left, from, right, to))
                .toList();
        return inside.isEmpty() ? List.of() : PageLayout.rows(page.frame(), inside, spaced);
    }

    private static boolean isInside(Fragment fragment, double left, double from, double right, double to) {
        double middle = fragment.baseline() - 0.3 * fragment.size();
        double within = Math.min(right, fragment.right()) - Math.max(left, fragment.left());
        return middle > from && middle < to && within > 0.5 * fragment.width();
    }
}
