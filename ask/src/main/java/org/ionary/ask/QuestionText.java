package org.ionary.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A question's characters made ready for reading, and its sentences. */
final class QuestionText {
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[?!])\\s+|(?<=[a-zA-Z0-9)%]{2}\\.)\\s+(?=[A-Z])|\\s*\\n+\\s*|\\s*;\\s+");
    private static final Pattern BARE_CELSIUS = Pattern.compile(
            "(?<=(?:^|[\\s(<>=≥≤]-?|\\d-)\\d{1,4}(?:\\.\\d{1,2})?)\\s?(?:º|˚|deg\\.? ?|°\\s?)?[Cc]\\b(?![a-z])");
    private static final Pattern CENTIGRADE =
            Pattern.compile("(?<=\\d)\\s?(?:degrees?|deg\\.?)? ?(?:[Cc]el[sc]ius|[Cc]elcuis|[Cc]entigrade)\\b");
    private static final Pattern DEGREES =
            Pattern.compile("(?<=\\d)\\s?(?:degrees?+|deg\\b\\.?+)(?! ?(?:[CKFckf°]|of\\b|Cel|cel|Kel|kel))");
    private static final Pattern BARE_POWER =
            Pattern.compile("(?<![\\d.eE^])10\\s?(?:\\^|\\*\\*)?\\s?([-−–]\\d{1,2})(?=\\s?[mµμun]?S)");
    private static final Pattern TIMES = Pattern.compile("(\\d)\\s?[xX*]\\s?10\\s?\\^?\\s?([-−–]?\\d{1,2})");
    private static final Pattern KELVIN =
            Pattern.compile("(?<=(?:^|[\\s(<>=≥≤-])\\d{1,4}(?:\\.\\d{1,2})?)\\s?[Kk](?:elvins?)?\\b(?![a-zA-Z/])");

    private static final Pattern AMBIENT =
            Pattern.compile("(?i)\\b(?:under |at )?ambient(?: conditions?)?\\b(?! ?(?:temp|pressure))");
    /** Before a number, and no end of an HTML tag. */
    private static final Pattern LIMIT = Pattern.compile("(?<!</?su[bp])\\s*([<>≤≥])\\s*(?=[\\d.])");

    private static final Pattern DOT = Pattern.compile("(?<=[\\p{L}\\d)₀-₉]) ?[·•∙⋅] ?(?=[\\dA-Z(])");
    private static final Pattern UNITS = Pattern.compile(
            "(?i)(?<=[\\s<>=≥≤(])(\\d[\\d.]*(?:e-?\\d+)?|10\\^-?\\d+) ?(m?ev|[mµμun]?s/c?m|kj/mol|kcal/mol)\\b");

    private static final Map<Pattern, String> SPELLED = spelledUnits();
    private static final Pattern CHOICE = Pattern.compile(
            "[,(]?\\s*\\b(?:with |where |for )?X ?= ?\\(?((?:[A-Z][a-z]?(?:\\s*(?:,|/|or|and|, or|, and)\\s*)?){2,6})\\)?,?");
    /** A formula in which X stands for an element. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\b((?:[A-Z][a-z]?\\d*\\.?\\d*|\\(|\\)\\d*)+)X(\\d*\\.?\\d*)(?![A-Za-z])");

    /** Examples in brackets: {@code the amines (methylamine, ethylenediamine, …)}. */
    private static final Pattern EXAMPLES = Pattern.compile(
            "\\s*\\((?:(?:e\\.? ?g\\.?|such as|like|for example|for instance)[ ,:](?:[^()]|\\([^()]*\\))*|(?:[^()]|\\([^()]*\\))*(?:\\.{3}|…|\\betc\\b\\.?|\\band so on\\b)\\s*)\\)");
    /** How a file writes that only a limit is known: {@code given as "<"}, {@code "<1e-10"}. */
    private static final Pattern QUOTED_LIMIT = Pattern.compile(
            "(?i)['\"“‘`](?:<|below|under|(?:less|lower|smaller) than)\\s*(\\d[^'\"”’`]*)?['\"”’`](?: (?:some|a|any) (?:limit|bound|value|threshold|number)\\b)?");

    private static final List<String> NUMBER_WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    /** {@code ten mS/cm} */
    private static final Pattern SPELLED_NUMBER = Pattern.compile("(?i)\\b(?:" + String.join("|", NUMBER_WORDS)
            + ")\\b(?= (?:m?eV|[mµμun]?S/c?m|kJ/mol|kcal/mol|°C|degrees|kelvins?)\\b)");

    /** {@code a millisiemens}, which is said for one per centimetre. */
    private static final Pattern SIEMENS =
            Pattern.compile("(?i)\\b(?:an?|one|1) (milli|micro)-?siemens\\b(?! ?(?:per|/))");

    private static final Pattern HALF = Pattern.compile("(?i)\\bhalf (?:an? )?(?=m?eV\\b|[mµ]?S/c?m\\b)");

    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");

    /** {@code of the hydrides... sorry, of all}: what is said before the dots is taken back. */
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?i)(^|\\b(?:of|for|with|from|in) )(?:(?!\\b(?:of|for|with|from|in)\\b)[^?!.…])*(?:[^?!.…\\s]\\S*?)?"
                    + "(?:\\.{2,}|…)\\s*(?:oh |ah |well )?(?:no,? wait|no,? sorry|sorry|i mean|i meant|or rather|make that)[,:]?"
                    + "\\s+(?:of |for |with |from |in )?");

    private QuestionText() {}

    private static Map<Pattern, String> spelledUnits() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("(?:kj|kilojoules?) (?:per|/) ?mol(?:e)?", "kJ/mol");
        units.put("(?:kcal|kilocalories?) (?:per|/) ?mol(?:e)?", "kcal/mol");
        units.put("milli-?(?:electron ?-?volts?)", "meV");
        units.put("electron ?-?volts?", "eV");
        units.put("(?:ms|milli-?siemens) (?:per|/) ?(?:cm|centi(?:metre|meter))", "mS/cm");
        units.put("(?:[µμu]s|micro-?siemens) (?:per|/) ?(?:cm|centi(?:metre|meter))", "µS/cm");
        units.put("(?:s|siemens) (?:per|/) ?(?:cm|centi(?:metre|meter))", "S/cm");
        units.put("(?:s|siemens) (?:per|/) ?(?:m|met(?:re|er))", "S/m");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        units.forEach((words, unit) -> patterns.put(Pattern.compile("(?i)\\b(?:" + words + ")\\b"), unit));
        return patterns;
    }

    /** Units as they should be written: {@code ms/cm} is no millisecond here. */
    private static String unit(String typed) {
        String low = typed.toLowerCase(java.util.Locale.ROOT);
        return switch (low) {
            case "ev" -> "eV";
            case "mev" -> "meV";
            case "kj/mol" -> "kJ/mol";
            case "kcal/mol" -> low;
            default -> low.substring(0, low.indexOf('s')).replace('u', 'µ') + "S" + low.substring(low.indexOf('/'));
        };
    }

    /** Units in words, as they are written behind numbers. */
    private static String spelled(String text) {
        String units = text;
        for (Map.Entry<Pattern, String> unit : SPELLED.entrySet()) {
            units = unit.getKey().matcher(units).replaceAll(unit.getValue());
        }
        return units;
    }

    /** {@code Li6PS5X with X = Cl, Br or I}: each of them, in place of the one with a letter. */
    private static String withEnds(String text) {
        Matcher choice = CHOICE.matcher(text);
        Matcher formula = VARIABLE.matcher(text);
        if (!choice.find() || !formula.find()) {
            return text;
        }
        String each = SYMBOL.matcher(choice.group(1))
                .results()
                .map(symbol -> formula.group(1) + symbol.group() + formula.group(2))
                .collect(Collectors.joining(" and "));
        return formula.replaceFirst(Matcher.quoteReplacement(each)).replaceFirst(CHOICE.pattern(), " ");
    }

    /** Signs and units that keyboards lack, as they are printed. */
    static String prepared(String question) {
        String text = question.strip()
                .replace(">=", "≥ ")
                .replace("=>", "≥ ")
                .replace("<=", "≤ ")
                .replace("=<", "≤ ")
                .replace("&", " and ")
                .replace("~", " around ")
                .replace("@", " at ")
                .replace("% of", " percentage of")
                .replace("→", " to ")
                .replace("½", "0.5")
                .replace("¼", "0.25")
                .replace("¾", "0.75")
                .replace("⅓", "0.333")
                .replace("⅔", "0.667")
                .replace('\u00a0', ' ');
        text = spelled(text);
        text = withEnds(text);
        text = DOT.matcher(text).replaceAll("·");
        text = UNITS.matcher(text).replaceAll(m -> m.group(1) + " " + unit(m.group(2)));
        text = text.replace("w/o ", "without ")
                .replace(" w/ ", " with ")
                .replace("(s)", "s")
                .replaceAll("# ?(?=[a-z])", "number of ");
        text = text.replaceAll(
                "(?i)\\b(lower|higher|less|more|greater|better|smaller|larger|fewer) then\\b", "$1 than");
        text = text.replaceAll("(?i)\\b(?:rom|romm|roon|rooom) (?=temp)", "room ");
        text = text.replaceAll("(?i)\\broom[- ](?:temps?|t)\\b\\.?", "room temperature")
                .replaceAll("\\b(?:rt|r\\.t\\.)(?=\\W|$)", "RT");
        text = text.replaceAll(
                "(?i)\\b(mono|uni|di|bi|tri)- ?(?=(?:and|or|to|vs|versus|with|from)\\b|[,/])", "$1valent ");
        text = text.replaceAll("(?i)\\bfrom (\\d{4}) on\\b(?!ward)", "since $1")
                .replaceAll("(?i)\\b(\\d{4}) and on\\b(?!ward)", "since $1");
        text = TAKEN_BACK.matcher(text).replaceAll("$1");
        text = text.replaceAll("(?i)(?<=\\d) (?:till|until) (?=\\d)", " to ");
        text = text.replaceAll("\\b((?:19|20)\\d\\d) ?[-–—] ?((?:19|20)\\d\\d)\\b", "$1 to $2");
        text = text.replaceAll("(?i)\\bambiant\\b", "ambient");
        text = text.replaceAll(
                "(?i)\\bhow much (?=(?:different )?(?:materials|compounds|entries|records|papers|articles|measurements|values|findings|electrolytes|conductors|salts|samples)\\b)",
                "how many ");
        text = AMBIENT.matcher(text).replaceAll("at room temperature");
        text = QUOTED_LIMIT
                .matcher(text)
                .replaceAll(m -> "upper limit" + (m.group(1) == null ? "" : " of " + m.group(1)));
        text = SIEMENS.matcher(text)
                .replaceAll(m -> "1 " + (m.group(1).equalsIgnoreCase("milli") ? "m" : "µ") + "S/cm");
        text = HALF.matcher(text).replaceAll("0.5 ");
        text = SPELLED_NUMBER
                .matcher(text)
                .replaceAll(m -> Integer.toString(NUMBER_WORDS.indexOf(m.group().toLowerCase(Locale.ROOT)) + 1));
        text = text.replaceAll("(?i)\\btop-(?=\\d)", "top ");
        text = EXAMPLES.matcher(text).replaceAll("");
        text = LIMIT.matcher(text).replaceAll(" $1 ");
        text = TIMES.matcher(text)
                .replaceAll(m -> m.group(1) + " × 10^" + m.group(2).replaceAll("[−–]", "-"));
        text = BARE_POWER.matcher(text).replaceAll(m -> "10^" + m.group(1).replaceAll("[−–]", "-"));
        text = CENTIGRADE.matcher(text).replaceAll(" °C");
        text = DEGREES.matcher(text).replaceAll(" °C");
        text = BARE_CELSIUS.matcher(text).replaceAll(" °C");
        text = KELVIN.matcher(text).replaceAll(" K");
        return text.replaceAll("\\s+", " ");
    }

    /** The sentences; at least one. */
    static List<String> sentences(String prepared) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        Matcher end = SENTENCE_END.matcher(prepared);
        while (end.find()) {
            add(sentences, prepared.substring(from, end.start()));
            from = end.end();
        }
        add(sentences, prepared.substring(from));
        return sentences.isEmpty() ? List.of(prepared) : sentences;
    }

    private static void add(List<String> sentences, String text) {
        if (!text.isBlank()) {
            sentences.add(text.strip());
        }
    }
}
