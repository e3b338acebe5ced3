package org.ionary.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/** The cosine between the vector of a question and those of passages, which all have length 1. */
final class Likeness extends DoubleValuesSource {
    private final String field;
    private final float[] asked;

    Likeness(String field, float[] asked) {
        this.field = field;
        this.asked = asked;
    }

    static BytesRef encode(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return new BytesRef(bytes.array());
    }

    static void decode(BytesRef bytes, float[] vector) {
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(vector);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), field);
        float[] vector = new float[asked.length];
        return new DoubleValues() {
            @Override
            public boolean advanceExact(int document) throws IOException {
                return vectors.advanceExact(document);
            }

            @Override
            public double doubleValue() throws IOException {
                decode(vectors.binaryValue(), vector);
                return VectorUtil.dotProduct(asked, vector);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Likeness that && field.equals(that.field) && Arrays.equals(asked, that.asked);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + Arrays.hashCode(asked);
    }

    @Override
    public String toString() {
        return "likeness(" + field + ")";
    }
}
