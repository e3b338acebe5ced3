package org.ionary.normalize;

/** A piece of a chemical formula, in printed order. */
sealed interface FormulaToken {

    /** An element, a stand-in such as {@code M}, or a ligand by abbreviation such as {@code en}. */
    record Symbol(String name) implements FormulaToken {}

    record Open(char bracket) implements FormulaToken {}

    record Close(char bracket) implements FormulaToken {}

    /** After a symbol or bracket; at the start of a part it multiplies the part. */
    record Amount(Linear value) implements FormulaToken {}

    /** Between the parts of an adduct or of a pseudo-binary system. */
    record Dot() implements FormulaToken {}
}
