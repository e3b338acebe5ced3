package org.ionary.ingest;

import org.ionary.domain.paper.Block.Caption;

/** What an element of a markup language is for. */
sealed interface Role {
    /** Part of a line. */
    record Inline() implements Role {}

    /** Stands apart from its neighbours; its contents decide. */
    record Container() implements Role {}

    /** Text of its own; other blocks may stand inside it. */
    record Paragraph() implements Role {}

    /** @param level 0 where the nesting of sections gives the level */
    record Heading(int level) implements Role {}

    /** The paper's title. */
    record Title() implements Role {}

    record SectionBox() implements Role {}

    record AbstractBox() implements Role {}

    record BackBox() implements Role {}

    record ReferencesBox() implements Role {}

    /** One entry of a list, of references or of footnotes, and one passage whatever stands in it. */
    record Entry() implements Role {}

    record CaptionText(Caption.Of of) implements Role {}

    /** A table with its caption and its notes. */
    record TableBox() implements Role {}

    record Grid() implements Role {}

    /** Says something about the table before it. */
    record TableNote() implements Role {}

    /** Furniture: not part of the paper. */
    record Skip() implements Role {}

    /** Text that a reader of the page cannot see. */
    record Hidden() implements Role {}

    /** A note inside running text, which is read after the paragraph. */
    record Aside() implements Role {}

    Role INLINE = new Inline();
    Role CONTAINER = new Container();
    Role PARAGRAPH = new Paragraph();
    Role SKIP = new Skip();
    Role HIDDEN = new Hidden();
}
