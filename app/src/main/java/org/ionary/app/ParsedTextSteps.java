package org.ionary.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ionary.domain.material.Material;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.ReadTemperature;
import org.ionary.normalize.Repair;
import org.ionary.normalize.ResolvedName;
import org.ionary.normalize.ScientificNotation;

/** What was read from a text, step by step, as people read it. */
final class ParsedTextSteps {
    private ParsedTextSteps() {}

    static void print(ParsedText parsed, PrintStream out) {
        if (parsed.quantities().isEmpty() && parsed.materials().isEmpty()) {
            out.println("Nothing read: no number with a unit, no formula and no known name.");
        }
        parsed.quantities().forEach(quantity -> print(parsed, quantity, out));
        parsed.materials().forEach(material -> print(material, out));
        parsed.names()
                .forEach(name -> out.println("“" + name.name().text() + "”: name of “"
                        + name.formula().text() + "”"));
    }

    private static void print(ParsedText parsed, ReadQuantity quantity, PrintStream out) {
        out.println("“" + quantity.raw() + "” at " + quantity.begin() + "–" + quantity.end() + ": "
                + quantity.dimension().label().replace('_', ' '));
        boolean words = quantity.numberBegin() == quantity.tailBegin();
        if (!words) {
            step(out, "number", parsed.words(quantity.numberBegin(), quantity.numberEnd()));
            step(out, "unit", unit(parsed, quantity));
        }
        step(out, "read as", quantity.exponentLost() ? "nothing: the value cannot be known" : value(quantity));
        for (Repair repair : quantity.repairs()) {
            step(out, "repair", repair.reason() + " (plausibility " + repair.plausibility() + ")");
        }
        quantity.temperature().ifPresent(temperature -> step(out, "temperature", temperature(temperature)));
    }

    private static String unit(ParsedText parsed, ReadQuantity quantity) {
        String printed = parsed.words(quantity.tailBegin(), quantity.tailEnd());
        boolean converts = !quantity.dimension().unit().isEmpty();
        return printed
                + parsed.conversion(quantity)
                        .filter(one -> converts && !one.exponentLost())
                        .map(one -> "; 1 " + printed + " = " + ScientificNotation.write(one.low()) + " "
                                + one.dimension().unit())
                        .orElse("");
    }

    private static String value(ReadQuantity quantity) {
        String unit = quantity.dimension().unit();
        return ScientificNotation.write(quantity.low())
                + quantity.high()
                        .map(high -> " to " + ScientificNotation.write(high))
                        .orElse("")
                + quantity.uncertainty()
                        .map(spread -> " ± " + ScientificNotation.write(spread))
                        .orElse("")
                + (unit.isEmpty() ? " as printed" : " " + unit)
                + ", " + quantity.sense().qualifier().replace('_', ' ');
    }

    private static String temperature(ReadTemperature temperature) {
        String from = temperature
                .antecedent()
                .map(other -> " from “" + other.raw() + "”")
                .orElse("");
        return "origin " + temperature.origin().label() + from + ", role "
                + temperature.role().label();
    }

    private static void print(ParsedMaterial parsed, PrintStream out) {
        Material material = parsed.material();
        out.println("“" + material.asWritten() + "”: material");
        material.name().ifPresent(name -> step(out, "name", name));
        parsed.resolved().ifPresent(resolved -> step(out, "resolved", resolved(resolved)));
        material.formula().ifPresent(formula -> step(out, "formula", formula));
        if (!parsed.members().isEmpty()) {
            step(out, "series", String.join(", ", parsed.members()));
        }
        material.composition()
                .ifPresent(composition -> step(
                        out,
                        "elements",
                        composition.amounts().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "))));
        parsed.reduced().ifPresent(reduced -> step(out, "reduced", reduced));
        parsed.molarMass().ifPresent(mass -> step(out, "molar mass", String.format(Locale.ROOT, "%.2f g/mol", mass)));
        if (!material.adducts().isEmpty()) {
            step(out, "adducts", material.adducts().toString());
        }
        material.additives()
                .forEach(additive -> step(
                        out,
                        "additive",
                        additive.formula()
                                + (additive.percent() > 0
                                        ? ", " + additive.percent() + " "
                                                + additive.basis().label()
                                        : ", share not said")));
        material.phase().ifPresent(phase -> step(out, "phase", phase));
        material.mobileIon().ifPresent(ion -> step(out, "mobile ion", ion.symbol() + ", valence " + ion.valence()));
        step(out, "family", material.family().label());
        if (!parsed.classes().isEmpty()) {
            step(out, "classes", String.join(", ", parsed.classes()));
        }
        parsed.charges().ifPresent(charges -> step(out, "charges", charges));
    }

    private static String resolved(ResolvedName resolved) {
        String by = switch (resolved.by()) {
            case PAPER -> "defined in the text";
            case LEXICON -> "by the lexicon: " + resolved.meaning();
        };
        return resolved.formula().orElse("no single composition") + ", " + by
                + resolved.otherwise().map(other -> "; may also mean " + other).orElse("");
    }

    private static void step(PrintStream out, String name, String what) {
        out.println("    " + name + " ".repeat(Math.max(1, 13 - name.length())) + what);
    }
}
