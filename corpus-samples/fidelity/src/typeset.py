#!/usr/bin/env python3
"""Sets one neutral text in many ways, and writes what a reader should make of it.

Usage: typeset.py expected|html|jats|markdown|tex TEXT [VARIANT]

A line of a text is a block. It opens with a mark (@title, #, ##, @item, …) or is a paragraph; inside it *…* is
italic, ^{…} raised, _{…} lowered. What is expected is told by the rules of the canonical text, not by Ionary's code.
"""
import html
import re
import sys
import unicodedata
from pathlib import Path

from variants import FIGURE_LABELS, PRINTED, TYPESET

# --- the text -----------------------------------------------------------------------------------------------------


class Block:
    def __init__(self, kind, text, rows=None):
        self.kind, self.text, self.rows = kind, text, rows or []


MARKS = {
    "@title": "title", "@authors": "authors", "@affiliation": "affiliation", "@running": "running",
    "@journal": "journal", "@front": "front", "@item": "item", "@figure": "figure", "@table": "table", "@tablenote": "tablenote",
    "@equation": "equation", "@reference": "reference", "#": "heading", "##": "subheading",
}


def blocks(path):
    found, pending = [], None
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "@abstract":
            pending = "abstract"
        elif mark == "@footnote":
            pending = "footnote " + rest
        elif mark in MARKS:
            pending = None
            found.append(Block(MARKS[mark], rest))
        elif pending == "abstract":
            found.append(Block("abstract", line))
            pending = None
        elif pending:
            found.append(Block("footnote", f"^{{{pending.split()[1]}}} {line}"))
            pending = None
        elif found[-1].kind == "table" and " | " in line:
            found[-1].rows.append(line.split(" | "))
        else:
            found.append(Block("paragraph", line))
    return found


PART = re.compile(r"\^\{([^{}]*)\}|_\{([^{}]*)\}|\*([^*]+)\*", re.S)


def parts(text):
    """Pairs of what (plain, raised, lowered, italic) and content; italic may hold scripts and scripts italic."""
    at = 0
    for match in PART.finditer(text):
        if match.start() > at:
            yield "plain", text[at:match.start()]
        for what, content in zip(("raised", "lowered", "italic"), match.groups()):
            if content is not None:
                yield what, content
        at = match.end()
    if at < len(text):
        yield "plain", text[at:]


def one(blocks_, kind):
    return next(b.text for b in blocks_ if b.kind == kind)


# --- what is expected ---------------------------------------------------------------------------------------------

UP = dict(zip("0123456789+−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"))
DOWN = dict(zip("0123456789+−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"))


def shifted(text, forms):
    """Words are shifted as a whole or not at all; other characters where they have a form."""
    def word(match):
        letters = match.group()
        return "".join(forms[c] for c in letters) if all(c in forms for c in letters) else letters
    return re.sub(r"[^\W\d_]+|.", word, text)


def canonical(text):
    """A mark that follows an exponent, such as that of a footnote, is set apart from it; an approximate ~ is glued."""
    out, before = [], None
    for what, content in parts(text):
        if what == before == "raised" and content[:1].isalnum():
            out.append(" ")
        before = what
        if what == "plain":
            out.append(re.sub(r"~ (?=\d)", "~", content))
        elif what == "italic":
            out.append(canonical(content))
        else:
            out.append(shifted(re.sub(r"\*([^*]+)\*", r"\1", content), UP if what == "raised" else DOWN))
    return re.sub(r"~ (?=\d)", "~", unicodedata.normalize("NFC", "".join(out)))


def equation(block):
    formula, number = block.text.split(" | ")
    return formula, number


def expected(text):
    lines = ["# What a reader should make of this text, whatever it was set with; one block a line, its kind before it."]
    for block in text:
        kind = block.kind
        if kind == "equation":
            lines.append("equation\t" + " ".join(canonical(part) for part in equation(block)))
        elif kind in ("running", "journal"):
            lines.append("furniture\t" + canonical(block.text))
        elif kind in ("authors", "affiliation", "front"):
            lines.append("front\t" + canonical(block.text))
        else:
            lines.append({"subheading": "heading", "figure": "caption", "table": "caption"}.get(kind, kind)
                         + "\t" + canonical(block.text))
    lines.append("front\tAbstract")
    lines += ["furniture\t" + label for label in FIGURE_LABELS]
    return "\n".join(lines) + "\n"


# --- HTML ---------------------------------------------------------------------------------------------------------


