package org.ionary.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Questions of every kind for the bench of asking, drawn from a seed; some with follow-ups, some misspelt. */
final class AskedQuestions {
    private static final List<String> FIRST = List.of(
            "best {ion} conductor at room temperature",
            "top {n} {ion} conductors without {element} at {celsius} °C",
            "which {ion} conductor has the lowest activation energy?",
            "{n} best {class} electrolytes at {celsius} °C",
            "list {ion} conductors with conductivity above {mS} mS/cm between {celsius} and 120 °C",
            "{ion} conductors containing {element} with conductivity > 1e-{exponent} S/cm at room temperature",
            "what is the ionic conductivity of {formula} at 25 °C?",
            "activation energy of {formula}",
            "how many findings of ionic conductivity are there for {ion}?",
            "how many different {ion} conductors are there?",
            "how many papers report activation energies of {ion} conductors since {year}?",
            "how many {class} materials contain {element}?",
            "number of findings published in {year}",
            "mean activation energy of {ion} conductors",
            "median ionic conductivity of {class} electrolytes at room temperature",
            "average conductivity of {ion} conductors at {celsius} °C",
            "range of activation energies of {ion} compounds without {element}",
            "highest conductivity of {class} materials at room temperature",
            "number of conductivities per mobile ion",
            "number of materials per family",
            "median activation energy by mobile ion",
            "how many findings per year for {ion} conductors?",
            "mean conductivity of {ion} conductors per family at room temperature",
            "compare the activation energies of {ion} and {other} conductors",
            "compare the conductivity of {class} and {class2} at room temperature",
            "mean activation energy of {ion} compounds with and without neutral molecules",
            "which is better at room temperature, {formula} or {formula2}?",
            "are there {ion} conductors with conductivity above {mS} mS/cm at room temperature?",
            "is there a {ion} conductor with activation energy below 0.{n} eV?",
            "which papers report {ion} conductors with {element}?",
            "computed activation energies of {ion} conductors since {year}, lowest {n}",
            "top {n} {ion} conducters without {element} at room temprature",
            "best magnesum conductor with activaton energy below 0.5 eV",
            "lowest activation energy of sodum {class} materials",
            "conductivity of space group {space} materials with {ion} ions, top {n}",
            "findings in {journal} about {ion} since {year}, how many?");
    private static final List<String> NEXT = List.of(
            "and for {other}?",
            "only those without {element}",
            "at {celsius} °C instead",
            "how many papers is that?",
            "which of these are from {year}?",
            "and the medians?",
            "show the sources",
            "the other way round",
            "and since {year}?");
    private static final List<String> IONS = List.of("Li", "Na", "Mg", "K", "Ag", "Zn", "Ca");
    private static final List<String> ELEMENTS = List.of("Ge", "P", "Ti", "La", "B", "S", "Cl", "Zr", "O", "N");

    private final Random random;

    private AskedQuestions(Random random) {
        this.random = random;
    }

    /** Conversations with at least so many questions in all. */
    static List<List<String>> of(Random random, int count) {
        AskedQuestions drawn = new AskedQuestions(random);
        List<List<String>> conversations = new ArrayList<>();
        int questions = 0;
        while (questions < count) {
            List<String> conversation = new ArrayList<>();
            conversation.add(drawn.filled(FIRST.get(conversations.size() % FIRST.size())));
            for (int more = random.nextInt(4) - 1; more > 0; more--) {
                conversation.add(drawn.filled(drawn.pick(NEXT)));
            }
            conversations.add(conversation);
            questions += conversation.size();
        }
        return conversations;
    }

    private String filled(String template) {
        String ion = pick(IONS);
        return template.replace("{ion}", ion)
                .replace(
                        "{other}",
                        pick(IONS.stream().filter(i -> !i.equals(ion)).toList()))
                .replace("{n}", String.valueOf(2 + random.nextInt(7)))
                .replace("{element}", pick(ELEMENTS))
                .replace("{celsius}", String.valueOf(20 + 10 * random.nextInt(9)))
                .replace("{class}", pick(MadeFindings.CLASSES))
                .replace("{class2}", pick(MadeFindings.CLASSES))
                .replace("{mS}", List.of("0.1", "1", "5").get(random.nextInt(3)))
                .replace("{exponent}", String.valueOf(2 + random.nextInt(4)))
                .replace("{formula}", pick(MadeFindings.FORMULAS))
                .replace("{formula2}", pick(MadeFindings.FORMULAS))
                .replace("{year}", String.valueOf(1990 + random.nextInt(30)))
                .replace("{space}", pick(MadeFindings.SPACE_GROUPS))
                .replace("{journal}", pick(MadeFindings.JOURNALS));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
