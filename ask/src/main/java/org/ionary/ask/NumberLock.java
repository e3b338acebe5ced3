package org.ionary.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.domain.material.Element;
import org.ionary.domain.paper.Doi;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Sense;

/**
 * Checks a written answer, sentence by sentence, against the evidence it cites. What passes states no number, unit,
 * DOI, formula, material or abbreviation that its sources do not state; what does not pass is withheld and marked.
 *
 * <ol>
 *   <li>A sentence cites at least one source, and none that does not exist.
 *   <li>Its quantities are those of the sources: the same dimension, the same value in the same unit or converted
 *       exactly, in the same sense, a limit being no value. Numbers without unit stand there without unit.
 *   <li>Its formulas have the composition of a formula there; names, abbreviations, elements and classes stand there.
 * </ol>
 *
 * <p>It does not understand what is said: a sentence that puts two true numbers together wrongly, or denies what its
 * source says, passes.
 */
public final class NumberLock {
    private static final int LONGEST_NAMED = 60;
    private static final BigDecimal COLD_ROOM = new BigDecimal(288);
    private static final BigDecimal WARM_ROOM = new BigDecimal(304);
    private static final double SAME_SHARE = 1e-6;
    private static final Map<String, String> WORDS_AS_NUMBERS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");

    private NumberLock() {}

    /**
     * Something that may be cited.
     *
     * @param number by which it is cited
     * @param doi of its paper, which may be named with it
     */
    public record Source(int number, String text, Optional<Doi> doi) {}

    /** A sentence of the answer. */
    public sealed interface Line {
        /** As it is shown to people. */
        String shown();

        /** @param cited the numbers of its sources */
        record Passed(String sentence, Set<Integer> cited) implements Line {
            public Passed {
                cited = Set.copyOf(cited);
            }

            @Override
            public String shown() {
                return sentence;
            }
        }

        /** @param reason names what its sources do not say */
        record Withheld(String sentence, String reason) implements Line {
            @Override
            public String shown() {
                return "[withheld: " + reason + "]";
            }
        }
    }

    public static List<Line> checked(String answer, List<Source> sources) {
        Map<Integer, Source> byNumber = sources.stream().collect(Collectors.toMap(Source::number, source -> source));
        List<Line> lines = new ArrayList<>();
        for (CitingSentence sentence : CitingSentence.of(answer)) {
            lines.add(fault(sentence, byNumber)
                    .<Line>map(reason -> new Line.Withheld(sentence.text(), reason))
                    .orElseGet(() -> new Line.Passed(sentence.text(), sentence.cited())));
        }
        return lines;
    }

    private static Optional<String> fault(CitingSentence sentence, Map<Integer, Source> sources) {
        if (sentence.cited().isEmpty()) {
            return Optional.of("no source is cited");
        }
        for (int cited : sentence.cited()) {
            if (!sources.containsKey(cited)) {
                return Optional.of("there is no source " + cited);
            }
        }
        List<Source> cited = sentence.cited().stream().map(sources::get).toList();
        List<Stated> evidence =
                cited.stream().map(source -> Stated.of(source.text())).toList();
        Stated said = Stated.of(sentence.words());
        return unsupported(said, evidence, cited)
                .map(what -> shortened(what) + " is not in the cited source" + (cited.size() > 1 ? "s" : ""));
    }

    private static String shortened(String what) {
        String line = what.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_NAMED ? line : line.substring(0, LONGEST_NAMED) + "…";
    }

    private static Optional<String> unsupported(Stated said, List<Stated> evidence, List<Source> cited) {
        for (Stated.Amount amount : said.amounts()) {
            if (!amount.quantity().refersBack()
                    && evidence.stream()
                            .noneMatch(e -> e.amounts().stream().anyMatch(there -> isStated(amount, there)))) {
                return Optional.of(amount.quantity().raw());
            }
        }
        for (String number : said.numbers()) {
            if (evidence.stream().noneMatch(e -> isStated(number, e.numbers()))) {
                return Optional.of(number);
            }
        }
        for (String link : said.links()) {
            boolean known = evidence.stream().anyMatch(e -> e.links().contains(link))
                    || cited.stream()
                            .anyMatch(source -> source.doi()
                                    .filter(doi -> doi.value().equals(link))
                                    .isPresent());
            if (!known) {
                return Optional.of(link);
            }
        }
        return unsupportedName(said, evidence);
    }

    private static Optional<String> unsupportedName(Stated said, List<Stated> evidence) {
        for (Stated.Named material : said.materials()) {
            if (evidence.stream().noneMatch(e -> isNamed(material, e))) {
                return Optional.of(material.text());
            }
        }
        for (String name : said.names()) {
            if (evidence.stream().noneMatch(e -> stands(name, e.folded()))) {
                return Optional.of(name);
            }
        }
        for (String kind : said.kinds()) {
            if (evidence.stream().noneMatch(e -> e.speaksOf(kind))) {
                return Optional.of(kind.substring(kind.indexOf(' ') + 1));
            }
        }
        for (Element element : said.elements()) {
            if (evidence.stream().noneMatch(e -> e.speaksOf(element))) {
                return Optional.of(element.symbol());
            }
        }
        return Optional.empty();
    }

