package org.ionary.extract;

import java.util.regex.Pattern;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Property;

/**
 * What the quotes of a model must look like before anything is made of them, each a regular expression with an example
 * that it accepts and one that it refuses. They are coarse on purpose: what a quote means, the grammar of
 * {@code normalize} says afterwards.
 */
enum QuoteValidator {
    /** A number: digits, or a bare power of ten. */
    VALUE("\\d", RejectionReason.VALUE_UNREADABLE, "5.0 × 10⁻⁴ S cm⁻¹", "high"),

    /** Not a percentage, a factor or a difference. */
    NOT_RELATIVE(
            "^(?!.*(?:\\d\\s*%|\\bfold\\b|\\btimes\\b|orders? of magnitude (?:higher|lower|more|less|better)))",
            RejectionReason.RELATIVE, "1.2 mS cm⁻¹", "3 times higher"),

    /** Siemens or reciprocal ohm per length, printed well or damaged; no watt, ampere or square metre. */
    CONDUCTIVITY_UNIT(
            "^(?!.*(?:W\\s*m|A\\s*(?:/\\s*|·?\\s*)cm|cm\\s*[−⁻-]?\\s*[²2]|/\\s*mol|mol[⁻−-]))"
                    + ".*(?:S\\W{0,3}(?:c|d|m)?m|[ΩΩ]|ohm|mho|log)",
            RejectionReason.UNIT_OF_OTHER_DIMENSION,
            "mS cm⁻¹",
            "W m⁻¹ K⁻¹"),

    /** Electronvolt, or joule or calorie per mole, or kelvin; nothing per atom, formula unit or area. */
    ENERGY_UNIT(
            "^(?!.*(?:/\\s*(?:atom|f\\.?u|cell)|per (?:atom|formula)|atom[⁻−-]|J\\s*(?:/|·)?\\s*m[⁻−-]?[²2]))"
                    + ".*(?:eV|J\\W{0,3}(?:/|·|⋅)?\\s*mol|cal\\W{0,3}mol|\\bK\\b)",
            RejectionReason.UNIT_OF_OTHER_DIMENSION,
            "0.32 eV",
            "−1.2 eV/atom"),

    /** A number with a degree or kelvin, a number for the head of a column, or words for the temperature of a room. */
    TEMPERATURE(
            "(?i)\\d|room|ambient|\\bR\\.?T\\b",
            RejectionReason.TEMPERATURE_UNREADABLE,
            "25 °C",
            "elevated temperature"),

    /** What says in which unit the temperatures of a column or row are. */
    TEMPERATURE_UNIT(
            "[°˚º℃]|\\bK\\b|\\d\\s*K|kelvin|/\\s*T", RejectionReason.TEMPERATURE_UNREADABLE, "T / °C", "time / h"),

    /** One composition: neither two that are joined by "and", unless they are mixed, nor an interval of a series. */
    ONE_MATERIAL(
            "^(?:.*\\b(?:mixture|blend|composite|solution)s? of\\b|(?!.*(?:\\band\\b(?!\\s[xyzδ]\\s?=)|\\bor\\b|\\bversus\\b|\\bvs\\b)))(?!.*[xyzδ]\\s*=\\s*[\\d.]+\\s*(?:–|—|−|-|to)\\s*[\\d.]+)"
                    + "(?!.*[<≤]\\s*[xyzδ]\\s*[<≤]).*\\p{L}",
            RejectionReason.MATERIAL_AMBIGUOUS,
            "Li₆PS₅Cl",
            "LLZO and LATP"),

    /** Words that name a conductivity of ions, protons or electrons. */
    CONDUCTIVITY_WORDS(
            "(?i)^(?!.*(?:thermal|heat|diffusi|hydraulic)).*(?:conduct|σ|sigma)",
            RejectionReason.LOOK_ALIKE_PROPERTY,
            "bulk conductivity",
            "thermal conductivity"),

    /** Words that name the energy that moving takes; no energy of bands, formation, binding, reaction or the grid. */
    ENERGY_WORDS(
            "(?i)^(?!.*(?:band|gap|formation|binding|adsorption|hull|decomposition|reaction|density|surface energy|cohesive|electrode|ORR|OER))"
                    + ".*(?:activation|barrier|migration|hopping|E\\s*[ₐa_]|ΔE|ΔH|enthalpy|energ)",
            RejectionReason.LOOK_ALIKE_PROPERTY,
            "migration barrier",
            "band gap");

    private final Pattern pattern;
    private final RejectionReason reason;
    private final String accepts;
    private final String refuses;

    QuoteValidator(String pattern, RejectionReason reason, String accepts, String refuses) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.reason = reason;
        this.accepts = accepts;
        this.refuses = refuses;
    }

    boolean accepts(String quote) {
        return pattern.matcher(quote).find();
    }

    /** @throws NotAdmitted where the quote does not look like what it is said to be */
    void check(String quote) throws NotAdmitted {
        if (!accepts(quote)) {
            throw new NotAdmitted(reason, quote);
        }
    }

    static QuoteValidator ofUnit(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> CONDUCTIVITY_UNIT;
            case ACTIVATION_ENERGY -> ENERGY_UNIT;
        };
    }

    static QuoteValidator ofWords(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> CONDUCTIVITY_WORDS;
            case ACTIVATION_ENERGY -> ENERGY_WORDS;
        };
    }

    /** An example of what it lets through. */
    String accepted() {
        return accepts;
    }

    /** An example of what it stops. */
    String refused() {
        return refuses;
    }
}
