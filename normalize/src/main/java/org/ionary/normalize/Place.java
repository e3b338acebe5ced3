package org.ionary.normalize;

/**
 * Where a quantity stands in a text.
 *
 * @param begin where its words begin, such as {@code about}; with {@code end} the piece that can be read by itself
 *     again, or the number alone where {@link #tailApart()}
 * @param numberBegin where its digits begin, without words
 * @param tailBegin where what follows the number begins: the unit, or the power of ten and the unit that several
 *     numbers share
 */
public record Place(int begin, int end, int numberBegin, int numberEnd, int tailBegin, int tailEnd) {

    /** Of words that are number and unit in one. */
    static Place whole(int begin, int end) {
        return new Place(begin, end, begin, end, begin, end);
    }

    /** Whether its unit stands elsewhere: {@code 0.51, 0.95 and 1.4 mS cm⁻¹}, {@code 1.2 mS cm⁻¹ for A, 0.8 for B}. */
    public boolean tailApart() {
        return tailBegin >= end || tailEnd <= begin;
    }

    /** From the first one's words to the second one's end. */
    static Place spanning(Place first, Place second) {
        int end = second.tailApart() ? second.numberEnd : second.end;
        return new Place(first.begin, end, first.numberBegin, second.numberEnd, second.tailBegin, second.tailEnd);
    }
}
