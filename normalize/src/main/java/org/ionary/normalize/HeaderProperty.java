package org.ionary.normalize;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Property;

/** Which property a head names; a prefactor, a product with the temperature or a barrier of another motion is none. */
final class HeaderProperty {
    private static final Pattern NOT_CONDUCTIVITY = Pattern.compile(
            "(?:σ|sigma)[_ {(]{0,2}[0₀°](?![.,\\d]|\\s?[°k])|(?:σ|sigma) ?[·×*⋅]? ?t(?![\\p{L}\\p{N}_])|σt|pre-?exponential|pre-?factor"
                    + "|(?:thermal|molar|heat) conductivit|(?:σ|conductivity) ratio|relative conductivit|(?<!\\p{L})d[_ ]?σ");
    private static final Pattern ENERGY = Pattern.compile("activation|barrier|aktivierungsenergie"
            + "|(?:migration|hopping|jump) (?:energ|enthalp)"
            + "|(?<![\\p{L}])[eq][_ {]{0,2}(?:ₐ|a(?![\\p{L}])|act(?![\\p{Ll}])|mig(?![\\p{Ll}]))"
            + "|[∆δΔ][eh][_ {]{0,2}(?:ₐ|a(?![\\p{L}])|m(?![\\p{L}])|mig|act)|[∆Δ]e(?![\\p{L}])");
    private static final Pattern NEEDS_WORDS =
            Pattern.compile("(?<![\\p{L}])[e∆Δ][_ {e]{0,3}(?:b|m|ₘ|h|neb|cineb|ci-neb)(?![\\p{L}])");
    private static final Pattern WORDS = Pattern.compile(
            "barrier|migration|activation|hopping|(?<!\\p{L})(?:ci-)?neb(?!\\p{L})|nudged|bvse|bvel|bond.valence");
    private static final Pattern NOT_ENERGY = Pattern.compile(
            "reorient|rotation|desorption|adsorption|nucleation|hull|formation|binding|gap|decomposition|dissociation"
                    + "|charge.transfer|interfac|electrode|diffusion coefficient|volume");

    private static final Pattern OTHER_BARRIER = Pattern.compile(
            "(?:reorientation\\p{L}*|rotation\\p{L}*|desorption|nucleation|schottky) (?:energy )?barriers?");

    private HeaderProperty() {}

    /**
     * @param caption words that say what an unclear symbol stands for
     * @param dimension of the head's own unit
     */
    static Optional<Property> of(String head, String caption, Optional<Dimension> dimension) {
        String lower = head.toLowerCase(Locale.ROOT);
        boolean energy = ENERGY.matcher(lower).find()
                || NEEDS_WORDS.matcher(lower).find()
                        && WORDS.matcher(head + " " + caption.toLowerCase(Locale.ROOT))
                                .find();
        boolean fitsEnergy = dimension.isEmpty()
                || dimension.get() == Dimension.ENERGY_PER_PARTICLE
                || dimension.get() == Dimension.TEMPERATURE;
        if (energy && fitsEnergy && !NOT_ENERGY.matcher(lower).find()) {
            return Optional.of(Property.ACTIVATION_ENERGY);
        }
        boolean fits = dimension.isEmpty()
                || dimension.get() == Dimension.CONDUCTIVITY
                || dimension.get() == Dimension.TEMPERATURE;
        boolean conductivity = namesConductivity(head) || isLostSymbol(lower);
        return conductivity && fits && !NOT_CONDUCTIVITY.matcher(lower).find()
                ? Optional.of(Property.CONDUCTIVITY)
                : Optional.empty();
    }

    /** Whether the words hold the name or the symbol of a conductivity. */
    static boolean namesConductivity(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("conductivit")
                || words.contains("σ")
                || lower.contains("sigma")
                || lower.startsWith("cond.")
                || lower.contains("leitfähigkeit");
    }

    /** Whether an activation energy or a barrier of migration is spoken of. */
    static boolean namesEnergy(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return ENERGY.matcher(OTHER_BARRIER.matcher(lower).replaceAll("")).find();
    }

    /** {@code log s}: what is left of {@code log σ} where Greek letters were lost. */
    private static boolean isLostSymbol(String lower) {
        return lower.matches("[-−–]?\\s*log(?:10|₁₀|_10)?\\s?\\(?s(?![\\p{L}]).*");
    }
}
