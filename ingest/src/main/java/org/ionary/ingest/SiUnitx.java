package org.ionary.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Renders numbers and units of LaTeX's siunitx as it prints them: {@code 1.2 × 10⁻⁴ S cm⁻¹}. */
final class SiUnitx {
    static final Set<String> COMMANDS = Set.of(
            "SI",
            "qty",
            "si",
            "unit",
            "num",
            "ang",
            "SIrange",
            "qtyrange",
            "numrange",
            "SIlist",
            "qtylist",
            "numlist",
            "qtyproduct");

    private static final String FILE = "siunitx.txt";
    private static final Map<String, String> PREFIXES = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();

    static {
        load();
    }

    private final String source;
    private final boolean slash;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private SiUnitx(String source, boolean slash) {
        this.source = source;
        this.slash = slash;
    }

    private static void load() {
        try (InputStream file = SiUnitx.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("not packaged: " + FILE);
            }
            for (String line : new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                String[] parts = line.split(" ", -1);
                if (parts.length == 3) {
                    (parts[0].equals("prefix") ? PREFIXES : UNITS).put(parts[1], parts[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 1.2e-4 +- 0.1}: what siunitx prints for a number. */
    static String number(String tex) {
        String text = tex.replace("\\pm", "+-").replace("\\times", "x").replaceAll("[\\s{}~]|\\\\,", "");
        int uncertain = text.indexOf("+-");
        if (uncertain > 0) {
            return number(text.substring(0, uncertain)) + " ± " + number(text.substring(uncertain + 2));
        }
        int product = text.indexOf('x');
        if (product > 0) {
            return number(text.substring(0, product)) + " × " + number(text.substring(product + 1));
        }
        String lower = text.toLowerCase(Locale.ROOT).replace('d', 'e');
        int e = lower.indexOf('e');
        String mantissa = e < 0 ? text : text.substring(0, e);
        String signed = mantissa.startsWith("-") ? "−" + mantissa.substring(1) : mantissa;
        if (e < 0) {
            return signed;
        }
        String power = "10" + Script.RAISED.apply(text.substring(e + 1).replace("+", ""));
        return signed.isEmpty() ? power : signed + " × " + power;
    }

    /** @param options may say that units are divided by a slash */
    static String unit(String tex, String options) {
        boolean slash = options.contains("per-mode") && (options.contains("symbol") || options.contains("fraction"));
        return new SiUnitx(tex, slash).units();
    }

    static String quantity(String number, String unit) {
        boolean close = unit.equals("°") || unit.equals("′") || unit.equals("″");
        return number + (close || unit.isEmpty() || number.isEmpty() ? "" : " ") + unit;
    }

    private String units() {
        StringBuilder prefix = new StringBuilder();
        boolean per = false;
        String power = "";
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c != '\\') {
                plain(c, prefix);
                continue;
            }
            String name = name();
            switch (name) {
                case "per" -> per = true;
                case "square" -> power = "2";
                case "cubic" -> power = "3";
                case "raiseto" -> power = group();
                case "squared" -> raise("2");
                case "cubed" -> raise("3");
                case "tothe" -> raise(group());
                case "of" -> out.append(" (").append(group()).append(')');
                case "highlight", "cancel" -> group();
                default -> {
                    if (PREFIXES.containsKey(name)) {
                        prefix.append(PREFIXES.get(name));
                    } else {
                        String unit = UNITS.get(name);
                        append(prefix + (unit == null ? TexText.ofMath("\\" + name) : unit), per, power);
                        prefix.setLength(0);
                        per = false;
                        power = "";
                    }
                }
            }
        }
        return out.toString();
    }

    private void append(String unit, boolean per, String power) {
        boolean first = out.isEmpty();
        if (per && slash && !first) {
            out.append('/');
        } else if (!first && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        out.append(unit);
        String exponent = per && !slash ? "-" + (power.isEmpty() ? "1" : power) : power;
        out.append(Script.RAISED.apply(exponent));
    }

    /** Raises the last unit; behind {@code \per} its exponent is there already. */
    private void raise(String power) {
        int end = out.length();
        boolean negative = end > 1 && out.charAt(end - 1) == '¹' && out.charAt(end - 2) == '⁻';
        if (negative) {
            out.setLength(end - 1);
        }
        out.append(Script.RAISED.apply(power));
    }

    /** Units written out: {@code S.cm^{-1}}; a stop or a tie is a space between them. */
    private void plain(char c, StringBuilder prefix) {
        switch (c) {
            case '.', '~', ' ', '*' -> out.append(out.isEmpty() ? "" : " ");
            case '^' -> out.append(Script.RAISED.apply(group()));
            case '_' -> out.append(Script.LOWERED.apply(group()));
            case '{', '}', '$', '\n' -> {}
            default -> {
                out.append(prefix).append(c);
                prefix.setLength(0);
            }
        }
    }

    private String name() {
        int begin = at;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        if (at == begin && at < source.length()) {
            at++;
        }
        return source.substring(begin, at);
    }

    private String group() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        if (at >= source.length()) {
            return "";
        }
        int close = source.charAt(at) == '{' ? source.indexOf('}', at) : -1;
        if (close < 0) {
            return source.substring(at, ++at);
        }
        String inner = source.substring(at + 1, close);
        at = close + 1;
        return inner.strip();
    }
}
