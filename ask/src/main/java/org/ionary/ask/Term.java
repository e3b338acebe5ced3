package org.ionary.ask;

import java.math.BigDecimal;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Doi;
import org.ionary.normalize.ReadQuantity;

/** What a stretch of a question is, before anybody knows what it is for. */
sealed interface Term {
    /** The words it was read from. */
    Token token();

    /** A word or phrase of the lexicon. */
    record Word(Token token, QuestionWords.Meaning meaning) implements Term {
        boolean is(QuestionWords.Slot slot) {
            return meaning.slot() == slot;
        }
    }

    /** A number with a unit, or words for a temperature. */
    record Measured(Token token, ReadQuantity quantity) implements Term {}

    /** A unit without a number: what the answer is wanted in. */
    record InUnit(Token token, String unit) implements Term {}

    /** An element that is no word of the lexicon. */
    record Elemental(Token token, Element element) implements Term {}

    /** A formula or the name of a material. */
    record Named(Token token, Material material) implements Term {}

    record Whole(Token token, int number) implements Term {}

    /** A number that has no unit and is no count: a limit in the unit of the property. */
    record Bare(Token token, BigDecimal number) implements Term {}

    record Year(Token token, int year) implements Term {}

    record Identifier(Token token, Doi doi) implements Term {}

    /** A value that a dataset's label has in this library. */
    record Labelled(Token token, String label, String value) implements Term {}

    /** The name of a dataset or paper in this library. */
    record Document(Token token, String doc) implements Term {}

    /** A word that means nothing here. */
    record Unknown(Token token) implements Term {}
}
