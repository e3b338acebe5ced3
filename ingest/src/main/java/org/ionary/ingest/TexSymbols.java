package org.ionary.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The characters behind TeX's commands, and which commands do nothing to the text of their argument. */
final class TexSymbols {
    /** Set upright and apart from the factor before them. */
    static final Set<String> FUNCTIONS =
            Set.of("exp ln log lg sin cos tan sinh cosh tanh max min lim sup inf det dim arg deg".split(" ", -1));

    private static final Map<String, String> SYMBOLS = new HashMap<>();

    /** Commands whose argument is set in another fount but reads the same. */
    static final Set<String> UPRIGHT = Set.of("mathrm", "rm", "mathsf", "mathtt", "operatorname", "mathnormal");

    static final Set<String> TEXT = Set.of(
            "text",
            "textrm",
            "textnormal",
            "textup",
            "mbox",
            "hbox",
            "textit",
            "textbf",
            "textsf",
            "texttt",
            "textsl",
            "textsc",
            "emph",
            "underline",
            "mathrm*",
            "url",
            "path",
            "nolinkurl",
            "enquote");

    static final Set<String> SAME = Set.of(
            "mathbf",
            "mathit",
            "mathcal",
            "mathbb",
            "mathfrak",
            "mathscr",
            "boldsymbol",
            "bm",
            "pmb",
            "ensuremath",
            "displaystyle",
            "textstyle",
            "scriptstyle",
            "limits",
            "nolimits",
            "bf",
            "it",
            "em",
            "bfseries",
            "itshape",
            "rmfamily",
            "sffamily",
            "ttfamily",
            "small",
            "footnotesize",
            "scriptsize",
            "normalsize",
            "large",
            "Large",
            "LARGE",
            "huge",
            "Huge",
            "tiny",
            "left",
            "right",
            "big",
            "Big",
            "bigg",
            "Bigg",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "middle",
            "noindent",
            "centering",
            "raggedright",
            "par",
            "hline",
            "toprule",
            "midrule",
            "bottomrule",
            "protect",
            "allowbreak",
            "nonumber",
            "notag",
            "mathstrut",
            "strut",
            "phantom*",
            "normalfont",
            "upshape",
            "selectfont",
            "null",
            "relax",
            "bigskip",
            "medskip",
            "smallskip",
            "maketitle",
            "appendix",
            "newpage",
            "clearpage",
            "mathop",
            "mathrel",
            "mathbin",
            "mathord",
            "substack",
            "bibliographystyle*",
            "twocolumn",
            "onecolumn");

    static final Set<String> SPACES = Set.of(
            ",",
            ";",
            ":",
            ">",
            " ",
            "quad",
            "qquad",
            "enspace",
            "thinspace",
            "space",
            "medspace",
            "thickspace",
            "hfill",
            "\\",
            "newline",
            "tabularnewline",
            "linebreak",
            "\n",
            "nobreakspace",
            "hskip",
            "hspace*");

    /** Environments that set a formula on lines of its own. */
    static final Set<String> DISPLAYS = Set.of(
            "equation",
            "align",
            "gather",
            "eqnarray",
            "multline",
            "displaymath",
            "math",
            "flalign",
            "alignat",
            "split");

    /** Commands that vanish with their two arguments. */
    static final Set<String> GONE_TWICE = Set.of("setlength", "setcounter", "addtolength", "rule");

    /** Commands that vanish with their argument. */
    static final Set<String> GONE = Set.of(
            "rule",
            "cellcolor",
            "rowcolor",
            "columncolor",
            "footnotetext",
            "include",
            "sisetup",
            "captionsetup",
            "graphicspath",
            "email",
            "orcidlink",
            "orcid",
            "tablefootnote",
            "bibitem",
            "markboth",
            "pdfoutput",
            "affil",
            "affiliation",
            "address",
            "date",
            "keywords",
            "corref",
            "cortext",
            "inst",
            "fnref",
            "ead",
            "label",
            "vspace",
            "hspace",
            "index",
            "pagestyle",
            "thispagestyle",
            "includegraphics",
            "phantom",
            "hphantom",
            "vphantom",
            "input",
            "usepackage",
            "setlength",
            "bibliographystyle",
            "bibliography",
            "cline",
            "cmidrule",
            "vskip",
            "color",
            "footnotemark",
            "setcounter",
            "addtolength",
            "geometry",
            "hypersetup");

