package org.ionary.crawl;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One name for each licence, whoever names it: {@code cc-by-4.0}, {@code cc-by-nc-nd} where no version is said,
 * {@code cc0-1.0}, {@code public-domain}, {@code arxiv-nonexclusive}, {@code elsevier-tdm}. What is not known keeps its
 * own words, in lower case with hyphens.
 */
final class LicenseNames {
    private static final Pattern CC_ADDRESS = Pattern.compile(
            "creativecommons\\.org/licen[sc]es/(by(?:-nc)?(?:-nd|-sa)?|by-n[dc]-n[cd]|nc-sa|by-sa-nc)(?:/(\\d\\.\\d))?(?:/(igo)\\b)?");
    private static final Pattern CC0_ADDRESS =
            Pattern.compile("creativecommons\\.org/(?:publicdomain|licenses)/(zero|mark)(?:/(\\d\\.\\d))?");
    private static final Pattern CC_WORDS = Pattern.compile(
            "(?<![a-z])cc[ _:-]*by((?:[ _-]*(?:nc|nd|sa))*)(?![a-z])[ _,-]*(?:v(?:ersion)?[ .]*)?(\\d(?:\\.\\d)?)?(?:[ _-]*(igo)\\b)?");
    private static final Pattern CC_LONG = Pattern.compile(
            "(?:creative commons|\\bcc)[ ,:-]*(?:licen[sc]e[ ,:-]*)?attribution((?:[ ,–-]*(?:and |& )?(?:non[ -]?commercial|no[ -]?deriv(?:ative)?s?(?: works)?|share[ -]?alike))*)");
    private static final Pattern VERSION = Pattern.compile("(?<![\\d.])([1-4]\\.\\d)(?![\\d.])");
    private static final Pattern CC0_WORDS =
            Pattern.compile("(?<![a-z])(?:cc[ _-]?0|cc[ _-]?zero)(?![a-z0-9])[ _-]*(\\d\\.\\d)?");
    private static final Pattern PUBLIC_DOMAIN = Pattern.compile("^(?:pd|public[ -]domain(?: mark.*)?)$");

    /** Addresses and phrases of publishers, the more particular ones first. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("arxiv\\.org/licenses/nonexclusive-distrib", "arxiv-nonexclusive"),
            Map.entry("arxiv\\.org/licenses/assumed", "arxiv-assumed"),
            Map.entry("elsevier\\.com/tdm/", "elsevier-tdm"),
            Map.entry("elsevier\\.com/open-access/userlicense|elsevier-specific: oa user license", "elsevier-oa-user"),
            Map.entry("elsevier\\.com/legal/tdmrep-license", "elsevier-tdm"),
            Map.entry("doi\\.wiley\\.com/10\\.1002/tdm_license", "wiley-tdm"),
            Map.entry("onlinelibrary\\.wiley\\.com/termsandconditions", "wiley-terms"),
            Map.entry(
                    "(?:springer|springernature|nature)\\.com/.*(?:text-and-data-mining|tdm)|^https?://www\\.springer\\.com/tdm",
                    "springer-tdm"),
            Map.entry(
                    "iop(?:science|publishing)?\\.(?:iop\\.)?org/.*text-and-data-mining|iopscience\\.iop\\.org/page/copyright",
                    "iop-tdm"),
            Map.entry("rsc\\.li/journals-terms-of-use", "rsc-terms"),
            Map.entry("pubs\\.acs\\.org/page/policy/authorchoice|acs-specific: authorchoice", "acs-authorchoice"),
            Map.entry("link\\.aps\\.org/licenses/aps-default", "aps-default"),
            Map.entry("^publisher[ -]specific(?:-oa)?, ?author manuscript$", "publisher-specific-author-manuscript"),
            Map.entry("^publisher[ -]specific(?:[ -]oa)?$", "publisher-specific-oa"),
            Map.entry("^implied[ -]oa$", "implied-oa"));

    private static final Pattern STM_POLICY = Pattern.compile("doi\\.org/10\\.15223/policy-(\\d{3})");
    private static final int LONGEST = 60;

    private LicenseNames() {}

    /** Absent where nothing is named. */
    static Optional<String> of(String named) {
        String text =
                named.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace('‐', '-');
        if (text.isEmpty() || text.equals("null") || text.equals("none") || text.equals("unspecified")) {
            return Optional.empty();
        }
        return creativeCommons(text).or(() -> ofPublisher(text)).or(() -> ownWords(text));
    }

    static Optional<String> of(Optional<String> named) {
        return named.flatMap(LicenseNames::of);
    }

    static boolean isOpen(String license) {
        return license.startsWith("cc-by") || license.startsWith("cc0") || license.equals("public-domain");
    }

    private static Optional<String> creativeCommons(String text) {
        Matcher zero = CC0_ADDRESS.matcher(text);
        if (zero.find()) {
            return Optional.of(zero.group(1).equals("mark") ? "public-domain" : versioned("cc0", zero.group(2)));
        }
        Matcher address = CC_ADDRESS.matcher(text);
        if (address.find()) {
            return Optional.of(attribution(address.group(1), address.group(2), address.group(3)));
        }
        Matcher zeroWords = CC0_WORDS.matcher(text);
        if (zeroWords.find()) {
            return Optional.of(versioned("cc0", zeroWords.group(1)));
        }
        Matcher words = CC_WORDS.matcher(text);
        if (words.find()) {
            return Optional.of(attribution(words.group(1), words.group(2), words.group(3)));
        }
        Matcher inFull = CC_LONG.matcher(text);
        if (inFull.find()) {
            Matcher version = VERSION.matcher(text);
            return Optional.of(attribution(inFull.group(1), version.find() ? version.group(1) : null, null));
        }
        return PUBLIC_DOMAIN.matcher(text).find() ? Optional.of("public-domain") : Optional.empty();
    }

    /** The parts in the order in which the licences are named, whatever order they came in. */
    private static String attribution(String parts, @Nullable String version, @Nullable String variant) {
        String name = "cc-by"
                + (parts.matches(".*(?:nc|commercial).*") ? "-nc" : "")
                + (parts.matches(".*(?:sa|share).*") ? "-sa" : "")
                + (parts.matches(".*(?:nd|deriv).*") ? "-nd" : "");
        return versioned(name, version) + (variant == null ? "" : "-" + variant);
    }

    private static String versioned(String name, @Nullable String version) {
        return version == null ? name : name + "-" + (version.contains(".") ? version : version + ".0");
    }

    private static Optional<String> ofPublisher(String text) {
        Matcher policy = STM_POLICY.matcher(text);
        if (policy.find()) {
            return Optional.of("stm-policy-" + policy.group(1));
        }
        return KNOWN.entrySet().stream()
                .filter(known -> Pattern.compile(known.getKey()).matcher(text).find())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    private static Optional<String> ownWords(String text) {
        String words = text.replaceFirst("^https?://(?:www\\.)?", "")
                .replaceAll("[^\\p{L}\\p{Nd}.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        String bounded =
                words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return Optional.of(bounded).filter(some -> !some.isEmpty());
    }
}
