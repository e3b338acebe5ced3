package org.ionary.index;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Formulas of which only a part is known: {@code Li7La3*}, {@code *Zr2*}, {@code *O12}.
 *
 * <p>Of every formula the ends that begin with an element or a bracket are indexed, {@code La3Zr2O12}, {@code Zr2O12}
 * and {@code O12}, so that a part anywhere in it is the beginning of a term.
 */
final class FormulaParts {
    private static final String ANY = "*";
    private static final float WHOLE = 10;

    private FormulaParts() {}

    /** The ends of a formula, itself left out. */
    static Set<String> ends(String formula) {
        Set<String> ends = new LinkedHashSet<>();
        for (int i = 1; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (Character.isUpperCase(c) || c == '(' || c == '[') {
                ends.add(formula.substring(i));
            }
        }
        return ends;
    }

    /** Materials whose formula or name has these letters in it, the very one first; empty without a star. */
    static Optional<Query> materials(String words) {
        String asked = words.strip();
        boolean open = asked.endsWith(ANY);
        boolean inside = asked.startsWith(ANY);
        String part = Folding.fold(asked.replace(ANY, ""));
        if (!open && !inside || part.isEmpty() || part.contains(" ")) {
            return Optional.empty();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        Term whole = new Term(Facet.MATERIAL.field(), part);
        either.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(whole)), WHOLE), Occur.SHOULD);
        if (open) {
            either.add(new PrefixQuery(whole), Occur.SHOULD);
        }
        if (inside) {
            Term end = new Term(Documents.FORMULA_END, part);
            either.add(open ? new PrefixQuery(end) : new ConstantScoreQuery(new TermQuery(end)), Occur.SHOULD);
        }
        return Optional.of(either.build());
    }

    /** Words of passages that begin so, the rarer the better; empty without a star at the end. */
    static Optional<Query> words(String field, String word, int most) {
        String part = Folding.level(word.replace(ANY, "")).toLowerCase(Locale.ROOT);
        return !word.endsWith(ANY) || part.length() < 2
                ? Optional.empty()
                : Optional.of(new PrefixQuery(
                        new Term(field, part), new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(most)));
    }
}
