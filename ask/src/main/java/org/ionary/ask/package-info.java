/**
 * From a question to an answer, without a language model.
 *
 * <p>A question in words becomes a {@link org.ionary.ask.Question}: a typed query and the form of the answer. Every
 * word has to be understood or known to be filler; a question with an unknown word is declined by naming it, because an
 * answer to half a question is wrong with confidence. The query is run, and the answer is made of nothing but the
 * findings it returns, each with its paper; what matches but was not used is counted with the reason.
 */
@NullMarked
package org.ionary.ask;

import org.jspecify.annotations.NullMarked;
