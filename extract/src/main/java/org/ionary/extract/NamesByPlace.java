package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ionary.extract.PlaceWords.Role;
import org.ionary.extract.PlaceWords.Word;
import org.ionary.normalize.Span;
import org.jspecify.annotations.Nullable;

/**
 * Names that are told to be a material's by where they stand, not by what they are made of: a label without formula
 * ({@code PBFM}), a substance that is mostly no electrolyte ({@code the conductivity of ZnO}), the two joined
 * ({@code ZnO-LCP}), and kinds or groups ({@code sulfide argyrodites}, {@code both samples}).
 */
final class NamesByPlace {
    private static final Set<String> PRONOUNS = Set.of("it", "its", "this", "their", "they", "here");
    private static final Set<String> COMPARISONS =
            Set.of("among", "highest", "lowest", "best", "than", "comparable", "compared", "similar", "exceeding");

    private final String text;
    private final PlaceWords places;
    private @Nullable List<Span> labels;

    NamesByPlace(String text) {
        this.text = text;
        this.places = new PlaceWords(text);
    }

    /** The words for properties. */
    List<PropertyWords.Word> properties() {
        return places.properties();
    }

    /**
     * The labels, substances and joined names.
     *
     * @param substances where formulas stand that are no electrolytes by themselves
     * @param certain where materials stand that are told by what they are
     * @param known labels that stand where materials stand elsewhere in the paper
     * @param things abbreviations of what is no material
     */
    List<Span> names(List<Span> substances, List<Span> certain, Set<String> known, Set<String> things) {
        List<Span> labels = labels(substances, certain, things);
        if (labels.isEmpty() && substances.isEmpty()) {
            return List.of();
        }
        List<Span> joined = joined(labels, substances, certain);
        List<Span> candidates = new ArrayList<>(joined);
        for (List<Span> alone : List.of(substances, labels)) {
            alone.stream().filter(span -> isFree(span, joined)).forEach(candidates::add);
        }
        candidates.sort(Comparator.comparingInt(Span::begin));
        List<Span> names = new ArrayList<>();
        for (Span candidate : candidates) {
            boolean listed = !names.isEmpty() && isList(names.getLast().end(), candidate.begin());
            if (listed || known.contains(candidate.text()) || standsAsMaterial(candidate)) {
                names.add(candidate);
            }
        }
        return names;
    }

    /** Abbreviations in a bracket behind what is no material: {@code open circuit voltage (OCV)}. */
    Set<String> thingsInBrackets() {
        Set<String> things = new HashSet<>();
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            if (PlaceWords.endingAt(text, open).is(Role.THING)) {
                String name = PlaceWords.beginningAt(text, open + 1);
                if (name.isEmpty()) {
                    continue;
                }
                things.add(name);
                // In the plural it is given in the singular as well.
                things.add(name.endsWith("s") ? name.substring(0, name.length() - 1) : name + "s");
            }
        }
        return things;
    }

    /** {@code its} before a property, {@code it} before what a material does, {@code the same pellet}. */
    List<Span> pronouns() {
        List<Span> pronouns = new ArrayList<>();
        for (Word word : places.words()) {
            boolean means = switch (word.lower()) {
                case "its" -> places.isBeforeProperty(word.end());
                case "it" -> does(places.behind(word.end(), 0));
                case "this", "same" -> places.behind(word.end(), 0).is(Role.CALLED);
                default -> false;
            };
            if (means) {
                pronouns.add(new Span(word.begin(), word.end(), text.substring(word.begin(), word.end())));
            }
        }
        return pronouns;
    }

    private boolean does(Word verb) {
        return verb.is(Role.DOES) && !places.behind(verb.end(), 0).lower().equals("been");
    }

    private List<Span> labels(List<Span> substances, List<Span> certain, Set<String> things) {
        List<Span> free = new ArrayList<>();
        for (Span label : labels()) {
            if (!things.contains(label.text()) && isFree(label, substances) && isFree(label, certain)) {
                free.add(label);
            }
        }
        return free;
    }

    /** Whatever looks like a label. */
    private List<Span> labels() {
        List<Span> found = labels;
        if (found == null) {
            found = LabelWords.in(text, places.words());
            labels = found;
        }
        return found;
    }

    /** {@code ZnO-LCP}: two names with nothing but a hyphen between, at least one of them no formula of its own. */
    private List<Span> joined(List<Span> labels, List<Span> substances, List<Span> certain) {
        List<Span> all = new ArrayList<>(labels);
        all.addAll(substances);
        all.addAll(certain);
        all.sort(Comparator.comparingInt(Span::begin));
        List<Span> joined = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Span first = all.get(i - 1);
            Span second = all.get(i);
            boolean hyphen = second.begin() == first.end() + 1 && "-–".indexOf(text.charAt(first.end())) >= 0;
            if (hyphen && !(certain.contains(first) && certain.contains(second))) {
                joined.add(new Span(first.begin(), second.end(), text.substring(first.begin(), second.end())));
            }
        }
        return joined;
    }

    private static boolean isFree(Span span, List<Span> others) {
        for (Span other : others) {
            if (span.begin() < other.end() && other.begin() < span.end()) {
                return false;
            }
        }
        return true;
    }

    private boolean isList(int from, int to) {
        String between = text.substring(Math.min(from, to), to).strip();
        return between.equals(",") || between.equals("and") || between.equals(", and") || between.equals("or");
    }

    private boolean standsAsMaterial(Span span) {
        return places.isOwner(span.begin())
                || places.isSubject(span.end())
                || places.behind(span.end(), 0).is(Role.SHAPE)
                || places.before(span.begin(), 1).is(Role.CALLED);
    }

    /**
     * The kinds and groups of materials that own a property or do something with it; none that points back, and none to
     * which something else is compared ({@code among the lowest for …}) or that a pronoun speaks of.
     */
    List<Span> kinds() {
        List<Span> kinds = new ArrayList<>();
        List<Word> words = places.words();
        int pronoun = words.stream()
                .filter(word -> PRONOUNS.contains(word.lower()))
                .mapToInt(Word::begin)
                .min()
                .orElse(text.length());
        boolean compared = words.stream().anyMatch(word -> COMPARISONS.contains(word.lower()));
        if (compared) {
            return kinds;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(Role.KIND)) {
                int first = i;
                while (first > 0
                        && i - first < PlaceWords.MOST_MODIFIERS
                        && isModifier(words.get(first - 1), words.get(first))) {
                    first--;
                }
                int begin = words.get(first).begin();
                int end = words.get(i).end();
                boolean bare = first == i && words.get(i).is(Role.GENERIC)
                        || first > 0 && words.get(first - 1).is(Role.BACK);
                if (!bare && begin < pronoun && places.isOf(begin, end)) {
                    kinds.add(new Span(begin, end, text.substring(begin, end)));
                }
            }
        }
        return kinds;
    }

    private boolean isModifier(Word word, Word next) {
        boolean touches = text.substring(word.end(), next.begin()).isBlank();
        boolean open = !word.isEnd() && !word.is(Role.OF) && !word.is(Role.BACK) && !word.is(Role.DOES);
        return touches && open && !next.is(Role.MANY);
    }
}
