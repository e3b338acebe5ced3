package org.ionary.extract;

import static org.ionary.extract.ConditionWords.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.extract.ConditionWords.Role;

/**
 * Gases around a sample: {@code in air}, {@code under wet 5 % H2/Ar}, {@code humidified (3% H2O) air}, {@code dry and
 * wet N2}.
 */
final class Atmospheres {
    private static final String AMOUNT = "(?:[~≈]? ?\\d+(?:\\.\\d+)? ?(?:(?:vol|mol)\\.?[ -]?)?(?:%|ppm)[ -]?)";
    private static final String STATE = "(?:" + any(Role.GAS_STATE) + "[ -])";
    private static final String GAS = any(Role.GAS) + "(?![\\p{L}\\p{N}])";
    private static final String SHARES = "(?: ?\\([^()]{0,24}(?:%|ppm|\\d[:/]\\d)[^()]{0,24}\\))";

    private static final Pattern ATMOSPHERE = Pattern.compile("(?<![\\p{L}\\p{N}(.]|[\\p{L}\\p{N}]-)"
            + "(?:(?<state>" + any(Role.GAS_STATE) + ")(?:,? (?:and|or) |, )(?=" + STATE + "+" + GAS + "))?"
            + "(?<gas>(?:" + STATE + "|" + AMOUNT + ")*(?:\\([^()]{1,24}\\) )?(?:" + STATE + "|" + AMOUNT + ")*"
            + GAS
            + "(?: ?[-/+:] ?" + AMOUNT + "?" + STATE + "*" + GAS + "| (?:in|balance) " + STATE + "*" + GAS + ")*"
            + SHARES + "?(?:(?<end> " + any(Role.GAS_END) + "s?(?!\\p{L})))?)");
    /** Longer than any words that lead to a gas. */
    private static final int LEAD = 30;

    private static final Pattern LEADS = Pattern.compile(
            "(?:\\b(?:in|In|under|Under|into)(?: (?:an?|the|a (?:flow|stream) of|an atmosphere of))? |\\($)$");
    private static final Pattern GOES_ON =
            Pattern.compile("\\s*(?:$|[.,;:()\\[\\]\\p{Lu}\\d|/~≈]|" + any(Role.GOES_ON) + "(?!\\p{L}))");
    private static final Pattern LIST =
            Pattern.compile("(?:,? (?:and|or|to|vs\\.?) (?:in |under )?|, (?:in |under )?)");

    private static final Pattern OWN_STATE = Pattern.compile(STATE + "+");

    private Atmospheres() {}

    /** @param label whether the text is a label, in which a gas needs no word before it */
    static List<Condition> in(String folded, boolean label) {
        List<Condition> found = new ArrayList<>();
        Matcher matcher = ATMOSPHERE.matcher(folded);
        int before = -1;
        for (int from = 0; from <= folded.length() && matcher.find(from); ) {
            boolean listed = before >= 0
                    && LIST.matcher(folded.substring(before, matcher.start())).matches();
            boolean named = Optional.ofNullable(matcher.group("end")).isPresent();
            boolean led = label
                    || named
                    || listed
                    || LEADS.matcher(folded.substring(Math.max(0, matcher.start() - LEAD), matcher.start()))
                            .find();
            boolean goesOn = matcher.end() >= folded.length()
                    || folded.charAt(matcher.end()) != '-'
                            && GOES_ON.matcher(folded)
                                    .region(matcher.end(), folded.length())
                                    .lookingAt();
            if (led && goesOn) {
                add(found, matcher);
                before = matcher.end();
            }
            from = Math.max(matcher.end(), from + 1);
        }
        return found;
    }

    private static void add(List<Condition> found, Matcher matcher) {
        int gas = matcher.start("gas");
        Optional<String> shared = Optional.ofNullable(matcher.group("state"));
        shared.ifPresent(state -> {
            int begin = matcher.start("state");
            // What the two share begins behind the second one's own state.
            Matcher own = OWN_STATE.matcher(matcher.group("gas"));
            int bare = gas + (own.lookingAt() ? own.end() : 0);
            found.add(new Condition(
                    ConditionKind.ATMOSPHERE,
                    begin,
                    begin + state.length(),
                    Optional.of(new Clause(bare, matcher.end()))));
        });
        found.add(Condition.of(ConditionKind.ATMOSPHERE, gas, matcher.end()));
    }
}
