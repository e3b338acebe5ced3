package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;

/** A formula as it was read, with the printed order and brackets kept. */
record ParsedFormula(int begin, int end, List<FormulaToken> tokens) {

    /** The variables and stand-ins that have to be known before it has a composition. */
    Set<String> unknowns() {
        Set<String> names = new TreeSet<>();
        for (FormulaToken token : tokens) {
            switch (token) {
                case FormulaToken.Amount(Linear value) -> names.addAll(value.variables());
                case FormulaToken.Symbol(String name) -> {
                    if (elementsOf(name).isEmpty()) {
                        names.add(name);
                    }
                }
                case FormulaToken.Open open -> {}
                case FormulaToken.Close close -> {}
                case FormulaToken.Dot dot -> {}
            }
        }
        return names;
    }

    boolean hasAmounts() {
        return tokens.stream().anyMatch(token -> token instanceof FormulaToken.Amount);
    }

    boolean hasDot() {
        return tokens.stream().anyMatch(token -> token instanceof FormulaToken.Dot);
    }

    /** Whether it is a sentence's bracket around a formula rather than a formula with a bracket. */
    boolean isInOneBracket() {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i) instanceof FormulaToken.Open ? 1 : 0;
            depth -= tokens.get(i) instanceof FormulaToken.Close ? 1 : 0;
            if (depth == 0) {
                return i == tokens.size() - 1 && i > 0;
            }
        }
        return false;
    }

    double largestAmount() {
        return tokens.stream()
                .map(token -> token instanceof FormulaToken.Amount(Linear value) ? value.constant() : BigDecimal.ONE)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    List<String> symbols() {
        return tokens.stream()
                .filter(FormulaToken.Symbol.class::isInstance)
                .map(token -> ((FormulaToken.Symbol) token).name())
                .toList();
    }

    String canonical() {
        StringBuilder text = new StringBuilder();
        boolean starts = true;
        for (FormulaToken token : tokens) {
            switch (token) {
                case FormulaToken.Symbol(String name) -> text.append(name);
                case FormulaToken.Open(char bracket) -> text.append(bracket);
                case FormulaToken.Close(char bracket) -> text.append(bracket);
                case FormulaToken.Dot dot -> text.append('·');
                case FormulaToken.Amount(Linear value) -> {
                    String printed = value.printed();
                    text.append(
                            starts
                                            && !value.coefficients().isEmpty()
                                            && value.coefficients().size() > 1
                                    ? "(" + printed + ")"
                                    : printed);
                }
            }
            starts = token instanceof FormulaToken.Dot;
        }
        return text.toString();
    }

    /** The formula with a number for a variable, or with an element for a stand-in; what becomes zero is left out. */
    ParsedFormula with(String unknown, String replacement) {
        Optional<BigDecimal> number = number(replacement);
        List<FormulaToken> replaced = new ArrayList<>();
        for (FormulaToken token : tokens) {
            switch (token) {
                case FormulaToken.Symbol(String name) ->
                    replaced.add(new FormulaToken.Symbol(name.equals(unknown) ? replacement : name));
                case FormulaToken.Amount(Linear value) -> {
                    Linear now = number.isPresent() ? value.with(unknown, number.get()) : value;
                    replaced.add(new FormulaToken.Amount(now));
                }
                case FormulaToken.Open open -> replaced.add(open);
                case FormulaToken.Close close -> replaced.add(close);
                case FormulaToken.Dot dot -> replaced.add(dot);
            }
        }
        return new ParsedFormula(begin, end, withoutZeros(replaced));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,6}(\\.\\d{1,8})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static List<FormulaToken> withoutZeros(List<FormulaToken> tokens) {
        List<FormulaToken> kept = new ArrayList<>();
        for (FormulaToken token : tokens) {
            boolean zero = token instanceof FormulaToken.Amount(Linear value)
                    && value.value().filter(v -> v.signum() == 0).isPresent();
            if (zero && !kept.isEmpty() && kept.getLast() instanceof FormulaToken.Symbol) {
                kept.removeLast();
            } else {
                kept.add(token);
            }
        }
        return List.copyOf(kept);
    }

    /** The parts between the dots, each a formula of its own. */
    List<ParsedFormula> parts() {
        List<ParsedFormula> parts = new ArrayList<>();
        List<FormulaToken> part = new ArrayList<>();
        for (FormulaToken token : tokens) {
            if (token instanceof FormulaToken.Dot) {
                parts.add(new ParsedFormula(begin, end, List.copyOf(part)));
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(new ParsedFormula(begin, end, List.copyOf(part)));
        return parts;
    }

    /** What multiplies the whole part, where it begins with an amount. */
    Linear coefficient() {
        return !tokens.isEmpty() && tokens.getFirst() instanceof FormulaToken.Amount(Linear value) ? value : Linear.ONE;
    }

    /** The part without its coefficient. */
    ParsedFormula bare() {
        return !tokens.isEmpty() && tokens.getFirst() instanceof FormulaToken.Amount
                ? new ParsedFormula(begin, end, tokens.subList(1, tokens.size()))
                : this;
    }

    /** Empty where something is unknown or an amount is not above zero. */
    Optional<Composition> composition() {
        Map<Element, Double> sum = new EnumMap<>(Element.class);
        for (ParsedFormula part : parts()) {
            if (part.tokens.isEmpty()) {
                return Optional.empty();
            }
            Optional<BigDecimal> times = part.coefficient().value();
            Optional<Map<String, BigDecimal>> amounts = part.bare().amounts();
            if (times.isEmpty() || amounts.isEmpty()) {
                return Optional.empty();
            }
            for (Map.Entry<String, BigDecimal> amount : amounts.get().entrySet()) {
                Map<Element, Double> elements = elementsOf(amount.getKey());
                if (elements.isEmpty()) {
                    return Optional.empty();
                }
                double n = amount.getValue().multiply(times.get()).doubleValue();
                elements.forEach((element, m) -> sum.merge(element, m * n, Double::sum));
            }
        }
        boolean sound = !sum.isEmpty() && sum.values().stream().allMatch(v -> v > 0 && Double.isFinite(v));
        return sound ? Optional.of(new Composition(sum)) : Optional.empty();
    }

    private Optional<Map<String, BigDecimal>> amounts() {
        List<Map<String, BigDecimal>> stack = new ArrayList<>();
        stack.add(new TreeMap<>());
        for (int i = 0; i < tokens.size(); i++) {
            Linear times = i + 1 < tokens.size() && tokens.get(i + 1) instanceof FormulaToken.Amount(Linear value)
                    ? value
                    : Linear.ONE;
            Optional<BigDecimal> n = times.value();
            switch (tokens.get(i)) {
                case FormulaToken.Open open -> stack.add(new TreeMap<>());
                case FormulaToken.Symbol(String name) -> {
                    if (n.isEmpty()) {
                        return Optional.empty();
                    }
                    stack.getLast().merge(name, n.get(), BigDecimal::add);
                }
                case FormulaToken.Close close -> {
                    if (n.isEmpty() || stack.size() < 2) {
                        return Optional.empty();
                    }
                    Map<String, BigDecimal> group = stack.removeLast();
                    Map<String, BigDecimal> outer = stack.getLast();
                    group.forEach((name, m) -> outer.merge(name, m.multiply(n.get()), BigDecimal::add));
                }
                case FormulaToken.Amount amount -> {}
                case FormulaToken.Dot dot -> {}
            }
        }
        return stack.size() == 1 ? Optional.of(stack.getFirst()) : Optional.empty();
    }

    /** The elements a symbol stands for; none for a stand-in. */
    private static Map<Element, Double> elementsOf(String symbol) {
        Optional<Element> element = Element.ofSymbol(symbol);
        if (element.isPresent()) {
            return Map.of(element.get(), 1.0);
        }
        return NeutralMolecules.of(symbol)
                .flatMap(molecule -> FormulaParser.longest(new Folded(molecule.formula()), 0))
                .flatMap(ParsedFormula::composition)
                .map(Composition::amounts)
                .orElse(Map.of());
    }
}