def hyphenated(word_text):
    """Soft hyphens where long words may be broken, as publishers' pages have them."""
    def inside(match):
        return re.sub(r"(?<=[a-z]{2}[aeiou][lmnrst])(?=[bcdfgklmnprstv][aeiou][a-z])", "\u00ad", match.group())
    return re.sub(r"(?<![A-Za-z])[a-z]{8,}", inside, word_text)


def inline_html(text, soft=False):
    tags = {"raised": "sup", "lowered": "sub", "italic": "i"}
    out = []
    for what, content in parts(text):
        if what == "plain":
            out.append(html.escape(hyphenated(content) if soft else content, quote=False))
        else:
            out.append(f"<{tags[what]}>{inline_html(content, soft)}</{tags[what]}>")
    return "".join(out)


def figure_svg():
    x, y, *ticks = FIGURE_LABELS
    return ('<svg width="240" height="130" font-size="9"><rect x="40" y="6" width="190" height="92" fill="none" '
            'stroke="black"/><path d="M44 14 L224 92" stroke="black"/>'
            f'<text x="110" y="124">{x}</text><text x="2" y="50">{y}</text>'
            + "".join(f'<text x="{60 + 70 * i}" y="110">{tick}</text>' for i, tick in enumerate(ticks)) + "</svg>")


def as_html(text, style="", soft=False):
    def inline(t):
        return inline_html(t, soft)
    out = ["<!DOCTYPE html>", '<html lang="en"><head><meta charset="utf-8">',
           f"<title>{inline_html(canonical(one(text, 'title')))}</title>",
           f"<style>{style}</style></head><body><article>"]
    table_open = False
    for i, block in enumerate(text):
        kind, body = block.kind, inline(block.text)
        if table_open and kind != "tablenote":
            out.append("</figure>")
            table_open = False
        if kind == "title":
            out.append(f"<h1>{body}</h1>")
        elif kind in ("authors", "affiliation"):
            out.append(f'<p class="{kind}">{body}</p>')
        elif kind == "abstract":
            out.append(f'<section class="abstract"><h2>Abstract</h2><p>{body}</p></section><div class="text">')
        elif kind in ("heading", "subheading"):
            level = 2 if kind == "heading" else 3
            out.append(f"<h{level}>{body}</h{level}>")
        elif kind == "equation":
            formula, number = equation(block)
            out.append(f'<p class="equation"><span>{inline(formula)}</span> <span class="number">{number}</span></p>')
        elif kind == "figure":
            out.append(f"<figure>{figure_svg()}<figcaption>{body}</figcaption></figure>")
        elif kind == "table":
            head, *rows = block.rows
            out.append(f"<figure><table><caption>{body}</caption><thead><tr>"
                       + "".join(f"<th>{inline_html(c)}</th>" for c in head) + "</tr></thead><tbody>"
                       + "".join("<tr>" + "".join(f"<td>{inline_html(c)}</td>" for c in row) + "</tr>" for row in rows)
                       + "</tbody></table>")
            table_open = True
        elif kind == "tablenote":
            out.append(f'<div class="table-footnotes"><p>{body}</p></div>')
        elif kind in ("paragraph", "item", "reference", "footnote"):
            out.append(f'<p class="{kind}">{body}</p>')
    out.append("</div></article></body></html>")
    return "\n".join(out) + "\n"


# --- JATS ---------------------------------------------------------------------------------------------------------


