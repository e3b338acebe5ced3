package org.ionary.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.app.curation.ReviewItem;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.ErrorType;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Reader;
import org.ionary.store.Proposal;
import org.ionary.store.ReadingDiff;
import org.ionary.store.ReadingScore;
import org.ionary.store.Recorded;

/** What a curator reads on the command line. */
final class ReviewText {
    private ReviewText() {}

    /** Two lines of the list: what is at stake and what it says, then why it is doubted. */
    static String item(ReviewItem item) {
        Finding finding = item.cited().finding();
        return String.format(
                Locale.ROOT,
                "%5.2f  %s  %s, %s%n       impact %.2f × doubt %.2f; %s",
                item.priority(),
                finding.id(),
                item.cited().doc(),
                says(finding),
                item.impact(),
                item.doubt(),
                state(finding));
    }

    /** {@code Li6PS5Cl: conductivity 1.2 × 10⁻³ S/cm at 298.15 K}. */
    static String says(Finding finding) {
        Measurement said = finding.measurement();
        return said.material().key() + ": " + said.property().label().replace('_', ' ') + " "
                + FindingText.quantity(said.quantity())
                + said.temperature()
                        .map(t -> " at " + FindingText.temperature(t))
                        .orElse("");
    }

    private static String state(Finding finding) {
        String flags = finding.flags().stream().map(Flag::label).collect(Collectors.joining(", "));
        return finding.status().label() + (flags.isEmpty() ? "" : "; " + flags);
    }

    /** All there is to know about one finding. */
    static void show(CitedFinding cited, List<Recorded> history, List<CitedFinding> sameSentence, PrintStream out) {
        Finding finding = cited.finding();
        out.println(finding.id() + "  " + finding.status().label());
        out.println("says      " + says(finding));
        out.println("paper     " + cited.doc()
                + cited.bibliography().title().map(title -> ", " + title).orElse(""));
        finding.measurement().evidence().forEach(evidence -> {
            out.println("where     " + (evidence.section().isEmpty() ? "no section" : evidence.section())
                    + (evidence.page().isPresent() ? ", page " + evidence.page().getAsInt() : ""));
            out.println("          " + evidence.quote());
        });
        out.println("printed   " + finding.measurement().quantity().raw()
                + finding.measurement().temperature().map(t -> "; " + t.raw()).orElse("") + "; "
                + finding.measurement().material().asWritten());
        out.println("read by   " + finding.readers().stream().map(Reader::label).collect(Collectors.joining(", "))
                + String.format(Locale.ROOT, ", confidence %.2f", finding.confidence()));
        cited.flags().forEach(flag -> out.println("flag      " + flag.label() + ": " + flag.meaning()));
        sameSentence.forEach(other -> out.println("beside    " + other.finding().id() + " "
                + other.finding().status().label() + ", " + says(other.finding())));
        history.forEach(recorded -> out.println("history   " + line(recorded.decision())));
    }

    /** {@code 2026-01-02T03:04:05Z ana corrected f-… (wrong exponent): … → …: why}. */
    static String line(Decision decision) {
        String error = decision.error()
                .filter(type -> type != ErrorType.MISSED)
                .map(type -> " (" + type.label() + ")")
                .orElse("");
        return decision.when() + " " + decision.who() + " " + did(decision.action()) + " " + decision.finding() + error
                + ": " + change(decision.before(), decision.after())
                + (decision.reason().isEmpty() ? "" : "; " + decision.reason());
    }

    private static String did(Decision.Action action) {
        return switch (action) {
            case CONFIRM -> "accepted";
            case CORRECT -> "corrected";
            case REJECT -> "rejected";
            case ADD -> "added";
            case UNDO -> "took back";
        };
    }

    private static String change(Optional<Finding> before, Optional<Finding> after) {
        boolean renamed = before.isPresent()
                && after.isPresent()
                && !before.get().id().equals(after.get().id());
        if (!renamed) {
            return after.or(() -> before).map(ReviewText::says).orElse("")
                    + after.map(finding -> ", " + finding.status().label()).orElse(", gone");
        }
        return says(before.get()) + " → " + says(after.get()) + ", "
                + after.get().id();
    }

    static void proposal(Proposal proposal, PrintStream out) {
        ReadingDiff diff = proposal.diff();
        out.println(proposal.doc() + ": " + counts(diff));
        out.println("    on what was judged here: " + score(proposal.before()) + " → " + score(proposal.after()));
        diff.added().forEach(finding -> out.println("  + " + finding.id() + " " + says(finding)));
        diff.removed().forEach(finding -> out.println("  - " + finding.id() + " " + says(finding)));
        diff.changed()
                .forEach(change -> out.println(
                        "  ~ " + change.before().id() + " " + says(change.before()) + " → " + says(change.after())));
        diff.held()
                .forEach(held -> out.println("  = " + held.judged().id() + " stays "
                        + held.judged().status().label() + ", " + says(held.judged())
                        + held.proposed().map(now -> "; now read: " + says(now)).orElse("; not read")));
    }

    /** {@code 2 added, 1 removed, 0 changed, 5 same; 3 judged agree, 1 held}. */
    static String counts(ReadingDiff diff) {
        return diff.added().size() + " added, " + diff.removed().size() + " removed, "
                + diff.changed().size() + " changed, " + diff.same().size() + " same; of the judged "
                + diff.agreed().size() + " read as judged, " + diff.held().size() + " kept against the reading";
    }

    static String score(ReadingScore score) {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f (%d right, %d wrong, %d missed)",
                score.precision(),
                score.recall(),
                score.right(),
                score.wrong(),
                score.missed());
    }
}
