package org.ionary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;

/**
 * A paper's list of references: which DOI stands behind a number, or behind an author and a year. Entries without a
 * printed number count from 1; what is said twice or not at all has no DOI here, it is never guessed.
 */
final class References {
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:\\[(\\d{1,3})\\]|\\((\\d{1,3})\\)|(\\d{1,3})[.)]?(?=\\s))");
    private static final Pattern NEXT = Pattern.compile("(?<=[\\s.])(?=\\[\\d{1,3}\\] )");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>|,;]+");

    private static final int FIRST_AUTHOR = 20;

    private final Map<Integer, Doi> numbered = new HashMap<>();
    private final List<String> entries = new ArrayList<>();

    static References of(Paper paper) {
        References references = new References();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Passage passage && block.at().section().kind() == Section.Kind.REFERENCES) {
                references.entries.addAll(List.of(NEXT.split(passage.text(), -1)));
            }
        }
        references.number();
        return references;
    }

    private void number() {
        boolean printed =
                entries.stream().anyMatch(entry -> NUMBER.matcher(entry).find());
        for (int i = 0; i < entries.size(); i++) {
            Matcher matcher = NUMBER.matcher(entries.get(i));
            Optional<Doi> doi = doi(entries.get(i));
            if (matcher.find()) {
                String number = Optional.ofNullable(matcher.group(1))
                        .or(() -> Optional.ofNullable(matcher.group(2)))
                        .orElse(matcher.group(3));
                doi.ifPresent(found -> numbered.putIfAbsent(Integer.parseInt(number), found));
            } else if (!printed && doi.isPresent()) {
                numbered.put(i + 1, doi.get());
            }
        }
    }

    Optional<Doi> of(ReferenceMarks.Mark mark) {
        return mark.number()
                .flatMap(n -> Optional.ofNullable(numbered.get(n)))
                .or(() -> mark.author().flatMap(this::byAuthor));
    }

    /** The only entry that has the year and begins with the surname or has it near its beginning. */
    private Optional<Doi> byAuthor(String authorAndYear) {
        int space = authorAndYear.lastIndexOf(' ');
        String author = authorAndYear.substring(0, space);
        String year = authorAndYear.substring(space + 1);
        List<String> fitting = entries.stream()
                .filter(entry -> entry.contains(year))
                .filter(entry -> {
                    int at = entry.indexOf(author);
                    return at >= 0 && at < FIRST_AUTHOR;
                })
                .toList();
        return fitting.size() == 1 ? doi(fitting.getFirst()) : Optional.empty();
    }

    /** The entry's DOI, where it has one only: some lists run two papers into one entry. */
    private static Optional<Doi> doi(String entry) {
        List<Doi> found = DOI.matcher(entry)
                .results()
                .map(match -> match.group().replaceAll("[.)\\]]+$", ""))
                .filter(text -> text.indexOf('/') < text.length() - 1)
                .map(Doi::new)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
