package org.ionary.eval;

/** How much of a fact has to agree; each level holds the one before it. */
public enum Level {
    VALUE {
        @Override
        boolean agree(Fact gold, Fact predicted) {
            return gold.doc().equals(predicted.doc())
                    && gold.property().equals(predicted.property())
                    && Agreement.sameValue(gold, predicted);
        }
    },
    MATERIAL {
        @Override
        boolean agree(Fact gold, Fact predicted) {
            return VALUE.agree(gold, predicted) && Agreement.sameMaterial(gold, predicted);
        }
    },
    FULL {
        @Override
        boolean agree(Fact gold, Fact predicted) {
            return MATERIAL.agree(gold, predicted) && Agreement.sameTemperature(gold, predicted);
        }
    };

    abstract boolean agree(Fact gold, Fact predicted);
}
