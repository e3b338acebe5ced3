package org.ionary.domain.paper;

import org.ionary.domain.Checks;

/**
 * Something about the reading of a paper that later stages or people should know; it is not a failure.
 *
 * @param detail in words, where the count alone does not tell; may be empty
 */
public record Notice(Kind kind, int count, String detail) {
    public Notice(Kind kind, int count) {
        this(kind, count, "");
    }

    public Notice {
        Checks.require(count > 0, "a notice counts what it is about");
    }

    public enum Kind {
        UNMAPPED_GLYPHS("glyphs without a known character, shown as U+FFFD"),
        HIDDEN_TEXT("characters that a reader of the page cannot see"),
        PAGES_WITHOUT_TEXT("pages without a text layer"),
        ABSTRACT_ONLY("only the abstract is there"),
        PREVIEW("only the beginning is shown, the rest is for subscribers"),
        RETRACTION("a retracted paper or the notice of a retraction"),
        CORRECTION("a correction of another paper"),
        SCANNED_TEXT("text recognised from a scan, without its structure"),
        CITED_OTHERWISE("parts of the citation are said otherwise by the file's name or a reference file");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }
}