def as_jats(text):
    def inline(t):
        return inline_html(t).replace("<i>", "<italic>").replace("</i>", "</italic>")

    def labelled(t):
        label, words = re.match(r"(\w+ \d+)\. (.*)", t).groups()
        return f"<label>{label}</label><caption><p>{inline(words)}</p></caption>"

    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" '
           '"JATS-journalpublishing1-3.dtd">',
           '<article article-type="research-article"><front><journal-meta><journal-title-group><journal-title>'
           f"{inline(one(text, 'journal'))}</journal-title></journal-title-group></journal-meta><article-meta>",
           f"<title-group><article-title>{inline(one(text, 'title'))}</article-title></title-group>",
           f"<abstract><p>{inline(one(text, 'abstract'))}</p></abstract></article-meta></front><body>"]
    depth, notes, in_list, references, wrap_open = 0, [], False, [], False
    for block in text:
        kind, body = block.kind, inline(block.text)
        if in_list and kind != "item":
            out.append("</list>")
            in_list = False
        if wrap_open and kind != "tablenote":
            out.append("</table-wrap>")
            wrap_open = False
        if kind in ("heading", "subheading"):
            level = 1 if kind == "heading" else 2
            while depth >= level:
                out.append("</sec>")
                depth -= 1
            if block.text != "References":
                out.append(f"<sec><title>{body}</title>")
                depth = level
        elif kind == "paragraph":
            out.append(f"<p>{body}</p>")
        elif kind == "item":
            out.append(("" if in_list else '<list list-type="simple">') + f"<list-item><p>{body}</p></list-item>")
            in_list = True
        elif kind == "equation":
            formula, number = equation(block)
            out.append(f"<disp-formula><label>{number}</label>{inline(formula)}</disp-formula>")
        elif kind == "figure":
            out.append(f'<fig>{labelled(block.text)}<graphic xlink:href="figure"/></fig>')
        elif kind == "table":
            head, *rows = block.rows
            out.append(f"<table-wrap>{labelled(block.text)}<table><thead><tr>"
                       + "".join(f"<th>{inline(c)}</th>" for c in head) + "</tr></thead><tbody>"
                       + "".join("<tr>" + "".join(f"<td>{inline(c)}</td>" for c in row) + "</tr>" for row in rows)
                       + "</tbody></table>")
            wrap_open = True
        elif kind == "tablenote":
            out.append(f"<table-wrap-foot><p>{body}</p></table-wrap-foot>")
        elif kind == "footnote":
            mark, words = re.match(r"\^\{(.)\} (.*)", block.text).groups()
            notes.append(f"<fn><label><sup>{mark}</sup></label><p>{inline(words)}</p></fn>")
        elif kind == "reference":
            label, words = re.match(r"(\[\d+\]) (.*)", block.text).groups()
            references.append(f"<ref><label>{label}</label><mixed-citation>{inline(words)}</mixed-citation></ref>")
    out.append("</body><back><ref-list><title>References</title>" + "\n".join(references) + "</ref-list>")
    out.append("<fn-group>" + "\n".join(notes) + "</fn-group></back></article>")
    return "\n".join(out).replace("<article article", '<article xmlns:xlink="http://www.w3.org/1999/xlink" article') + "\n"


# --- Markdown -----------------------------------------------------------------------------------------------------

SPELLINGS = {"garnet": "tags", "hydride": "math", "sulfide": "pandoc"}


def inline_markdown(text, spelling):
    out = []
    for what, content in parts(text):
        if what == "plain":
            out.append(content.replace("~ ", "\\~ ") if spelling == "pandoc" else content)
        elif what == "italic":
            out.append("*" + inline_markdown(content, spelling) + "*")
        elif spelling == "tags" or "*" in content or " " in content:
            tag = "sup" if what == "raised" else "sub"
            out.append(f"<{tag}>{inline_markdown(content, spelling)}</{tag}>")
        elif spelling == "math":
            sign = "^" if what == "raised" else "_"
            out.append("$" + sign + "{" + in_math(content) + "}$")
        else:
            sign = "^" if what == "raised" else "~"
            out.append(sign + content + sign)
    return "".join(out).replace("$$", "")


def as_markdown(text, name):
    spelling, out = SPELLINGS[name], []
    for block in text:
        kind = block.kind
        if kind in ("running", "journal", "front", "authors", "affiliation"):
            continue
        body = inline_markdown(block.text, spelling)
        if kind == "title":
            out.append("# " + body)
        elif kind == "abstract":
            out += ["## Abstract", body]
        elif kind in ("heading", "subheading"):
            out.append(("## " if kind == "heading" else "### ") + body)
        elif kind == "equation":
            formula, number = equation(block)
            out.append(f"$$\n{display(formula)} \\tag{{{number.strip('()')}}}\n$$")
        elif kind == "table":
            rows = ["| " + " | ".join(inline_markdown(c, spelling) for c in row) + " |" for row in block.rows]
            out += [body, "\n".join([rows[0], "|" + "---|" * len(block.rows[0])] + rows[1:])]
        else:
            out.append(body)
    return "\n\n".join(out) + "\n"


# --- LaTeX --------------------------------------------------------------------------------------------------------

GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "κ": "kappa", "λ": "lambda", "ν": "nu", "ρ": "rho", "σ": "sigma",
         "τ": "tau", "χ": "chi", "ω": "omega", "Δ": "Delta", "Σ": "Sigma", "Ω": "Omega"}
