package org.ionary.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.material.Material;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/**
 * What a question says, to check a model's reading of it: a number in the form has to stand in the question, in its own
 * unit or converted, and so does every text that is no name of the lexicon. What stands in the form of the question
 * before may be kept.
 */
record HeardInQuestion(String question, Optional<ObjectNode> before, Set<String> shown, Vocabulary vocabulary) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Pattern OWN_NUMBER = Pattern.compile("(?:^|\\s)[\\d.]");

    /** {@code about 60 °C}: what a reader may make of it, in kelvin. */
    private static final BigDecimal AROUND = new BigDecimal(11);

    private static final BigDecimal ICE = new BigDecimal("273.15");

    /** Where a decade or "the years around" was said. */
    private static final BigDecimal DECADE = new BigDecimal(10);

    private static final BigDecimal A_FIFTH = new BigDecimal("0.2");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 400;
    private static final Set<String> QUOTED = Set.of("doi", "journal", "doc");

    /** Empty where all of it was heard; else what was not, in one line. */
    Optional<String> invented(ObjectNode form) {
        List<String> problems = new ArrayList<>();
        form.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            switch (name) {
                case "temperature_K" -> numbers(name, value, this::isTemperature, problems);
                case "value" -> numbers(name, value, this::isValue, problems);
                case "years" -> numbers(name, value, this::isYear, problems);
                case "labels" -> value.forEach(values -> values.forEach(v -> text(name, v.asText(), problems)));
                case "findings" -> value.forEach(id -> finding(id.asText(), problems));
                case "unit" -> unit(value.asText(), problems);
                case "sides" ->
                    value.forEach(side -> {
                        if (side.get("query") instanceof ObjectNode narrowed) {
                            invented(narrowed).ifPresent(problems::add);
                        }
                    });
                default -> texts(name, value, problems);
            }
        });
        return problems.stream().findFirst();
    }

    /**
     * A quantity of the question that the form leaves out, as an instruction to mend it: an answer to half a question
     * is wrong with confidence.
     */
    Optional<String> leftOut(ObjectNode form) {
        String all = form.toString();
        if (all.contains("\"task\":\"explain\"")) {
            return Optional.empty();
        }
        for (ReadQuantity quantity : QuantityScanner.scan(QuestionText.prepared(question))) {
            boolean held = switch (quantity.dimension()) {
                case TEMPERATURE -> all.contains("\"temperature_K\"") || all.contains("\"any_temperature\"");
                case CONDUCTIVITY, ENERGY_PER_PARTICLE -> all.contains("\"value\":");
                case PERCENT -> all.contains("\"materials\"");
                case OTHER -> all.contains("\"years\"") && quantity.raw().contains("year");
                case CONDUCTIVITY_TEMPERATURE, RECIPROCAL_TEMPERATURE -> false;
            };
            if (!held) {
                return Optional.of(
                        "the question says “" + quantity.raw()
                                + "”, which the form leaves out; where no field can hold it, decline with the reason condition");
            }
        }
        return Optional.empty();
    }

    private void texts(String name, JsonNode value, List<String> problems) {
        if (value.isTextual()) {
            text(name, value.asText(), problems);
        } else if (value.isArray()) {
            value.forEach(one -> texts(name, one, problems));
        }
    }

    private void text(String name, String text, List<String> problems) {
        if (isSaid(text)
                || vocabulary.valueNamed(text).isPresent()
                || vocabulary.classNamed(text).isPresent()) {
            return;
        }
        boolean formula = Materials.read(text).flatMap(Material::composition).isPresent();
        int longest = name.equals("words") ? LONGEST_WORDS : LONGEST_NAME;
        boolean withoutNewNumbers = saysNumbersOf(text);
        boolean known = !QUOTED.contains(name)
                && text.length() <= longest
                && (formula || withoutNewNumbers && !name.equals("materials"));
        if (!known) {
            problems.add(name + ": “" + text + "” does not stand in the question");
        }
    }

    /** Whether each run of digits in a text is one in the question or in the form before it. */
    boolean saysNumbersOf(String text) {
        Set<String> said = new HashSet<>(runs(question));
        before.ifPresent(form -> said.addAll(runs(form.toString())));
        return said.containsAll(runs(text));
    }

    private static List<String> runs(String text) {
        return DIGITS.matcher(FoldedText.of(text))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** In the question or in the form before it. */
    private boolean isSaid(String text) {
        return fold(question).contains(fold(text))
                || before.filter(form -> fold(form.toString()).contains(fold(text)))
                        .isPresent();
    }

    private static String fold(String text) {
        return FoldedText.of(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\"]+", "");
    }

    private void finding(String id, List<String> problems) {
        if (!shown.contains(id)
                && before.filter(form -> form.toString().contains("\"" + id + "\""))
                        .isEmpty()) {
            problems.add("findings: “" + id + "” is none of those shown");
        }
    }

    private static void unit(String unit, List<String> problems) {
        boolean known = QuantityScanner.read("1 " + unit)
                .filter(one -> !OWN_NUMBER.matcher(unit).find())
                .filter(one ->
                        one.dimension() == Dimension.CONDUCTIVITY || one.dimension() == Dimension.ENERGY_PER_PARTICLE)
                .isPresent();
        if (!known) {
            problems.add("unit: “" + unit + "” is no unit of a conductivity or an energy");
        }
    }

    private void numbers(String name, JsonNode range, Predicate<BigDecimal> isHeard, List<String> problems) {
        range.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .filter(number -> !isHeard.test(number) && !stoodBefore(name, number))
                .forEach(number -> problems.add(
                        name + ": " + number.toPlainString() + " does not follow from a number in the question"));
    }

    private boolean stoodBefore(String name, BigDecimal number) {
        return before.map(form -> form.path(name)).stream()
                .flatMap(range -> range.properties().stream())
                .anyMatch(end -> end.getValue().isNumber()
                        && end.getValue().decimalValue().compareTo(number) == 0);
    }

    private boolean isTemperature(BigDecimal kelvin) {
        List<BigDecimal> said = quantities(Dimension.TEMPERATURE);
        plain().forEach(number -> {
            said.add(number);
            said.add(number.add(ICE));
        });
        return said.stream().anyMatch(t -> t.subtract(kelvin).abs().compareTo(AROUND) <= 0);
    }

    private boolean isValue(BigDecimal value) {
        List<BigDecimal> said = quantities(Dimension.CONDUCTIVITY);
        said.addAll(quantities(Dimension.ENERGY_PER_PARTICLE));
        said.addAll(plain());
        return said.stream()
                .anyMatch(v -> v.subtract(value).abs().compareTo(v.abs().multiply(A_FIFTH)) <= 0);
    }

    private boolean isYear(BigDecimal year) {
        return plain().stream().anyMatch(number -> number.subtract(year).abs().compareTo(DECADE) <= 0);
    }

    private List<BigDecimal> quantities(Dimension dimension) {
        List<BigDecimal> said = new ArrayList<>();
        for (ReadQuantity quantity : QuantityScanner.scan(QuestionText.prepared(question))) {
            if (quantity.dimension() == dimension) {
                said.add(quantity.low());
                quantity.high().ifPresent(said::add);
            }
        }
        return said;
    }

    private List<BigDecimal> plain() {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(question);
        while (number.find()) {
            // A power of a thousand digits is no number anybody means.
            if (number.group().length() < LONGEST_NAME) {
                numbers.add(new BigDecimal(number.group()));
            }
        }
        return numbers;
    }
}
