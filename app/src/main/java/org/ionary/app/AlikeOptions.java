package org.ionary.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ionary.app.curation.Curation;
import org.ionary.app.curation.CurationException;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which findings are judged together. */
final class AlikeOptions {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "The findings to judge.")
    private List<String> ids = List.of();

    @Option(
            names = "--alike",
            description = "Judge also what is like them and not judged: of the same paper and property, by the same "
                    + "readers, with the same flags and the same printed unit.")
    private boolean alike;

    @Option(names = "--dry-run", description = "Only say what would be judged.")
    private boolean dryRun;

    @Option(names = "--again", description = "Judge anew what another curator has judged.")
    private boolean again;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason, kept for ever.")
    private String why = "";

    boolean isDryRun() {
        return dryRun;
    }

    boolean isAgain() {
        return again;
    }

    String why() {
        return why;
    }

    /** Each once, those that were named first. */
    List<Finding> chosen(Curation curation) throws IOException, UsageException, CurationException {
        List<Finding> named = new ArrayList<>();
        TreeMap<FindingId, Finding> more = new TreeMap<>();
        for (FindingId id : CuratorCommand.ids(ids)) {
            Finding finding = curation.finding(id).finding();
            if (named.stream().noneMatch(one -> one.id().equals(finding.id()))) {
                named.add(finding);
            }
            if (alike) {
                for (CitedFinding other : curation.alike(finding)) {
                    more.put(other.finding().id(), other.finding());
                }
            }
        }
        named.forEach(finding -> more.remove(finding.id()));
        List<Finding> all = new ArrayList<>(named);
        all.addAll(more.values());
        return all;
    }
}
