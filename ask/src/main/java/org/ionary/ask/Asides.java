package org.ionary.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.ask.QuestionWords.Slot;

/**
 * Finds what is said beside a question: {@code without germanium, it is too expensive}. A part of the sentence that
 * speaks of its writer or gives a reason, and names nothing that could be looked up, is no part of the question. One
 * that says how something has to be is, whether or not its words are known.
 */
final class Asides {
    private static final Pattern BORDER = Pattern.compile(
            "(?i),\\s|\\s[-–—]+\\s|[;:]\\s|\\s\\(|\\)\\s?|\\s(?=because\\b|so that\\b|(?:since|as|so|but|and|while|though|although|where|when) (?:i|i'm|i've|we|we're|we've|my|our|it is|it's|they|he|she|the boss|nobody|everybody)\\b)");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:(?:and|but|so|as|since|because|while|though|although|where|when|that is|well|sorry|oh|hm+)[ ,]+)*"
                    + "(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|my|our|it|it's|its|that's|this|they|they're|he|she|nobody|everybody|someone|somebody"
                    + "|because|since|thanks|thank|sorry|please|hope|hopefully|just)\\b.*");
    /** {@code since germanium is so expensive} */
    private static final Pattern REASON = Pattern.compile(
            "(?i)(?:since (?!\\d)|because\\b|as (?!of|a|an|the)\\w+ (?:is|are|was|were|has|have)\\b|given that\\b|whose (?:price|cost|supply|toxicity)\\b)");
    /** {@code germanium is too expensive, so …} */
    private static final Pattern SO =
            Pattern.compile("(?i)[,;:]? ?(?:so|therefore|thus|hence)\\b(?! (?:many|much|far)\\b)");

    private static final Pattern SO_ASKS = Pattern.compile(
            "(?i)[,;:]? ?(?:so|therefore|thus|hence)[,:]? (?:could|can|would|will|please|kindly|which|what|who|where|how|list|show|tell|give|name|find|is|are|do|does|i'm looking|i am looking|we are looking)\\b(?! (?:many|much|far)\\b)");

    private static final Pattern THAT_IS =
            Pattern.compile("(?i)(?:i\\.?e\\b|that is\\b|in other words|meaning\\b|i mean\\b|in short\\b)");
    private static final Pattern DEMAND = Pattern.compile(
            "(?i)\\b(?:must|should|shall|need|needs|has to|have to|had to|ought|want|wants|require|requires|only)\\b");

    private Asides() {}

    static Terms.Cut leftOut(Terms.Cut cut) {
        List<Term> terms = new ArrayList<>(cut.terms());
        List<String> notes = new ArrayList<>(cut.notes());
        Matcher border = BORDER.matcher(cut.text());
        int from = 0;
        List<int[]> parts = new ArrayList<>();
        while (border.find()) {
            parts.add(new int[] {from, border.start()});
            from = border.end();
        }
        parts.add(new int[] {from, cut.text().length()});
        // All before "so which …" is the story behind it.
        int asking = 0;
        for (int i = 1; i < parts.size(); i++) {
            boolean so =
                    SO_ASKS.matcher(cut.text().substring(parts.get(i - 1)[1])).lookingAt();
            asking = so ? i : asking;
        }
        for (int i = 0; i < parts.size(); i++) {
            int[] part = parts.get(i);
            boolean isReason = i < asking
                    || REASON.matcher(cut.text().substring(part[0])).lookingAt()
                    || i + 1 < parts.size()
                            && SO.matcher(cut.text().substring(part[1])).lookingAt();
            List<Term> within = terms.stream()
                    .filter(term ->
                            term.token().begin() >= part[0] && term.token().end() <= part[1])
                    .toList();
            String words = cut.text().substring(part[0], part[1]).strip();
            boolean isRestated = i + 1 < parts.size()
                    && THAT_IS.matcher(cut.text().substring(parts.get(i + 1)[0]))
                            .lookingAt();
            if (isRestated && within.size() < terms.size()) {
                // "Which has to climb the steepest hill, i.e. has the highest activation energy".
                terms.removeIf(term ->
                        within.contains(term) && (term instanceof Term.Unknown || TermCursor.is(term, Slot.LACKING)));
                continue;
            }
            if (within.size() < terms.size() && (isAside(words, within) || isReason && tells(within, terms))) {
                terms.removeAll(within);
                notes.add(note(words));
            }
        }
        return new Terms.Cut(cut.text(), terms, notes);
    }

    static String note(String words) {
        return "not taken for a part of the question: “" + words + "”";
    }

    /** Whether a sentence has no word that could be looked up, nor one for what no library holds. */
    static boolean saysNothing(Terms.Cut cut) {
        return cut.terms().stream().anyMatch(term -> term instanceof Term.Unknown)
                && cut.terms().stream()
                        .allMatch(term -> term instanceof Term.Unknown
                                || TermCursor.is(term, Slot.FILLER, Slot.REPORTS, Slot.INYEAR, Slot.FOLLOW));
    }

    /** Whether a whole sentence is said beside the question. */
    static boolean isAside(Terms.Cut cut) {
        return isAside(cut.text(), cut.terms());
    }

    private static boolean isAside(String words, List<Term> terms) {
        return terms.stream().anyMatch(term -> !TermCursor.is(term, Slot.FILLER))
                && OPENING.matcher(words).matches()
                && !DEMAND.matcher(words).find()
                && terms.stream().allMatch(Asides::saysNothing);
    }

    /**
     * A reason with words that mean nothing here, or of what is spoken of again, beside which there is more to be read.
     */
    private static boolean tells(List<Term> reason, List<Term> all) {
        boolean strange = reason.stream()
                .anyMatch(term -> term instanceof Term.Unknown
                        || TermCursor.is(term, Slot.LACKING)
                        || ContentsInQuestion.elementOf(term)
                                .filter(element -> all.stream()
                                        .anyMatch(other -> !reason.contains(other)
                                                && ContentsInQuestion.elementOf(other)
                                                        .filter(element::equals)
                                                        .isPresent()))
                                .isPresent());
        return strange && all.stream().anyMatch(term -> !reason.contains(term) && !saysNothing(term));
    }

    private static boolean saysNothing(Term term) {
        return switch (term) {
            case Term.Unknown unknown -> true;
            case Term.Word word ->
                switch (word.meaning().slot()) {
                    case FILLER, THING, LACKING, BACK, FOLLOW, EXCLUDE, INYEAR, REPORTS, SUBJECT, WHY, CONDUCTING ->
                        true;
                    default -> false;
                };
            default -> false;
        };
    }
}
