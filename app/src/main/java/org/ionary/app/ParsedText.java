package org.ionary.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.material.Material;
import org.ionary.normalize.FormulaScanner;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Span;

/** A text with all that {@code normalize} makes of it. */
record ParsedText(String text, List<ReadQuantity> quantities, List<Material> materials) {
    ParsedText {
        quantities = List.copyOf(quantities);
        materials = List.copyOf(materials);
    }

    static ParsedText of(String text) {
        List<Material> materials = materials(text);
        List<ReadQuantity> quantities = QuantityScanner.scan(text);
        return new ParsedText(text, quantities, materials);
    }

    /** The text as one material where it is one; else the formulas and names in it, in order. */
    private static List<Material> materials(String text) {
        Optional<Material> whole = text.strip().contains(" ") ? Optional.empty() : Materials.read(text.strip());
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<Span> spans = new ArrayList<>(FormulaScanner.scan(text));
        for (Span name : Materials.scanNames(text)) {
            if (spans.stream().noneMatch(span -> span.begin() < name.end() && name.begin() < span.end())) {
                spans.add(name);
            }
        }
        spans.sort(Comparator.comparingInt(Span::begin));
        return spans.stream()
                .flatMap(span -> Materials.read(span.text()).stream())
                .toList();
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
