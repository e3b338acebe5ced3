package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Systems whose shares stand behind them: {@code Li2S–P2S5 (75:25)}, {@code Li2S-SiS2 (60:40 mol%)} are written as
 * {@code 75Li2S·25P2S5}. Without a word that says so, shares are molar only where they sum to 100 and none of the
 * phases is a filler, which papers weigh.
 */
final class MolarShares {
    private static final String DASHES = "-–‐‑−·";
    private static final double HUNDRED = 100;

    private MolarShares() {}

    /** The formula of the system; empty where the words name none. */
    static Optional<String> formula(String words) {
        int blank = words.indexOf(' ');
        int colon = words.indexOf(':', Math.max(0, blank));
        if (blank < 0 || colon < 0) {
            return Optional.empty();
        }
        List<String> phases = parts(words.substring(0, blank));
        int begin = colon;
        while (begin > blank && isNumber(words.charAt(begin - 1))) {
            begin--;
        }
        int end = colon;
        while (end < words.length() && (isNumber(words.charAt(end)) || words.charAt(end) == ':')) {
            end++;
        }
        List<Ratio> shares = new ArrayList<>();
        for (String share : words.substring(begin, end).split(":", -1)) {
            Formulas.ratio(share).ifPresent(shares::add);
        }
        boolean pure =
                phases.stream().allMatch(phase -> Formulas.composition(phase).isPresent());
        if (phases.size() < 2
                || shares.size() != phases.size()
                || !pure
                || !areMolar(words.substring(blank), phases, shares)) {
            return Optional.empty();
        }
        StringBuilder formula = new StringBuilder();
        for (int i = 0; i < phases.size(); i++) {
            formula.append(i == 0 ? "" : "·").append(shares.get(i).printed()).append(phases.get(i));
        }
        return Optional.of(formula.toString());
    }

    private static boolean areMolar(String behind, List<String> phases, List<Ratio> shares) {
        boolean other = behind.contains("wt")
                || behind.contains("w/w")
                || behind.contains("weight")
                || behind.contains("vol")
                || behind.contains("v/v")
                || behind.contains("mass");
        double sum = shares.stream().mapToDouble(Ratio::value).sum();
        boolean filler = phases.stream().map(Formulas::canonical).anyMatch(Composite::isFiller);
        return !other && (behind.contains("mol") || sum == HUNDRED && !filler);
    }

    private static List<String> parts(String system) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= system.length(); i++) {
            if (i == system.length() || DASHES.indexOf(system.charAt(i)) >= 0) {
                parts.add(system.substring(begin, i));
                begin = i + 1;
            }
        }
        return parts;
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }
}
