package org.ionary.extract;

import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Section;

/** A sentence of a block: its text and where it stands. Offsets into it count from its own beginning. */
record Sentence(int block, int begin, String text, Section section) {

    int length() {
        return text.length();
    }

    Mention.Seen mention(int from, int to) {
        return new Mention.Seen(new Locus.InText(block, begin + from, begin + to), text.substring(from, to));
    }

    Mention.Seen whole() {
        return mention(0, text.length());
    }
}
