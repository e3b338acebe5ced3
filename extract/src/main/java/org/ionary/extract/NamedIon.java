package org.ionary.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/**
 * The ion that a paper's words say moves: {@code Na⁺ conductivity}, {@code lithium-ion migration barrier},
 * {@code activation energy for Mg²⁺ diffusion}. A material without that ion is the wrong one.
 */
final class NamedIon {
    private static final Map<String, MobileIon> IONS = Map.ofEntries(
            Map.entry("li", MobileIon.LITHIUM),
            Map.entry("lithium", MobileIon.LITHIUM),
            Map.entry("na", MobileIon.SODIUM),
            Map.entry("sodium", MobileIon.SODIUM),
            Map.entry("k", MobileIon.POTASSIUM),
            Map.entry("potassium", MobileIon.POTASSIUM),
            Map.entry("ag", MobileIon.SILVER),
            Map.entry("silver", MobileIon.SILVER),
            Map.entry("cu", MobileIon.COPPER),
            Map.entry("copper", MobileIon.COPPER),
            Map.entry("mg", MobileIon.MAGNESIUM),
            Map.entry("magnesium", MobileIon.MAGNESIUM),
            Map.entry("ca", MobileIon.CALCIUM),
            Map.entry("calcium", MobileIon.CALCIUM),
            Map.entry("zn", MobileIon.ZINC),
            Map.entry("zinc", MobileIon.ZINC),
            Map.entry("al", MobileIon.ALUMINIUM),
            Map.entry("aluminium", MobileIon.ALUMINIUM),
            Map.entry("aluminum", MobileIon.ALUMINIUM),
            Map.entry("fluoride", MobileIon.FLUORIDE),
            Map.entry("chloride", MobileIon.CHLORIDE));

    /** A symbol needs its charge or the word ion, else it may be the end of a formula. */
    private static final String ION = "(?<![\\p{L}\\p{N}])(?:(?<symbol>Li|Na|K|Ag|Cu|Mg|Ca|Zn|Al)"
            + "(?:(?:[⁺+]|[²2³3][⁺+])(?:[-–‐ ]ions?)?|[-–‐ ]ions?)|(?<word>lithium|sodium|potassium|silver|copper|magnesium"
            + "|calcium|zinc|alumini?um|fluoride|chloride)(?:[-–‐ ]ions?)?)";

    private static final String MOVES = "(?:conducti[vo]|migrat|diffus|transport|hopping|mobilit|jump)";

    private static final Pattern BEFORE = Pattern.compile(
            ION + "(?: ionic)?[-–‐ ](?:bulk |total |grain )?" + MOVES
                    + "\\p{L}*(?: (?:barrier|energ|enthalp)\\p{L}*)?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND =
            Pattern.compile("^ (?:of|for) (?:the )?" + ION + "(?: ionic)?[-–‐ ]" + MOVES, Pattern.CASE_INSENSITIVE);

    private static final int FARTHEST = 40;

    /** Their formulas may name the host alone. */
    private static final Set<Family> GUESTS = Set.of(Family.POLYMER, Family.COMPOSITE);

    private NamedIon() {}

    /** The ion that the words for the candidate's property name; from a table, the head of its column. */
    static Optional<MobileIon> of(Candidate candidate, Paper paper) {
        return Stream.concat(candidate.propertyWord().stream(), candidate.value().completions().stream())
                .filter(Mention.Seen.class::isInstance)
                .map(Mention.Seen.class::cast)
                .flatMap(seen -> named(seen, paper).stream())
                .findFirst();
    }

    private static Optional<MobileIon> named(Mention.Seen seen, Paper paper) {
        Block block = paper.blocks().get(seen.locus().block());
        return switch (seen.locus()) {
            case Locus.InText in -> around(block.text(), in.begin(), in.end());
            case Locus.InCell in ->
                block instanceof Block.Table table
                        ? inHead(table.cell(in.row(), in.column()).text())
                        : Optional.empty();
        };
    }

    private static Optional<MobileIon> inHead(String head) {
        return PropertyWords.in(head).stream()
                .flatMap(word -> around(head, word.begin(), word.end()).stream())
                .findFirst();
    }

    /** The ion named by the words that stand just before a property's or in it, or just behind. */
    static Optional<MobileIon> around(String text, int begin, int end) {
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, begin - FARTHEST), end));
        if (before.find()) {
            return ion(before);
        }
        Matcher behind = BEHIND.matcher(text.substring(end, Math.min(text.length(), end + FARTHEST)));
        return behind.find() ? ion(behind) : Optional.empty();
    }

    private static Optional<MobileIon> ion(Matcher named) {
        String name = Stream.of("symbol", "word")
                .map(named::group)
                .filter(one -> one != null)
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(IONS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the paper names an ion, or the material is known to conduct one, that is not in the material. */
    static boolean isMissing(Candidate candidate, Paper paper, Material material) {
        return of(candidate, paper)
                .or(material::mobileIon)
                .filter(ion -> isMissing(ion, material))
                .isPresent();
    }

    /**
     * Whether the ion cannot come from the material: its composition is known whole, and the ion's element is not in
     * it. Protons come with water.
     */
    static boolean isMissing(MobileIon ion, Material material) {
        Optional<Composition> composition = material.composition();
        return ion != MobileIon.PROTON
                && composition.isPresent()
                && material.additives().isEmpty()
                && !GUESTS.contains(material.family())
                && !composition.get().contains(ion.element());
    }
}
