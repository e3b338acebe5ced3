package org.ionary.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.FormulaScanner;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Span;

/**
 * What a text states that can be looked up: quantities, numbers without unit, DOIs and addresses, formulas and names of
 * materials, abbreviations and labels, and the words that say which kind of material or property is meant. Each
 * character of a number belongs to one of them.
 *
 * @param numbers in one spelling
 * @param names abbreviations and whatever mixes letters and digits, in one spelling
 * @param kinds of the lexicon's meanings, such as {@code class garnet}
 * @param elements named outside formulas
 */
record Stated(
        String folded,
        List<Amount> amounts,
        Set<String> numbers,
        Set<String> links,
        List<Named> materials,
        Set<String> names,
        Set<String> kinds,
        Set<Element> elements) {

    /** @param unit as printed, for units whose dimension is not known */
    record Amount(ReadQuantity quantity, String unit) {}

    /** @param form the Greek letter before it, such as {@code β} */
    record Named(String text, String form, Optional<Composition> composition, Optional<String> family) {}

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.|doi:\\s?)\\S+|\\b10\\.\\d{4,9}/\\S+");
    private static final Pattern LINK_END = Pattern.compile("[.,;:)\\]”\"']+$");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,])(?:(?<=^|[\\s(=~<>≤≥±])-)?\\d+(?:[.,]\\d+)*(?:\\s?[×x*·]\\s?10)?(?:e[+-]?\\d+|\\^[+-]?\\d+)?");
    private static final Pattern MIXED = Pattern.compile("\\^?[\\p{L}\\p{N}][\\p{L}\\p{N}\\-/^+]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern ION = Pattern.compile("([A-Z][a-z]?)(?:\\^\\d?[+-]|-ions?\\b|(?=[\\s,.]))");
    private static final Set<String> NUMBER_WORDS = Set.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "dozen",
            "hundred",
            "thousand",
            "million",
            "half",
            "twice",
            "double",
            "doubled",
            "doubles",
            "triple",
            "tripled",
            "twofold",
            "threefold",
            "fourfold",
            "fivefold",
            "tenfold",
            "hundredfold",
            "thousandfold",
            "magnitude",
            "percent");
    private static final Pattern COMPOUND = Pattern.compile(
            "\\p{L}*(?:alumina|zirconia|silica|titania|magnesia|ceria|yttria|ammonia|ammine|urea|borane|amine|hydrate"
                    + "|(?:chlor|brom|iod|fluor|sul(?:f|ph)|selen|tellur|ox|nitr|hydr|carb|bor|phosph|arsen)ide"
                    + "|(?:phosph|sul(?:f|ph)|silic|bor|titan|zircon|alumin|nitr|carbon|tantal|niob|stann|german|antimon|arsen|chlor|alan)ate"
                    + "|garnet|spinel|glass|polymer|ceramic)s?");
    private static final Set<String> PROPERTY_KINDS =
            Set.of("electronic", "thermal", "protonic", "grain-boundary", "diffusivity", "viscosity", "dielectric");

    static Stated of(String text) {
        StringBuilder left = new StringBuilder(text);
        Set<String> links = links(left);
        List<Named> materials = new ArrayList<>();
        Set<Element> elements = new TreeSet<>();
        List<ReadQuantity> quantities = QuantityScanner.scan(left.toString());
        for (Span span : FormulaScanner.scan(left.toString())) {
            boolean within = quantities.stream().anyMatch(q -> span.begin() < q.end() && q.begin() < span.end());
            if (!within) {
                materials.add(named(span.text()));
                blank(left, span.begin(), span.end());
            }
        }
        for (Span span : Materials.scanPhases(left.toString())) {
            materials.add(named(span.text()));
            blank(left, span.begin(), span.end());
        }
        List<Amount> amounts = new ArrayList<>();
        for (ReadQuantity quantity : quantities) {
            amounts.add(new Amount(quantity, unit(text, quantity)));
        }
        for (ReadQuantity quantity : quantities) {
            blank(left, quantity.begin(), quantity.end());
            blank(left, quantity.numberBegin(), quantity.numberEnd());
            blank(left, quantity.tailBegin(), quantity.tailEnd());
        }
        String rest = FoldedText.of(left.toString());
        Set<String> names = new TreeSet<>();
        rest = names(rest, names);
        Set<String> numbers = new TreeSet<>();
        NUMBER.matcher(rest)
                .results()
                .forEach(number -> numbers.add(number.group().replaceAll("\\s", "")));
        String folded = FoldedText.of(text);
        Set<String> kinds = new TreeSet<>();
        words(folded, numbers, kinds, elements);
        return new Stated(folded, amounts, numbers, links, materials, names, kinds, elements);
    }

    private static Set<String> links(StringBuilder left) {
        Set<String> links = new TreeSet<>();
        Matcher link = LINK.matcher(left.toString());
        while (link.find()) {
            String whole = LINK_END.matcher(link.group()).replaceAll("");
            links.add(whole.toLowerCase(Locale.ROOT).replaceFirst("^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s?)", ""));
            blank(left, link.start(), link.start() + whole.length());
        }
        return links;
    }

    private static void blank(StringBuilder text, int begin, int end) {
        for (int i = Math.max(begin, 0); i < Math.min(end, text.length()); i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static Named named(String text) {
        String folded = FoldedText.of(text).replaceAll("\\s", "");
        Optional<Material> read = Materials.read(text);
        return new Named(
                folded,
                folded.matches("[α-ω]\\W*-.*") ? folded.substring(0, 1) : "",
                read.flatMap(Material::composition),
                read.map(material -> material.family().label()));
    }

    private static String unit(String text, ReadQuantity quantity) {
        boolean other = quantity.dimension() == Dimension.OTHER;
        int begin = quantity.tailEnd() > quantity.tailBegin() ? quantity.tailBegin() : quantity.numberEnd();
        int end = quantity.tailEnd() > quantity.tailBegin() ? quantity.tailEnd() : quantity.end();
        return other && begin < end ? FoldedText.of(text.substring(begin, end)).strip() : "";
    }

    /** Takes out abbreviations and what mixes letters and digits. */
    private static String names(String rest, Set<String> names) {
        StringBuilder left = new StringBuilder(rest);
        Matcher mixed = MIXED.matcher(rest);
        while (mixed.find()) {
            String token = mixed.group().replaceAll("[-/^+]+$", "");
            long capitals = token.chars().filter(Character::isUpperCase).count();
            boolean digits = token.chars().anyMatch(Character::isDigit);
            boolean letters = token.chars().anyMatch(Character::isLetter);
            boolean power = token.matches("\\d+(?:\\.\\d+)?e[+-]?\\d+|\\d+x10.*");
            if (letters && (digits && !power || capitals >= 2)) {
                names.add(token.replaceAll("(?<=[A-Z])s$", ""));
                blank(left, mixed.start(), mixed.end());
            }
        }
        return left.toString();
    }

    private static void words(String folded, Set<String> numbers, Set<String> kinds, Set<Element> elements) {
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            String low = word.group().toLowerCase(Locale.ROOT);
            for (String part : low.contains("-") ? List.of(low, low.substring(0, low.indexOf('-'))) : List.of(low)) {
                if (NUMBER_WORDS.contains(part)) {
                    numbers.add(part);
                }
                if (PROPERTY_KINDS.contains(part)) {
                    kinds.add(part);
                }
                if (Elements.names().contains(part)) {
                    Elements.named(part).ifPresent(elements::add);
                }
                QuestionWords.of(part)
                        .filter(meaning -> switch (meaning.slot()) {
                            case CLASS, ANION, MOLECULE, PHASE, VALENCE, COMPOSITE -> true;
                            default -> false;
                        })
                        .ifPresentOrElse(
                                meaning -> kinds.add(meaning.slot() + " " + meaning.value()),
                                () -> compound(part, kinds));
            }
        }
        Matcher ion = ION.matcher(folded);
        while (ion.find()) {
            boolean charged = ion.group().length() > ion.group(1).length();
            for (MobileIon mobile : MobileIon.values()) {
                if (mobile.symbol().equals(ion.group(1))
                        && (charged || ion.group(1).length() == 2)) {
                    Element.ofSymbol(mobile.symbol()).ifPresent(elements::add);
                }
            }
        }
    }

    /** Words that name a compound without being one of the lexicon. */
    private static void compound(String word, Set<String> kinds) {
        if (COMPOUND.matcher(word).matches()) {
            kinds.add("compound " + word.replaceAll("s$", "").replace("sulph", "sulf"));
        }
    }

    /** In words of the same meaning; anions, molecules and families also in a formula. */
    boolean speaksOf(String kind) {
        String value = kind.substring(kind.indexOf(' ') + 1);
        return kinds.contains(kind)
                || (kind.startsWith("ANION ") || kind.startsWith("MOLECULE ")) && folded.contains(value)
                || kind.startsWith("CLASS ")
                        && materials.stream()
                                .anyMatch(material -> material.family().equals(Optional.of(value)));
    }

    /** By name, or in a formula. */
    boolean speaksOf(Element element) {
        return elements.contains(element)
                || materials.stream()
                        .flatMap(material -> material.composition().stream())
                        .anyMatch(composition -> composition.contains(element));
    }

    /** Whether two values are one, but for the last digits of a conversion. */
    static boolean isSame(BigDecimal one, BigDecimal other) {
        BigDecimal larger = one.abs().max(other.abs());
        return one.subtract(other).abs().compareTo(larger.movePointLeft(9)) <= 0;
    }
}
