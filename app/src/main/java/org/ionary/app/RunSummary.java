package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ionary.ask.FindingText;
import org.ionary.domain.Ledger;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.SourceId;
import org.ionary.index.Facet;
import org.ionary.index.FindingIndex;
import org.ionary.index.Query;
import org.ionary.store.Library;
import org.ionary.store.PaperLink;
import org.ionary.store.PaperSummary;

/** What a run ends with: what was read, what the library knows now, and what one might ask it. */
final class RunSummary {
    private static final int QUESTIONS = 3;
    private static final int MOST_LINKS = 20;

    private final RunReport report;
    private final int papers;
    private final int files;
    private final int copies;
    private final int supplements;
    private final List<String> links;
    private final Map<String, Integer> byProperty;
    private final Map<String, Integer> byStatus;
    private final Map<MobileIon, CitedFinding> best;
    private final List<String> questions;

    private RunSummary(
            RunReport report,
            List<PaperSummary> papers,
            List<PaperLink> links,
            Map<String, Integer> byProperty,
            Map<String, Integer> byStatus,
            Map<MobileIon, CitedFinding> best,
            List<String> questions) {
        this.report = report;
        this.copies = (int) links.stream()
                .filter(link -> link.kind() == PaperLink.Kind.COPY)
                .count();
        this.supplements = links.size() - copies;
        this.papers = papers.size() - links.size();
        this.files = papers.size();
        this.links = said(links, papers);
        this.byProperty = byProperty;
        this.byStatus = byStatus;
        this.best = best;
        this.questions = questions;
    }

    static RunSummary of(RunReport report, Library library, FindingIndex index) throws IOException {
        Query everything = Query.builder().statuses(Status.values()).build();
        Asked asked = new Asked(library, index);
        Map<MobileIon, CitedFinding> best = new LinkedHashMap<>();
        List<String> questions = new ArrayList<>();
        List<MobileIon> ions = ions(index.groups(everything, Facet.MOBILE_ION));
        for (MobileIon ion : ions) {
            Answer answer = asked.ask("best " + phrase(ion) + " conductor at room temperature")
                    .answer();
            if (answer instanceof Answer.Cited cited && !cited.rows().isEmpty()) {
                best.put(ion, cited.rows().getFirst());
            }
        }
        for (String question : worthAsking(ions, best, index.groups(everything, Facet.FAMILY))) {
            if (questions.size() < QUESTIONS && asked.ask(question).answer() instanceof Answer.Cited) {
                questions.add(question);
            }
        }
        return new RunSummary(
                report,
                library.papers(),
                library.links(),
                index.groups(everything, Facet.PROPERTY),
                index.groups(everything, Facet.STATUS),
                best,
                questions);
    }

    /** The ions of the library, those with most findings first. */
    private static List<MobileIon> ions(Map<String, Integer> counts) {
        return List.of(MobileIon.values()).stream()
                .filter(ion -> counts.containsKey(ion.symbol()))
                .sorted(Comparator.comparing((MobileIon ion) -> counts.getOrDefault(ion.symbol(), 0))
                        .reversed())
                .toList();
    }

    private static String phrase(MobileIon ion) {
        return switch (ion) {
            case PROTON -> "proton";
            case OXIDE -> "oxide-ion";
            case FLUORIDE -> "fluoride-ion";
            case CHLORIDE -> "chloride-ion";
            case LITHIUM, SODIUM, POTASSIUM, RUBIDIUM, CAESIUM, SILVER, COPPER, MAGNESIUM, CALCIUM, ZINC, ALUMINIUM ->
                ion.symbol() + "-ion";
        };
    }

    /** More than are shown, the most telling first; what has no answer is not suggested. */
    private static List<String> worthAsking(
            List<MobileIon> ions, Map<MobileIon, CitedFinding> best, Map<String, Integer> families) {
        List<String> questions = new ArrayList<>();
        best.keySet().stream()
                .findFirst()
                .ifPresent(ion -> questions.add("best " + phrase(ion) + " conductor at room temperature"));
        ions.stream()
                .skip(1)
                .findFirst()
                .or(() -> ions.stream().findFirst())
                .ifPresent(
                        ion -> questions.add("which " + phrase(ion) + " conductor has the lowest activation energy?"));
        families.keySet().stream()
                .findFirst()
                .ifPresent(family -> questions.add("how many " + family + " materials are there?"));
        ions.forEach(ion -> questions.add("how many " + phrase(ion) + " conductors are there?"));
        return questions;
    }

