package org.ionary.extract;

import java.util.List;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Mention;

/**
 * A material named in a sentence.
 *
 * @param begin offset in its sentence
 * @param phrase how it is named, with what completes the name from elsewhere
 */
record NamedMaterial(int begin, int end, Phrase phrase, Material material) {

    static NamedMaterial of(int begin, int end, Mention head, List<? extends Mention> completions, Material material) {
        return new NamedMaterial(begin, end, new Phrase(head, List.copyOf(completions)), material);
    }

    boolean overlaps(int from, int to) {
        return begin < to && from < end;
    }
}
