package org.ionary.index;

import java.util.List;

/**
 * A model that turns texts into vectors, the more alike the nearer the texts are in meaning. Implementations are
 * add-ons, found by {@link java.util.ServiceLoader}.
 *
 * <p>The same text gives the same vector. May be used from several threads.
 */
public interface TextVectors {
    /** Which model, and of which version; vectors under different names do not compare. */
    String name();

    /** The vectors of the texts in their order, each of length 1 and all of the same dimension. */
    List<float[]> of(List<String> texts);
}