MATH = {**{c: "\\" + n + " " for c, n in GREEK.items()}, "×": "\\times ", "±": "\\pm ", "−": "-", "≈": "\\approx ",
        "≤": "\\leq ", "≥": "\\geq ", "<": "<", ">": ">", "→": "\\rightarrow ", "·": "\\cdot ", "∞": "\\infty ",
        "~": "\\sim ", "′": "\\prime ", "•": "\\bullet ", "†": "\\dagger ", "|": "|", "3̄": "\\bar{3}", "4̄": "\\bar{4}"}
TEXT = {"–": "--", "%": "\\%", "&": "\\&", "#": "\\#", "½": "\\textonehalf{}", "Å": "\\AA{}", "°": "\\textdegree{}",
        "µ": "\\textmu{}", "*": "*"}
CLASSIC = {**TEXT, "°": "$^{\\circ}$", "µ": "$\\mu$"}
UPRIGHT = {**TEXT, "−": "\\textminus{}", "×": "\\texttimes{}", "±": "\\textpm{}", "·": "\\textperiodcentered{}",
           "~": "\\textasciitilde{}"}


def in_math(text):
    """The content of a script: letters upright, no spaces but visible ones."""
    out = []
    for what, content in parts(text):
        if what == "italic":
            out.append(content)
            continue
        for piece in re.findall(r"[A-Za-z]+|\d̄|.", content):
            if piece.isascii() and piece.isalpha():
                out.append("\\mathrm{" + piece + "}")
            elif piece in MATH:
                out.append(MATH[piece])
            else:
                out.append({"–": "\\textnormal{--}", ",": "{,}", " ": "\\ ", "°": "{}^{\\circ}"}.get(piece, piece))
    return "".join(out).strip()


def display(text):
    out = []
    for what, content in parts(text):
        if what == "plain":
            out.append(re.sub(r"(exp|ln)", r"\\\1", "".join(MATH.get(c, c) for c in content)))
        elif what == "italic":
            out.append(content)
        else:
            out.append(("^" if what == "raised" else "_") + "{" + in_math(content) + "}")
    return re.sub(r"\s+", " ", "".join(out)).strip()


def plain_tex(text, way):
    table = {"text": UPRIGHT, "math": CLASSIC}.get(way["scripts"], TEXT)
    if way.get("thin"):
        text = re.sub(r"(?<=\d) (?=(?:mS|S|eV|meV|°C|K|nm|µm|kJ|MPa|GPa|MHz|Hz|h|mm|wt%)\b)", "\u2009", text)
        text = re.sub(r"(?<=\d) (?=°C)", "\u2009", text)
    out = []
    for piece in re.findall(r"\d̄|.", text, re.S):
        if piece in table:
            out.append(table[piece])
        elif piece in MATH:
            out.append("$" + MATH[piece].strip() + "$")
        else:
            out.append("\\," if piece == "\u2009" else piece)
    return "".join(out)


NUMBER = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) × 10\^\{(−?)(\d+)\}")
FORMULA = re.compile(r"(?<![A-Za-z}\])·])(?:(?:[A-Z][a-z]?|\(|\)|\[|\])(?:_\{[\d.]+\})?)*_\{[\d.]+\}"
                     r"(?:[A-Z][a-z]?|[()\[\]]|_\{[\d.]+\})*(?:\^\{\d*[+−]\})?(?![a-z*_^])")


def inline_tex(text, way):
    kept = []

    def keep(tex):
        kept.append(tex)
        return chr(0xE000 + len(kept) - 1)

    if way.get("siunitx"):
        text = NUMBER.sub(lambda m: keep(f"\\num{{{m[1]}e{'-' if m[2] else ''}{m[3]}}}"), text)
    if way.get("mhchem"):
        text = FORMULA.sub(lambda m: keep("\\ce{" + m[0].replace("_{", "").replace("}", "").replace("^{", "^")
                                          .replace("−", "-") + "}"), text)
    out, script = [], ""
    for what, content in parts(text):
        if what in ("plain", "italic"):
            set_ = plain_tex(content, way) if what == "plain" else "\\textit{" + inline_tex(content, way) + "}"
            out.append(set_)
            script = ""
        elif way["scripts"] == "text":
            command = "textsuperscript" if what == "raised" else "textsubscript"
            out.append("\\" + command + "{" + inline_tex(content, way) + "}")
        else:
            sign = ("^" if what == "raised" else "_") + "{" + in_math(content) + "}"
            if script and script != what:
                out[-1] = out[-1][:-1] + sign + "$"
            else:
                out.append("$" + sign + "$")
            script = what
    return re.sub("[\ue000-\uf8ff]", lambda m: kept[ord(m.group()) - 0xE000], "".join(out))


