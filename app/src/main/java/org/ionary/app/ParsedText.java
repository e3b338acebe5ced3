package org.ionary.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.FormulaScanner;
import org.ionary.normalize.Materials;
import org.ionary.normalize.PaperNames;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Span;

/**
 * A text with all that {@code normalize} makes of it.
 *
 * @param names that the text itself gives to formulas
 */
record ParsedText(
        String text, List<ReadQuantity> quantities, List<ParsedMaterial> materials, List<PaperNames.Definition> names) {
    ParsedText {
        quantities = List.copyOf(quantities);
        materials = List.copyOf(materials);
        names = List.copyOf(names);
    }

    static ParsedText of(String text) {
        List<ReadQuantity> quantities = QuantityScanner.scan(text);
        boolean sentence = quantities.stream().anyMatch(quantity -> quantity.dimension() != Dimension.PERCENT);
        List<PaperNames.Definition> names = PaperNames.scan(text);
        return new ParsedText(
                text,
                quantities,
                materials(text, sentence).stream()
                        .map(material -> ParsedMaterial.of(material, text, names))
                        .toList(),
                names);
    }

    /** The words as one material where they name one, with its phase; else the formulas and names in them, in order. */
    private static List<Material> materials(String text, boolean sentence) {
        List<Span> spans = new ArrayList<>(Materials.scanNames(text));
        for (Span formula : FormulaScanner.scan(text)) {
            boolean free =
                    spans.stream().noneMatch(name -> name.begin() < formula.end() && formula.begin() < name.end());
            if (free) {
                spans.add(formula);
            }
        }
        spans.sort(Comparator.comparingInt(Span::begin));
        boolean word = !text.strip().contains(" ");
        Optional<Material> whole = sentence ? Optional.empty() : Materials.read(text.strip());
        boolean one = word || spans.size() < 2;
        return whole.filter(material -> one || material.family() == Family.COMPOSITE)
                .map(List::of)
                .orElseGet(() -> spans.stream()
                        .flatMap(span -> Materials.read(span.text()).stream())
                        .toList());
    }

    String words(int begin, int end) {
        return text.substring(begin, end);
    }

    /** What one of the printed unit is, shared power of ten included; read by itself, as the scanner would. */
    Optional<ReadQuantity> conversion(ReadQuantity quantity) {
        return QuantityScanner.read("1 " + words(quantity.tailBegin(), quantity.tailEnd()))
                .filter(one -> one.dimension() == quantity.dimension());
    }
}
