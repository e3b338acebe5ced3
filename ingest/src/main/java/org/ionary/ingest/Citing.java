package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Notice;

/**
 * How a paper is cited, from its own words first, then from its file's name, then from the reference files beside it.
 * What a paper lacks is completed; what is said otherwise is kept as the paper has it, and noticed.
 */
record Citing(Bibliography bibliography, List<Notice> notices) {
    /** A DOI as a file's name, where a slash cannot stand. */
    private static final Pattern FILE_NAME = Pattern.compile("^(10\\.\\d{4,9})[_@~ ](\\S{2,150})$");

    static Citing of(RawDocument document, Bibliography own) {
        List<String> otherwise = new ArrayList<>();
        Optional<Doi> named = doiIn(document.doc());
        if (!ReferenceList.isSameDoi(own.doi(), named)) {
            otherwise.add("DOI " + named.orElseThrow() + " in the file's name");
        }
        Bibliography known = new Bibliography(
                own.doi().or(() -> named), own.title(), own.authors(), own.journal(), own.year(), own.license());
        Optional<Bibliography> entry = document.references().entryOf(document.fileName(), document.doc(), known);
        if (entry.isPresent()) {
            known = completed(known, entry.orElseThrow(), otherwise);
        }
        List<Notice> notices = otherwise.isEmpty()
                ? List.of()
                : List.of(new Notice(Notice.Kind.CITED_OTHERWISE, otherwise.size(), String.join("; ", otherwise)));
        return new Citing(known, notices);
    }

    /** The DOI that a file is named after: {@code 10.1021_acs.chemmater.0c01234}. */
    static Optional<Doi> doiIn(String doc) {
        Matcher name = FILE_NAME.matcher(doc);
        return name.matches() ? Dois.first(name.group(1) + "/" + name.group(2)) : Optional.empty();
    }

    private static Bibliography completed(Bibliography own, Bibliography entry, List<String> otherwise) {
        if (!ReferenceList.isSameDoi(own.doi(), entry.doi())) {
            otherwise.add("DOI " + entry.doi().orElseThrow() + " in the reference file");
            return own;
        }
        if (own.title().isPresent()
                && entry.title().isPresent()
                && !ReferenceList.folded(own.title().orElseThrow())
                        .equals(ReferenceList.folded(entry.title().orElseThrow()))) {
            otherwise.add("title “" + entry.title().orElseThrow() + "” in the reference file");
        }
        if (own.year().isPresent() && entry.year().isPresent() && !own.year().equals(entry.year())) {
            otherwise.add("year " + entry.year().getAsInt() + " in the reference file");
        }
        return own.completedBy(entry);
    }
}
