package org.ionary.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.PaperLookup;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.ionary.index.FindingIndex;
import org.ionary.index.PassageHit;

/**
 * Answers a question for reasons with sentences of the papers, as they stand there, each with its place. Nothing is
 * written that no paper says; where a model writes the answer from those sentences, they stand below it.
 */
record Explanations(
        FindingIndex index, PaperLookup papers, Optional<ProseWriter> writer, Optional<SentenceListener> listener) {
    private static final int PASSAGES = 20;
    private static final int SENTENCES = 5;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d(])");

    /** More than are shown where no model writes: what it does not cite is left away. */
    private static final int SENTENCES_TO_WRITE_FROM = 12;

    private record Said(String sentence, String place, Optional<Doi> doi, int words, float score) {}

    Answer answer(String words, Question question) throws IOException {
        Set<String> wanted = telling(words);
        List<Said> said = new ArrayList<>();
        for (PassageHit hit : index.passages(words, PASSAGES)) {
            Optional<Paper> paper = papers.byId(hit.source());
            if (paper.isPresent() && paper.get().blocks().get(hit.block()) instanceof Block.Passage passage) {
                said.addAll(sentences(passage, paper.get(), hit, wanted));
            }
        }
        List<Said> best = said.stream()
                .filter(s -> s.words() * 2 >= wanted.size() && s.words() >= 2)
                .sorted(Comparator.comparingInt(Said::words)
                        .reversed()
                        .thenComparing(Said::score, Comparator.reverseOrder())
                        .thenComparing(Said::place))
                .distinct()
                .limit(SENTENCES_TO_WRITE_FROM)
                .toList();
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("passages about", String.join(" ", wanted));
        if (best.isEmpty()) {
            return new Answer.Abstained("no passage of the library speaks of this", asked, List.of());
        }
        List<String> notes = new ArrayList<>(question.notes());
        Optional<String> prose = writer.flatMap(w -> prose(w, words, best, notes));
        String text = prose.orElseGet(() -> best.stream()
                .limit(SENTENCES)
                .map(s -> "“" + s.sentence() + "”\n    " + s.place())
                .collect(Collectors.joining("\n")));
        if (prose.isEmpty()) {
            notes.add("sentences of the papers as they stand; whether they answer the question is for you to judge");
        }
        return new Answer.Cited(
                Answer.Kind.TEXT, text, Optional.empty(), List.of(), List.of(), "", asked, List.of(), notes);
    }

    /** Empty where nothing was written, or nothing of it may be shown; the notes say why. */
    private Optional<String> prose(ProseWriter writer, String words, List<Said> best, List<String> notes) {
        List<NumberLock.Source> sources = new ArrayList<>();
        for (Said said : best) {
            sources.add(new NumberLock.Source(
                    sources.size() + 1, ProseWriter.withoutReferences(said.sentence()), said.doi()));
        }
        List<NumberLock.Line> lines;
        Optional<String> brokeOff;
        switch (writer.write(words, sources, listener)) {
            case ProseWriter.Prose.Unwritten(String why) -> {
                notes.add(why);
                return Optional.empty();
            }
            case ProseWriter.Prose.Written(List<NumberLock.Line> written, Optional<String> why) -> {
                lines = written;
                brokeOff = why;
            }
        }
        Set<Integer> cited = NumberLock.cited(lines);
        long withheld = lines.stream()
                .filter(NumberLock.Line.Withheld.class::isInstance)
                .count();
        if (cited.isEmpty()) {
            notes.add("of what " + writer.label()
                    + " wrote nothing is supported by what it cites; all of it is withheld");
            return Optional.empty();
        }
        notes.add(writer.label()
                + " wrote this from the sentences below; numbers, units, formulas and names were looked up in"
                + " the sentences it cites"
                + (withheld == 0 ? "" : ", and " + withheld + " of " + lines.size() + " sentences are withheld"));
        brokeOff.ifPresent(why -> notes.add("the answer broke off: " + why));
        StringBuilder text =
                new StringBuilder(lines.stream().map(NumberLock.Line::shown).collect(Collectors.joining(" ")));
        for (int number : cited) {
            Said said = best.get(number - 1);
            text.append("\n[")
                    .append(number)
                    .append("] “")
                    .append(said.sentence())
                    .append("”\n    ")
                    .append(said.place());
        }
        return Optional.of(text.toString());
    }

    private static List<Said> sentences(Block.Passage passage, Paper paper, PassageHit hit, Set<String> wanted) {
        List<Said> sentences = new ArrayList<>();
        String place = paper.bibliography().doi().map(Doi::value).orElse(hit.doc())
                + (passage.at().page(0).isPresent()
                        ? ", page " + passage.at().page(0).getAsInt()
                        : "")
                + (passage.at().section().title().isEmpty()
                        ? ""
                        : ", " + passage.at().section().title());
        for (String sentence : SENTENCE.split(passage.text(), -1)) {
            Set<String> there = telling(sentence);
            int shared = (int) wanted.stream().filter(there::contains).count();
            sentences.add(new Said(sentence.strip(), place, paper.bibliography().doi(), shared, hit.score()));
        }
        return sentences;
    }

    /** The words that carry a sentence's meaning, without their endings. */
    private static Set<String> telling(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}₀-₉⁺⁻¹²³·]+", -1)) {
            boolean filler = QuestionWords.of(word)
                    .filter(m -> switch (m.slot()) {
                        case FILLER, WHY, LISTING, FOLLOW, BACK, EXISTS, INYEAR, PER, INCLUDE -> true;
                        default -> false;
                    })
                    .isPresent();
            if (word.length() >= SHORTEST_WORD && !filler) {
                words.add(word.replaceAll("(ies|es|s|ing|ed)$", ""));
            }
        }
        return words;
    }
}
