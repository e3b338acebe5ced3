package org.ionary.normalize;

/**
 * Why a text is no formula.
 *
 * @param at where in the text the reading ended
 * @param detail the words at issue
 */
public record FormulaRefusal(Reason reason, int at, String detail) {

    public enum Reason {
        EMPTY("there is nothing to read"),
        NO_SUCH_ELEMENT("no element has this symbol"),
        BRACKETS("the brackets do not pair"),
        NESTED_TOO_DEEP("the brackets are nested deeper than formulas are"),
        NUMBER_TOO_LONG("the number has more digits than amounts have"),
        TOO_LONG("the text is longer than formulas are"),
        NOT_A_FORMULA("the text holds something that is not part of a formula");

        private final String meaning;

        Reason(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    @Override
    public String toString() {
        return reason.meaning() + ": " + detail;
    }
}