    void print(PrintStream out) {
        out.println();
        out.println("Papers    %s: %d read, %d known already, %d failed%s"
                .formatted(
                        Words.count(report.files(), "file"),
                        report.read(),
                        report.known(),
                        report.failures().size(),
                        report.isIdle() ? ". Nothing new: every file was read before." : ""));
        if (report.notReached() > 0) {
            out.println("          stopped: %s not reached%s; run again to go on from there"
                    .formatted(
                            Words.count(report.notReached(), "file"),
                            report.whyLeft().isEmpty() ? "" : ", " + report.whyLeft()));
        }
        for (RunReport.Failure failure : report.failures()) {
            out.println("          failed" + (failure.known() ? " before: " : ": ") + failure.message());
        }
        Ledger ledger = report.extract();
        if (ledger.in() > 0) {
            out.println("Readings  %d candidates: %d accepted, %d refused%s"
                    .formatted(ledger.in(), ledger.accepted(), ledger.in() - ledger.accepted(), reasons(ledger)));
        }
        RunReport.Changes changes = report.changes();
        if (changes.papers() > 0) {
            out.println("Reread    %s: %d findings added, %d removed, %d changed, %d same"
                    .formatted(
                            Words.count(changes.papers(), "paper"),
                            changes.added(),
                            changes.removed(),
                            changes.changed(),
                            changes.same()));
        }
        if (changes.proposed() > 0) {
            out.println("          %s with decisions: the new reading waits; see 'ionary review diff'"
                    .formatted(Words.count(changes.proposed(), "paper")));
        }
        report.spending().ifPresent(spending -> new SpendingText(spending).print(out));
        report.remarks().forEach(remark -> out.println("          note: " + remark));
        out.println("Library   %s in %s, %s"
                .formatted(
                        Words.count(papers, "paper"),
                        Words.count(files, "file"),
                        Words.count(sum(byProperty), "finding")));
        links.forEach(link -> out.println("          " + link));
        for (Map<String, Integer> counts : List.of(byProperty, byStatus)) {
            if (!counts.isEmpty()) {
                out.println("          " + listed(counts));
            }
        }
        if (!best.isEmpty()) {
            out.println();
            out.println("Best measured conductor at room temperature, by mobile ion");
            best.forEach((ion, cited) -> out.println(bestLine(ion, cited)));
        }
        if (!questions.isEmpty()) {
            out.println();
            out.println("Try");
            questions.forEach(question -> out.println("  ./ionary ask \"" + question + "\""));
        }
    }

    /** Which documents belong to which; many of them are counted instead. */
    private static List<String> said(List<PaperLink> links, List<PaperSummary> papers) {
        Map<SourceId, String> docs = new HashMap<>();
        papers.forEach(paper -> docs.put(paper.source().id(), paper.source().doc()));
        List<String> said = new ArrayList<>();
        for (PaperLink link : links) {
            String what = switch (link.kind()) {
                case COPY -> " is another copy of ";
                case SUPPLEMENT -> " supplements ";
            };
            said.add(docs.get(link.source()) + what + docs.get(link.target()) + " (" + link.why() + ")");
        }
        said.sort(Comparator.naturalOrder());
        int more = said.size() - MOST_LINKS;
        if (more > 0) {
            said.subList(MOST_LINKS, said.size()).clear();
            said.add("and " + more + " more");
        }
        return said;
    }

    private static String reasons(Ledger ledger) {
        return ledger.rejected().isEmpty()
                ? ""
                : ledger.rejected().entrySet().stream()
                        .map(reason -> reason.getValue() + " "
                                + reason.getKey()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String listed(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String bestLine(MobileIon ion, CitedFinding cited) {
        Measurement said = cited.finding().measurement();
        return "  %-3s %-34s %-18s %-26s %s"
                .formatted(
                        ion.symbol(),
                        said.material().key(),
                        FindingText.quantity(said.quantity()),
                        said.temperature().map(FindingText::temperature).orElse(""),
                        cited.bibliography().doi().map(Doi::value).orElse(cited.doc()));
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("files", report.files()).put("read", report.read()).put("known", report.known());
        json.put("not_reached", report.notReached()).put("findings_read", report.findingsRead());
        RunReport.Changes changes = report.changes();
        json.putObject("reread")
                .put("papers", changes.papers())
                .put("proposed", changes.proposed())
                .put("added", changes.added())
                .put("removed", changes.removed())
                .put("changed", changes.changed())
                .put("same", changes.same());
        ArrayNode failed = json.putArray("failed");
        report.failures()
                .forEach(failure ->
                        failed.addObject().put("message", failure.message()).put("known", failure.known()));
        ObjectNode ledger = json.putObject("extract");
        ledger.put("in", report.extract().in()).put("accepted", report.extract().accepted());
        ObjectNode rejected = ledger.putObject("rejected");
        report.extract()
                .rejected()
                .forEach((reason, count) -> rejected.put(reason.name().toLowerCase(Locale.ROOT), count));
        json.put("papers", papers).put("papers_files", files);
        json.put("copies", copies).put("supplements", supplements);
        links.forEach(json.putArray("links")::add);
        report.remarks().forEach(json.putArray("remarks")::add);
        ObjectNode properties = json.putObject("by_property");
        byProperty.forEach(properties::put);
        ObjectNode statuses = json.putObject("by_status");
        byStatus.forEach(statuses::put);
        ObjectNode bestOnes = json.putObject("best_at_room_temperature");
        best.forEach((ion, cited) -> {
            Measurement said = cited.finding().measurement();
            ObjectNode one = bestOnes.putObject(ion.symbol());
            one.put("material", said.material().key())
                    .put("value", said.quantity().value());
            one.put("unit", said.quantity().unit().symbol());
            one.put("temperature_K", said.temperature().map(t -> t.kelvin()).orElse(null));
            one.put("doi", cited.bibliography().doi().map(Doi::value).orElse(null));
            one.put("finding", cited.finding().id().value());
        });
        questions.forEach(json.putArray("questions")::add);
        report.spending().ifPresent(spending -> json.set("model", new SpendingText(spending).json()));
        return json.toPrettyString();
    }
}
