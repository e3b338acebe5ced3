package org.ionary.normalize;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a head, or the caption that completes it, says that logarithms are printed: {@code log σ}, {@code −log₁₀(σ /
 * S cm⁻¹)}, {@code ln σ}, {@code negative decadic logarithm of the conductivity}.
 *
 * <p>The first name of the conductivity decides, so that a caption about {@code log(σT)} does not turn a column of
 * conductivities into logarithms.
 */
final class HeaderLogarithm {
    private static final Pattern CONDUCTIVITY = Pattern.compile("conductivit|σ|sigma|leitfähigkeit");
    private static final Pattern LOG = Pattern.compile("(?<!\\p{L})(log(?:arithm)?s?|lg|ln)(?![\\p{L}])");
    private static final Pattern BARE = Pattern.compile("^[-−–]?\\s*log(?:10|₁₀|_10)?\\s?s(?![\\p{L}])");
    private static final Pattern NEGATED = Pattern.compile("(?:[-−–]|negative (?:\\p{L}+ )?|minus )\\s*$");

    /** How far the property may stand behind its logarithm: {@code logarithm of the total ionic conductivity}. */
    private static final int NEAR = 45;

    private HeaderLogarithm() {}

    static Header.Logarithm of(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        Matcher name = CONDUCTIVITY.matcher(lower);
        // Where the sign for σ was lost, "log s" is left of it.
        boolean lost = BARE.matcher(lower).find();
        boolean named = name.find();
        if (!named && !lost) {
            return Header.Logarithm.NONE;
        }
        int at = lost ? lower.length() : name.start();
        Matcher log = LOG.matcher(lower);
        Header.Logarithm found = Header.Logarithm.NONE;
        while (log.find() && log.start() < at) {
            boolean near = lost || at - log.end() <= NEAR && !isEnd(lower.substring(log.end(), at));
            if (near) {
                boolean negated =
                        NEGATED.matcher(lower.substring(0, log.start())).find();
                found = log.group(1).equals("ln")
                        ? Header.Logarithm.NATURAL
                        : negated ? Header.Logarithm.NEGATIVE_DECIMAL : Header.Logarithm.DECIMAL;
                if (lost) {
                    break;
                }
            }
        }
        return found;
    }

    private static boolean isEnd(String between) {
        return between.contains(". ") || between.contains(";") || between.contains(" and ");
    }
}
