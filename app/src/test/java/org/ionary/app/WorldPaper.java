package org.ionary.app;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ionary.domain.paper.Doi;

/**
 * A paper of the {@link PaperWorld}.
 *
 * @param number from 0
 * @param doi of nearly all
 * @param arxiv its id on arXiv, where it is a preprint
 * @param nature what stands in it
 * @param known who speaks of it; one that is closed has no place anywhere
 * @param license address of its licence, as publishers name it
 * @param night from which it exists, 1 or 2
 * @param changes whether its text is another in the second night
 * @param formula of what it measures
 * @param mantissa of the conductivity it states, in the first night
 * @param exponent of the same, negative
 * @param celsius at which it was measured
 * @param pages of prose around that; none where only what is stated matters
 */
record WorldPaper(
        int number,
        Optional<Doi> doi,
        Optional<String> arxiv,
        Nature nature,
        Set<Known> known,
        Optional<String> license,
        int night,
        boolean changes,
        String formula,
        double mantissa,
        int exponent,
        int celsius,
        int pages) {
    enum Nature {
        /** Its text states a conductivity. */
        WORTHWHILE,
        /** Relevant by title and abstract, but without any value in its text. */
        BARREN,
        /** About something else, as its title and abstract say. */
        UNRELATED
    }

    enum Known {
        EUROPE_PMC,
        ARXIV,
        CROSSREF,
        OPENALEX,
        FEED,
        SITEMAP,
        /** Unpaywall and OpenAlex tell where it can be had. */
        OPEN
    }

    boolean isKnownTo(Known who) {
        return known.contains(who);
    }

    /** Somewhere in the world its text can be had, whoever has to be asked. */
    boolean isReachable() {
        return hasMiningLink() || known.stream().anyMatch(who -> who != Known.CROSSREF && who != Known.OPENALEX);
    }

    /** Of some works Crossref names links for text mining. */
    boolean hasMiningLink() {
        return isKnownTo(Known.CROSSREF) && number % 3 != 0;
    }

    /** Under which a source speaks of it first. */
    String key() {
        return doi.map(some -> "doi:" + some).orElseGet(() -> "arxiv:" + arxiv.orElseThrow());
    }

    String pmcid() {
        return "PMC" + (9_000_000 + number);
    }

    /** The conductivity in S/cm; one that changes is stated half an order of magnitude higher in the second night. */
    double conductivity(int atNight) {
        return Double.parseDouble(mantissa(atNight) + "e" + exponent);
    }

    private String mantissa(int atNight) {
        double now = changes && atNight > 1 ? 10 - mantissa : mantissa;
        return String.format(Locale.ROOT, "%.1f", now);
    }

    String title() {
        return switch (nature) {
            case WORTHWHILE -> "Ionic conductivity of the solid electrolyte " + formula + ", study " + number;
            case BARREN -> "On the synthesis of the solid electrolyte " + formula + ", essay " + number;
            case UNRELATED -> "Feeding habits of alpine marmots in valley " + number;
        };
    }

    String summary() {
        return switch (nature) {
            case WORTHWHILE ->
                "Solid electrolytes with fast lithium-ion conduction are wanted for solid-state batteries. We measure "
                        + "the ionic conductivity of one of them by impedance spectroscopy.";
            case BARREN ->
                "Solid electrolytes are wanted for solid-state batteries. We discuss routes to superionic conductors "
                        + "and leave their ionic conductivity to others.";
            case UNRELATED -> "Marmots were watched in summer. They eat herbs and grasses, and sleep in winter.";
        };
    }

    /** The sentence that states the value, in HTML and JATS alike. */
    String sentence(int atNight) {
        return "The ionic conductivity of " + markedUp() + " is " + mantissa(atNight) + " × 10<sup>−" + -exponent
                + "</sup> S cm<sup>−1</sup> at " + celsius + " °C.";
    }

    String plainSentence(int atNight) {
        return "The ionic conductivity of " + formula + " is " + mantissa(atNight) + "e" + exponent + " S/cm at "
                + celsius + " °C.";
    }

    private String markedUp() {
        return formula.replaceAll("(?<=[A-Za-z)])(\\d+(?:\\.\\d+)?)", "<sub>$1</sub>");
    }

    /** What its text says, a paragraph each; {@code %s} in one of them stands for the sentence. */
    private String[] paragraphs() {
        return switch (nature) {
            case WORTHWHILE ->
                new String[] {
                    "Inorganic solids that conduct ions well are looked for as the separators of solid-state batteries. "
                            + "They do not burn, and they let pass one kind of ion only.",
                    "Powders were pressed into pellets and sintered in closed crucibles. Gold was sputtered on both faces, "
                            + "and impedance spectra were recorded under argon.",
                    "%s This is sample number " + number
                            + " of a long series, and the others will be reported elsewhere."
                };
            case BARREN ->
                new String[] {
                    "Inorganic solids that conduct ions well are looked for as the separators of solid-state batteries.",
                    "Routes through solution give finer powders than those through the melt. Which of them serves better "
                            + "is a matter of taste, and of the furnaces at hand.",
                    "We hope that this essay, number " + number + " of its kind, is of use to those who measure."
                };
            case UNRELATED ->
                new String[] {
                    "Alpine marmots live in families above the tree line.",
                    "They were watched from a hut with field glasses, from June until September.",
                    "In valley " + number + " they prefer clover. In winter they sleep."
                };
        };
    }

    private Optional<WorldProse> prose() {
        return pages == 0
                ? Optional.empty()
                : Optional.of(WorldProse.of(pages, nature == Nature.WORTHWHILE, new Random(number)));
    }

    String html(int atNight) {
        String[] text = paragraphs();
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title() + "</title>\n"
                + "<meta name=\"citation_title\" content=\"" + title() + "\">\n"
                + doi.map(some -> "<meta name=\"citation_doi\" content=\"" + some + "\">\n")
                        .orElse("")
                + arxiv.map(id -> "<meta name=\"citation_arxiv_id\" content=\"" + id + "\">\n")
                        .orElse("")
                + "<meta name=\"citation_publication_date\" content=\"2026/11/01\">\n"
                + license.map(address -> "<link rel=\"license\" href=\"" + address + "\">\n")
                        .orElse("")
                + "</head><body><article><h1>" + title() + "</h1>\n<h2>Abstract</h2><p>" + summary() + "</p>\n"
                + "<h2>Introduction</h2><p>" + text[0] + "</p>\n<h2>Experimental</h2><p>" + text[1] + "</p>\n"
                + "<h2>Results and discussion</h2><p>" + text[2].replace("%s", sentence(atNight))
                + "</p>" + prose().map(WorldProse::html).orElse("") + "</article></body></html>\n";
    }

    String jats(int atNight) {
        String[] text = paragraphs();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<article xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " article-type=\"research-article\"><front><journal-meta><journal-title-group><journal-title>World of"
                + " Papers</journal-title></journal-title-group></journal-meta><article-meta>"
                + doi.map(some -> "<article-id pub-id-type=\"doi\">" + some + "</article-id>")
                        .orElse("")
                + "<title-group><article-title>" + title() + "</article-title></title-group>"
                + "<pub-date pub-type=\"epub\"><year>2026</year></pub-date>"
                + license.map(address -> "<permissions><license xlink:href=\"" + address
                                + "\"><license-p>As named.</license-p></license></permissions>")
                        .orElse("")
                + "<abstract><p>" + summary() + "</p></abstract></article-meta></front>\n<body>"
                + "<sec><title>Introduction</title><p>" + text[0] + "</p></sec>\n"
                + "<sec><title>Experimental</title><p>" + text[1] + "</p></sec>\n"
                + "<sec><title>Results and discussion</title><p>" + text[2].replace("%s", sentence(atNight))
                + "</p></sec>" + prose().map(WorldProse::jatsSections).orElse("") + "</body>"
                + prose().map(WorldProse::jatsBack).orElse("") + "</article>\n";
    }

    String plain(int atNight) {
        String[] text = paragraphs();
        return title() + "\n\n"
                + doi.map(some -> "https://doi.org/" + some + "\n\n").orElse("") + "Abstract\n\n"
                + summary() + "\n\nIntroduction\n\n" + text[0] + "\n\nExperimental\n\n" + text[1]
                + "\n\nResults and discussion\n\n" + text[2].replace("%s", plainSentence(atNight)) + "\n"
                + prose().map(WorldProse::plain).orElse("");
    }

    /** When it came to be what it is in this night. */
    LocalDate day(int atNight, LocalDate first, LocalDate second) {
        return night == 2 || (changes && atNight > 1) ? second : first.minusDays(number % 20);
    }
}
