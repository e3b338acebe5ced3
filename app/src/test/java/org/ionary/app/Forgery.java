package org.ionary.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways in which a reply may be wrong; each makes of a true claim a false one, or leaves it where it cannot. */
enum Forgery {
    DIGIT_CHANGED(false) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            String value = claim.get("value").asText();
            Matcher digit = DIGIT.matcher(value);
            if (digit.find()) {
                char changed = (char) ('1' + (digit.group().charAt(0) - '0' + 1 + chance.nextInt(7)) % 9);
                claim.put("value", value.substring(0, digit.start()) + changed + value.substring(digit.end()));
            }
        }
    },
    EXPONENT_CHANGED(false) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            String value = claim.get("value").asText();
            Matcher power = POWER.matcher(value);
            if (power.find()) {
                String digits = power.group(2);
                char last = digits.charAt(digits.length() - 1);
                String kind = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(last) >= 0 ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "0123456789";
                char next = kind.charAt((kind.indexOf(last) + (chance.nextBoolean() ? 1 : 9)) % 10);
                claim.put("value", value.substring(0, power.end(2) - 1) + next + value.substring(power.end(2)));
            }
        }
    },
    UNIT_SWAPPED(false) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            String value = claim.get("value").asText();
            String other = value.contains("eV")
                    ? value.replace("eV", "kJ mol⁻¹")
                    : value.contains("kJ") ? value.replaceAll("kJ.*", "eV") : swapped(value);
            claim.put("value", other);
        }

        private static String swapped(String value) {
            Matcher siemens = Pattern.compile("[mµμ]?S(?=\\W{0,3}c?m)").matcher(value);
            return siemens.find()
                    ? value.substring(0, siemens.start())
                            + (siemens.group().equals("S") ? "mS" : "S")
                            + value.substring(siemens.end())
                    : value;
        }
    },
    QUOTE_ALTERED(false) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            String quote = claim.get("quote").asText();
            List<String> words = List.of(quote.split(" ", -1));
            int at = chance.nextInt(words.size());
            claim.put("quote", quote.replace(words.get(at), "moreover"));
        }
    },
    INVENTED(false) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            claim.put("value", (2 + chance.nextInt(7)) + "." + (1 + chance.nextInt(8)) + "3 × 10⁻⁴ S cm⁻¹");
            claim.put("property", "conductivity");
            claim.put(
                    "quote",
                    "The sample reaches a conductivity of " + claim.get("value").asText() + ".");
        }
    },
    TEMPERATURE_INVENTED(false) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            if (claim.get("property").asText().equals("conductivity")) {
                claim.put("temperature", (311 + chance.nextInt(60)) + "." + (1 + chance.nextInt(8)) + " K");
            }
        }
    },
    TEMPERATURE_SWAPPED(true) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            if (claim.get("property").asText().equals("conductivity")) {
                List<String> others = TEMPERATURE
                        .matcher(paper)
                        .results()
                        .map(one -> one.group())
                        .filter(one -> !one.equals(claim.get("temperature").asText()))
                        .distinct()
                        .toList();
                if (!others.isEmpty()) {
                    claim.put("temperature", others.get(chance.nextInt(others.size())));
                }
            }
        }
    },
    MATERIAL_SWAPPED(true) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            List<String> others = facts.stream()
                    .map(ClaimedFact::material)
                    .filter(one -> !one.equals(claim.get("material").asText()))
                    .distinct()
                    .toList();
            if (!others.isEmpty()) {
                claim.put("material", others.get(chance.nextInt(others.size())));
            }
        }
    },
    VALUE_FROM_ELSEWHERE(true) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            List<ClaimedFact> others = facts.stream()
                    .filter(one -> one.property().equals(claim.get("property").asText()))
                    .filter(one -> !one.value().equals(claim.get("value").asText()))
                    .toList();
            if (!others.isEmpty()) {
                claim.put("value", others.get(chance.nextInt(others.size())).value());
            }
        }
    },
    PROPERTY_SWAPPED(true) {
        @Override
        void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance) {
            boolean conductivity = claim.get("property").asText().equals("conductivity");
            claim.put("property", conductivity ? "activation_energy" : "conductivity");
        }
    };

    private static final Pattern DIGIT = Pattern.compile("[1-9]");
    private static final Pattern POWER = Pattern.compile("10\\s?([–—−⁻-])\\s?([0-9⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
    private static final Pattern TEMPERATURE = Pattern.compile("\\d{1,4}(?:\\.\\d)? ?(?:°C|K)\\b|room temperature");

    private final boolean inPaper;

    Forgery(boolean inPaper) {
        this.inPaper = inPaper;
    }

    /** Whether all that it says stands in the paper, only not together. */
    boolean isInPaper() {
        return inPaper;
    }

    /**
     * @param paper the text of the paper
     * @param facts all that can be claimed of it
     */
    abstract void forge(ObjectNode claim, String paper, List<ClaimedFact> facts, Random chance);
}
