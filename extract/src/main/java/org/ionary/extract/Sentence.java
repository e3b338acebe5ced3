package org.ionary.extract;

import java.util.List;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Section;
import org.ionary.normalize.FormulaScanner;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a block: its text and where it stands. Offsets into it count from its own beginning.
 *
 * <p>What several readers ask of the same text is found once, when it is first asked for: most sentences are asked for
 * little.
 */
final class Sentence {
    private final int block;
    private final int begin;
    private final String text;
    private final Section section;

    private @Nullable List<ReadQuantity> quantities;
    private @Nullable List<Span> formulas;
    private @Nullable List<Span> phases;
    private @Nullable NamesByPlace names;

    Sentence(int block, int begin, String text, Section section) {
        this.block = block;
        this.begin = begin;
        this.text = text;
        this.section = section;
    }

    int block() {
        return block;
    }

    int begin() {
        return begin;
    }

    String text() {
        return text;
    }

    Section section() {
        return section;
    }

    int length() {
        return text.length();
    }

    List<ReadQuantity> quantities() {
        List<ReadQuantity> found = quantities;
        if (found == null) {
            found = QuantityScanner.scan(text);
            quantities = found;
        }
        return found;
    }

    List<Span> formulas() {
        List<Span> found = formulas;
        if (found == null) {
            found = FormulaScanner.scan(text);
            formulas = found;
        }
        return found;
    }

    /** Formulas, names, and words for what is mixed into materials. */
    List<Span> phases() {
        List<Span> found = phases;
        if (found == null) {
            found = Materials.scanPhases(text, formulas());
            phases = found;
        }
        return found;
    }

    NamesByPlace names() {
        NamesByPlace found = names;
        if (found == null) {
            found = new NamesByPlace(text);
            names = found;
        }
        return found;
    }

    Mention.Seen mention(int from, int to) {
        return new Mention.Seen(new Locus.InText(block, begin + from, begin + to), text.substring(from, to));
    }

    Mention.Seen whole() {
        return mention(0, text.length());
    }
}