    static {
        put("alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
                + "lambda λ mu µ nu ν xi ξ omicron ο pi π rho ρ varrho ρ sigma σ varsigma ς tau τ upsilon υ phi φ "
                + "varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ "
                + "Psi Ψ Omega Ω upmu µ micro µ textmu µ ohm Ω textohm Ω degree ° textdegree ° celsius °C degreeCelsius °C AA Å percent % textcelsius ℃ textonehalf ½ "
                + "angstrom Å hbar ℏ ell ℓ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ prime ′ bullet • textbullet • "
                + "ldots … dots … cdots ⋯ textellipsis … langle ⟨ rangle ⟩ lvert | rvert | vert | Vert ‖ perp ⊥ "
                + "parallel ∥ square □ Box □ ast * star ⋆ dagger † ddagger ‡ S § ss ß o ø O Ø ae æ AE Æ aa å l ł L Ł "
                + "textendash – textemdash — textminus − texttimes × textpm ± textperiodcentered · textasciitilde ~ "
                + "textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” vee ∨ wedge ∧ cup ∪ cap ∩ "
                + "in ∈ forall ∀ exists ∃ angle ∠ colon : lbrace { rbrace } lbrack [ rbrack ] backslash \\ "
                + "cdot · cdotp · centerdot · circ ∘ triangle △ surd √ i ı j ȷ copyright © textregistered ®");
        FUNCTIONS.forEach(function -> SYMBOLS.put(function, function));
    }

    /** Relations and operators that are set with space around them. */
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("times", "×"),
            Map.entry("pm", "±"),
            Map.entry("mp", "∓"),
            Map.entry("div", "÷"),
            Map.entry("sim", "~"),
            Map.entry("approx", "≈"),
            Map.entry("simeq", "≃"),
            Map.entry("cong", "≅"),
            Map.entry("equiv", "≡"),
            Map.entry("propto", "∝"),
            Map.entry("le", "≤"),
            Map.entry("leq", "≤"),
            Map.entry("leqslant", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("geq", "≥"),
            Map.entry("geqslant", "≥"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("lesssim", "≲"),
            Map.entry("gtrsim", "≳"),
            Map.entry("ll", "≪"),
            Map.entry("gg", "≫"),
            Map.entry("ne", "≠"),
            Map.entry("neq", "≠"),
            Map.entry("to", "→"),
            Map.entry("rightarrow", "→"),
            Map.entry("longrightarrow", "→"),
            Map.entry("leftarrow", "←"),
            Map.entry("leftrightarrow", "↔"),
            Map.entry("rightleftharpoons", "⇌"),
            Map.entry("Rightarrow", "⇒"));

    /** Accents as combining characters. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("bar", "\u0304"),
            Map.entry("overline", "\u0304"),
            Map.entry("=", "\u0304"),
            Map.entry("hat", "\u0302"),
            Map.entry("widehat", "\u0302"),
            Map.entry("^", "\u0302"),
            Map.entry("tilde", "\u0303"),
            Map.entry("widetilde", "\u0303"),
            Map.entry("~", "\u0303"),
            Map.entry("dot", "\u0307"),
            Map.entry(".", "\u0307"),
            Map.entry("ddot", "\u0308"),
            Map.entry("\"", "\u0308"),
            Map.entry("vec", "\u20D7"),
            Map.entry("acute", "\u0301"),
            Map.entry("'", "\u0301"),
            Map.entry("grave", "\u0300"),
            Map.entry("`", "\u0300"),
            Map.entry("check", "\u030C"),
            Map.entry("v", "\u030C"),
            Map.entry("c", "\u0327"),
            Map.entry("H", "\u030B"),
            Map.entry("r", "\u030A"),
            Map.entry("u", "\u0306"),
            Map.entry("k", "\u0328"),
            Map.entry("d", "\u0323"),
            Map.entry("mathring", "\u030A"));

    private TexSymbols() {}

    private static void put(String pairs) {
        String[] words = pairs.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            SYMBOLS.put(words[i], words[i + 1]);
        }
    }

    static Optional<String> symbol(String command) {
        return Optional.ofNullable(SYMBOLS.get(command));
    }

    static Optional<String> operator(String command) {
        return Optional.ofNullable(OPERATORS.get(command));
    }

    static Optional<String> accent(String command) {
        return Optional.ofNullable(ACCENTS.get(command));
    }
}
