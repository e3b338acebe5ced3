/** The port through which a language model is asked. Adapters live elsewhere; tests use hand-written fakes. */
@NullMarked
package org.ionary.domain.llm;

import org.jspecify.annotations.NullMarked;
