package org.ionary.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Cuts text into words, formulas and units, which stay whole: {@code Li₇La₃Zr₂O₁₂}, {@code S·cm⁻¹}, {@code S/cm}.
 *
 * <p>Steps: cut at white space; fold ({@link Folding}); beside a token joined by dots, hyphens, slashes or plus signs
 * put its parts, at the same place, where {@code parts} is set; then lower case, and plain words lose their endings
 * (Porter's rules).
 */
final class FormulaAnalyzer extends Analyzer {
    private final boolean parts;

    private FormulaAnalyzer(boolean parts) {
        this.parts = parts;
    }

    /** For what is indexed, and for questions about passages: the parts of a joined token count as well. */
    static FormulaAnalyzer withParts() {
        return new FormulaAnalyzer(true);
    }

    /** For questions about a material: {@code Mg(BH4)2·2NH3} means the whole. */
    static FormulaAnalyzer whole() {
        return new FormulaAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = CharTokenizer.fromSeparatorCharPredicate(Character::isWhitespace);
        TokenStream tokens = new LowerCaseFilter(new FoldedTokens(source, parts));
        return new TokenStreamComponents(source, new PorterStemFilter(tokens));
    }

    private static final class FoldedTokens extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Deque<String> waiting = new ArrayDeque<>();
        private final boolean parts;
        private State place = captureState();

        FoldedTokens(TokenStream input, boolean parts) {
            super(input);
            this.parts = parts;
        }

        @Override
        public boolean incrementToken() throws IOException {
            String part = waiting.poll();
            if (part != null) {
                restoreState(place);
                put(part);
                increment.setPositionIncrement(0);
                return true;
            }
            while (input.incrementToken()) {
                String folded = Folding.fold(term.toString());
                if (folded.isEmpty()) {
                    continue;
                }
                place = captureState();
                put(folded);
                if (parts) {
                    waiting.addAll(Folding.parts(folded));
                }
                return true;
            }
            return false;
        }

        private void put(String text) {
            term.setEmpty().append(text);
            keyword.setKeyword(!Folding.isPlainWord(text));
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            waiting.clear();
        }
    }
}