def figure_tex():
    x, y, *ticks = FIGURE_LABELS
    puts = "".join(f"\\put({55 + 50 * i},12){{\\makebox(0,0){{\\scriptsize {tick}}}}}" for i, tick in enumerate(ticks))
    return ("\\begin{picture}(190,100)\\put(35,20){\\framebox(150,75){}}\\put(40,90){\\line(2,-1){130}}"
            f"\\put(110,2){{\\makebox(0,0){{\\scriptsize {x}}}}}\\put(14,58){{\\makebox(0,0){{\\scriptsize {y}}}}}"
            f"{puts}\\end{{picture}}")


def as_tex(text, way):
    def inline(t):
        return inline_tex(t, way)

    def caption(t):
        return "{\\small " + inline(t) + "\\par}"

    head = way["head"].replace("RUNNING", inline(one(text, "running"))).replace("JOURNAL", inline(one(text, "journal")))
    front = (way["front"].replace("TITLE", inline(one(text, "title"))).replace("AUTHORS", inline(one(text, "authors")))
             .replace("AFFILIATION", inline(one(text, "affiliation"))).replace("ABSTRACT", inline(one(text, "abstract"))))
    out = [head, "\\pdfinfoomitdate=1 \\pdftrailerid{} \\pdfsuppressptexinfo=-1", front]
    in_list = in_references = False
    for i, block in enumerate(text):
        kind = block.kind
        if in_list and kind != "item":
            out.append("\\end{itemize}")
            in_list = False
        if kind in ("heading", "subheading"):
            out.append("\\" + ("section" if kind == "heading" else "subsection") + "*{" + inline(block.text) + "}")
        elif kind == "paragraph":
            body = inline(block.text)
            if i + 1 < len(text) and text[i + 1].kind == "footnote":
                mark, words = re.match(r"\^\{(.)\} (.*)", text[i + 1].text).groups()
                body = inline(re.sub(r"\^\{.\}$", "", block.text))
                body += f"\\renewcommand{{\\thefootnote}}{{{mark}}}\\footnote{{{inline(words)}}}"
            out += [body, ""]
        elif kind == "item":
            label, words = re.match(r"(\(\w+\)) (.*)", block.text).groups()
            out.append(("" if in_list else "\\begin{itemize}") + f"\\item[{label}] {inline(words)}")
            in_list = True
        elif kind == "equation":
            formula, number = equation(block)
            out.append("\\begin{equation}" + display(formula) + "\\end{equation}")
        elif kind == "figure":
            out.append("\\begin{figure}[tb]\\centering " + figure_tex() + "\\par\\medskip\\raggedright"
                       + caption(block.text) + "\\end{figure}")
        elif kind == "table":
            note = text[i + 1].text if text[i + 1].kind == "tablenote" else ""
            lines = [" & ".join(inline(c) for c in row) + r" \\" for row in block.rows]
            out.append("\\begin{table}[tb]\\raggedright" + caption(block.text) + "\\medskip\\centering\\footnotesize"
                       + "\\begin{tabular}{@{}" + "l" * len(block.rows[0]) + "@{}}\\toprule\n" + lines[0]
                       + "\\midrule\n" + "\n".join(lines[1:]) + "\\bottomrule\\end{tabular}"
                       + (f"\\par\\smallskip\\raggedright {inline(note)}\\par" if note else "") + "\\end{table}")
        elif kind == "reference":
            label, words = re.match(r"(\[\d+\]) (.*)", block.text).groups()
            if not in_references:
                out.append("\\begin{list}{}{\\leftmargin18pt\\labelwidth14pt\\labelsep4pt\\itemsep1pt}\\small")
                in_references = True
            out.append(f"\\item[{{{label}}}] {inline(words)}")
    out.append("\\end{list}" + way.get("end", "") + "\\end{document}")
    return "\n".join(out) + "\n"


def main():
    what, name, *variant = sys.argv[1:]
    text = blocks(Path(__file__).parent / f"{name}.text")
    if what == "expected":
        result = expected(text)
    elif what == "jats":
        result = as_jats(text)
    elif what == "markdown":
        result = as_markdown(text, name)
    elif what == "html":
        result = as_html(text, **(PRINTED[variant[0]] if variant else {}))
    else:
        result = as_tex(text, TYPESET[variant[0]])
    sys.stdout.write(result)


if __name__ == "__main__":
    main()
