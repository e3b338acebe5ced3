package org.ionary.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Material;
import org.ionary.normalize.Materials;

/** A way to make a true sentence false. */
enum Alteration {
    DIGIT,
    UNIT,
    EXPONENT_SIGN,
    DOI,
    MATERIAL,
    AMOUNT,
    CITATION,
    ADDED_NUMBER;

    private static final Pattern DIGITS = Pattern.compile("[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern FALSE_DOI = Pattern.compile("10\\.\\d{4,9}/\\S+?(?=\\))");
    private static final Pattern AMOUNTS = Pattern.compile("[0-9₀₁₂₃₄₅₆₇₈₉]");
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final Map<String, String> UNITS =
            Map.of("mS", "S", "µS", "mS", "μS", "mS", "S", "mS", "meV", "eV", "eV", "meV", "kJ", "J");
    private static final List<String> ADDED = List.of(
            " and up to %s S/cm",
            ", %s times more than before",
            " with %s eV",
            " in %s samples",
            ", that is %s %%",
            " after %s h",
            " (x = 0.%s)",
            " at %s °C",
            ", or 10⁻%s S cm⁻¹",
            " as of 20%s");

    /**
     * @param text false now
     * @param mark what stands in it and in no source
     */
    record Altered(String text, String mark) {}

    /** Empty where the sentence cannot be altered so, or would not be false. */
    Optional<Altered> of(TrueSentence from, List<TrueSentence> others, Random random) {
        TrueSentence other = others.get(random.nextInt(others.size()));
        return switch (this) {
            case DIGIT -> digit(from.value(), DIGITS, random).flatMap(value -> valued(from, value));
            case UNIT -> unit(from.value()).flatMap(value -> valued(from, value));
            case EXPONENT_SIGN ->
                Optional.of(from.value().replaceFirst("10⁻", "10").replaceFirst("(?<=10\\^?\\{?)[-−](?=\\d)", ""))
                        .filter(value -> !value.equals(from.value()))
                        .flatMap(value -> valued(from, value));
            case DOI -> FALSE_DOI.matcher(from.text()).results().findFirst().flatMap(doi -> doi(from, doi, random));
            case MATERIAL ->
                other.material().isEmpty() || from.source().text().contains(other.material()) || isSame(from, other)
                        ? Optional.empty()
                        : replaced(from, from.material(), other.material());
            case AMOUNT ->
                digit(from.material(), AMOUNTS, random)
                        .filter(material -> !isNamedElsewhere(from, material))
                        .flatMap(material -> replaced(from, from.material(), material));
            case CITATION ->
                random.nextInt(3) == 0
                        ? replaced(from, from.citation(), "[9" + random.nextInt(10, 100) + "]")
                        : other.source().text().contains(from.value()) || saysTheSame(from, other)
                                ? Optional.empty()
                                : replaced(from, from.citation(), other.citation());
            case ADDED_NUMBER -> added(from, random);
        };
    }

    /** In another notation, or by a name that stands for it. */
    private static boolean isSame(TrueSentence from, TrueSentence other) {
        Optional<Composition> mine = composition(from.material());
        Optional<Composition> theirs = composition(other.material());
        return plain(from.source().text()).contains(plain(other.material()))
                || mine.isPresent() && theirs.isPresent() && mine.get().isSameAs(theirs.get());
    }

    private static Optional<Composition> composition(String material) {
        return Materials.read(material).flatMap(Material::composition);
    }

    private static boolean saysTheSame(TrueSentence from, TrueSentence other) {
        return plain(other.source().text()).contains(plain(from.material()));
    }

    /** {@code 1.470 eV} beside {@code 1.47 eV}. */
    private static boolean isSameNumber(TrueSentence from, String value) {
        return from.source().text().contains(value.replaceAll("0(?=\\D*$)", "").strip());
    }

    /** Without the sign of a modification, or one molecule said as such. */
    private static boolean isNamedElsewhere(TrueSentence from, String material) {
        return from.source()
                .text()
                .contains(material.replaceFirst("^[α-ω]-", "").replaceFirst("·1(?=\\p{Lu})", "·"));
    }

    /** Lowered digits as they would be typed. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(LOWERED.indexOf(c) >= 0 ? (char) ('0' + LOWERED.indexOf(c)) : c);
        }
        return plain.toString();
    }

    private static Optional<Altered> valued(TrueSentence from, String value) {
        return from.source().text().contains(value) || isSameNumber(from, value)
                ? Optional.empty()
                : replaced(from, from.value(), value);
    }

    private static Optional<Altered> replaced(TrueSentence from, String what, String by) {
        int at = from.text().lastIndexOf(what);
        String text = at < 0
                ? from.text()
                : from.text().substring(0, at) + by + from.text().substring(at + what.length());
        return text.equals(from.text()) ? Optional.empty() : Optional.of(new Altered(text, by));
    }

    private static Optional<String> digit(String text, Pattern digits, Random random) {
        List<MatchResult> places = digits.matcher(text).results().toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        char old = place.group().charAt(0);
        String row = RAISED.indexOf(old) >= 0 ? RAISED : LOWERED.indexOf(old) >= 0 ? LOWERED : "0123456789";
        char other = row.charAt((row.indexOf(old) + random.nextInt(1, 10)) % 10);
        return Optional.of(text.substring(0, place.start()) + other + text.substring(place.end()));
    }

    private static Optional<String> unit(String value) {
        List<String> found = new ArrayList<>();
        for (String unit : List.of("mS", "µS", "μS", "S", "meV", "eV", "kJ")) {
            String altered = value.replaceFirst("(?<!\\p{L})" + unit + "(?!\\p{L})", UNITS.getOrDefault(unit, unit));
            if (!altered.equals(value)) {
                found.add(altered);
            }
        }
        return found.stream().findFirst();
    }

    private static Optional<Altered> doi(TrueSentence from, MatchResult doi, Random random) {
        return digit(doi.group(), Pattern.compile("[0-9](?=[^/]*$)"), random)
                .flatMap(altered -> replaced(from, doi.group(), altered));
    }

    private static Optional<Altered> added(TrueSentence from, Random random) {
        String number = Integer.toString(random.nextInt(11, 100));
        if (from.text().contains(number) || from.source().text().contains(number)) {
            return Optional.empty();
        }
        String words = ADDED.get(random.nextInt(ADDED.size())).formatted(number);
        return Optional.of(new Altered(
                from.text()
                        .replace(" " + from.citation(), words + " " + from.citation())
                        .replace(". " + from.citation(), words + ". " + from.citation()),
                words));
    }
}