    private static boolean isStated(Stated.Amount said, Stated.Amount there) {
        ReadQuantity mine = said.quantity();
        ReadQuantity theirs = there.quantity();
        if (mine.dimension() != theirs.dimension() || !said.unit().equals(there.unit())) {
            return false;
        }
        if (mine.roomTemperature() || theirs.roomTemperature()) {
            return mine.roomTemperature()
                    && (theirs.roomTemperature()
                            || theirs.low().compareTo(COLD_ROOM) >= 0
                                    && theirs.low().compareTo(WARM_ROOM) <= 0);
        }
        if (mine.exponentLost() || theirs.exponentLost()) {
            return FoldedText.of(mine.raw()).equals(FoldedText.of(theirs.raw()));
        }
        if (mine.isRange()) {
            return theirs.isRange()
                    && Stated.isSame(mine.low(), theirs.low())
                    && Stated.isSame(mine.high().orElseThrow(), theirs.high().orElseThrow());
        }
        boolean uncertain = mine.uncertainty().isEmpty()
                || theirs.uncertainty()
                        .filter(u -> Stated.isSame(u, mine.uncertainty().orElseThrow()))
                        .isPresent();
        if (theirs.isRange()) {
            // One end of a range may be said alone.
            return uncertain
                    && (Stated.isSame(mine.low(), theirs.low())
                            || Stated.isSame(mine.low(), theirs.high().orElseThrow()));
        }
        return uncertain && isWeaker(mine, theirs) && Stated.isSame(mine.low(), theirs.low());
    }

    /** A limit stays a limit on its side; a value may be called approximate, but no estimate becomes exact. */
    private static boolean isWeaker(ReadQuantity mine, ReadQuantity theirs) {
        boolean temperature = mine.dimension() == Dimension.TEMPERATURE;
        return mine.sense() == theirs.sense()
                || mine.sense() == Sense.APPROXIMATE && theirs.sense() == Sense.EXACT
                || temperature && mine.sense() == Sense.EXACT && theirs.sense() == Sense.APPROXIMATE;
    }

    private static boolean isStated(String number, Set<String> there) {
        if (there.contains(number) || there.contains(WORDS_AS_NUMBERS.getOrDefault(number, number))) {
            return true;
        }
        return WORDS_AS_NUMBERS.entrySet().stream()
                .anyMatch(word -> word.getValue().equals(number) && there.contains(word.getKey()));
    }

    private static boolean isNamed(Stated.Named material, Stated evidence) {
        for (Stated.Named there : evidence.materials()) {
            if (there.text().equals(material.text())
                    || material.composition().isPresent()
                            && there.composition().isPresent()
                            && (material.form().isEmpty() || material.form().equals(there.form()))
                            && isSame(
                                    material.composition().get().amounts(),
                                    there.composition().get().amounts())) {
                return true;
            }
        }
        return stands(material.text(), evidence.folded());
    }

    /** To the digit; the tolerance of searching would let one through in a large formula. */
    private static boolean isSame(Map<Element, Double> one, Map<Element, Double> other) {
        if (!one.keySet().equals(other.keySet())) {
            return false;
        }
        double mine = one.values().stream().mapToDouble(Double::doubleValue).sum();
        double theirs = other.values().stream().mapToDouble(Double::doubleValue).sum();
        return one.entrySet().stream()
                .allMatch(share -> Math.abs(share.getValue() / mine - other.getOrDefault(share.getKey(), 0.0) / theirs)
                        < SAME_SHARE);
    }

    /** As a word of its own; in small letters too where it is no run of capitals. */
    private static boolean stands(String name, String folded) {
        boolean abbreviation = CAPITALS.matcher(name).find();
        String text = abbreviation ? folded : folded.toLowerCase(Locale.ROOT);
        String wanted = abbreviation ? name : name.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = at == 0 || !isPart(text.charAt(at - 1));
            boolean ends = end == text.length()
                    || !isPart(text.charAt(end))
                    || text.charAt(end) == 's' && (end + 1 == text.length() || !isPart(text.charAt(end + 1)));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '^';
    }

    /** The sources that the sentences which passed rest on. */
    public static Set<Integer> cited(List<Line> lines) {
        Set<Integer> cited = new HashSet<>();
        for (Line line : lines) {
            switch (line) {
                case Line.Passed passed -> cited.addAll(passed.cited());
                case Line.Withheld withheld -> {}
            }
        }
        return new TreeSet<>(cited);
    }
}
