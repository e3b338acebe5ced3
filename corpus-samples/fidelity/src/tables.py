#!/usr/bin/env python3
"""Sets documents with tables, and writes the grids that a reader should find in them.

Usage: tables.py expected|html|tex DOCUMENT

In a row, cells are parted by bars; < continues the cell to the left, ^ the one above, and an empty cell is empty.
"""
import re
import sys
from pathlib import Path

from typeset import canonical, inline_html, inline_tex
from variants import ENCODED, TWO

WAYS = {"columns": {"scripts": "text"}, "series": {"scripts": "math"}, "survey": {"scripts": "text"},
        "mixed": {"scripts": "math"}}


class Table:
    def __init__(self, options):
        self.options = dict(option.split("=") for option in options)
        self.caption, self.head, self.rows, self.notes, self.sums = "", 0, [], [], set()

    def columns(self):
        return re.findall(r"[lcrS]|p\d+", self.options["cols"])

    def is_ruled(self):
        return self.options["rules"] not in ("none", "zebra")

    def span(self, row, column):
        """How many rows and columns the cell takes that begins here."""
        across = down = 1
        while column + across < len(self.rows[row]) and self.rows[row][column + across] == "<":
            across += 1
        while row + down < len(self.rows) and self.rows[row + down][column] == "^":
            down += 1
        return down, across

    def expanded(self):
        grid = []
        for r, row in enumerate(self.rows):
            grid.append([])
            for c, cell in enumerate(row):
                grid[r].append(grid[r][c - 1] if cell == "<" else grid[r - 1][c] if cell == "^" else canonical(cell))
        return grid


def document(path):
    parts = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        last = parts[-1][1] if parts else None
        if mark == "@table":
            parts.append(("table", Table(rest.split())))
        elif mark == "@caption":
            last.caption = rest
        elif mark == "@head":
            last.head = int(rest)
        elif mark == "@rule":
            last.sums.add(len(last.rows))
        elif mark == "@note":
            last.notes.append(rest)
        elif mark in ("@title", "@prose"):
            parts.append((mark[1:], rest))
        elif mark == "@references":
            parts.append(("references", []))
        elif isinstance(last, Table):
            last.rows.append([cell.strip() for cell in line.split("|")])
        else:
            last.append(line)
    for kind, part in parts:
        if kind == "table":
            widths = {len(row) for row in part.rows} | {len(part.columns())}
            assert len(widths) == 1, (part.caption, widths)
    return parts


def expected(parts):
    lines = ["# The tables of this document as grids: cells parted by tabs, a spanning cell in each of its places."]
    for kind, table in parts:
        if kind == "table":
            lines += ["", "table " + ("ruled" if table.is_ruled() else "unruled"),
                      "look " + " ".join(f"{name}={value}" for name, value in table.options.items()),
                      "caption " + canonical(table.caption), f"head {table.head}"]
            lines += ["row " + "\t".join(row) for row in table.expanded()]
            lines += ["note " + canonical(note) for note in table.notes]
    return "\n".join(lines) + "\n"


# --- LaTeX --------------------------------------------------------------------------------------------------------

HEADS = {
    "columns": r"\documentclass[10pt,twocolumn]{article}" + ENCODED + r"\usepackage{lmodern}"
               r"\usepackage[a4paper,left=18mm,right=18mm,top=24mm,bottom=24mm]{geometry}",
    "series": r"\documentclass[11pt]{article}" + ENCODED + r"\usepackage{mathptmx}"
              r"\usepackage[a4paper,margin=28mm]{geometry}",
    "mixed": r"\documentclass[9pt,twocolumn]{extarticle}" + ENCODED + r"\usepackage{txfonts}"
             r"\usepackage[letterpaper,left=16mm,right=16mm,top=22mm,bottom=22mm,columnsep=6mm]{geometry}",
    "survey": r"\documentclass[10pt]{article}" + ENCODED + r"\usepackage[scaled=.92]{helvet}"
              r"\renewcommand{\familydefault}{\sfdefault}\usepackage[a4paper,margin=25mm]{geometry}",
}
PACKAGES = r"""\usepackage{booktabs,multirow,array,siunitx,longtable,pdflscape,fancyhdr,graphicx}
\usepackage[table]{xcolor}\setlength{\emergencystretch}{1em}
\pagestyle{fancy}\fancyhf{}\setlength{\headheight}{14pt}
\fancyhead[L]{\footnotesize Looks of tables}\fancyfoot[C]{\footnotesize\thepage}
\pdfinfoomitdate=1 \pdftrailerid{} \pdfsuppressptexinfo=-1
"""


def tex_rows(table, way):
    rules = table.options["rules"]
    width = len(table.columns())
    lines = []
    for r, row in enumerate(table.rows):
        cells, partial, c = [], [], 0
        while c < width:
            cell = row[c]
            body = inline_tex(cell, way) if cell not in ("<", "^") else ""
            down, across = table.span(r, c)
            if cell != "^" and down > 1:
                body = f"\\multirow{{{down}}}{{*}}{{{body}}}"
            column = table.columns()[c]
            if across > 1:
                bar = "|" if rules == "grid" and c + across <= width else ""
                body = f"\\multicolumn{{{across}}}{{{'|' if rules == 'grid' and c == 0 else ''}c{bar}}}{{{body}}}"
                if rules == "booktabs":
                    partial.append(f"\\cmidrule(lr){{{c + 1}-{c + across}}}")
            elif column == "S" and not re.fullmatch(r"[\d.]*", cell):
                body = "{" + body + "}"
            cells.append(body)
            c += across
        lines.append(" & ".join(cells) + r" \\")
        last_head = r == table.head - 1
        if rules == "grid":
            below = table.rows[r + 1] if r + 1 < len(table.rows) else []
            open_ = [c for c, cell in enumerate(below) if cell == "^"]
            lines.append(f"\\cline{{{open_[-1] + 2}-{width}}}" if open_ else "\\hline")
        elif rules in ("booktabs", "outer", "head") and last_head:
            lines.append("\\midrule" if rules == "booktabs" else "\\hline")
        elif r + 1 in table.sums:
            lines.append("\\midrule")
        elif rules == "booktabs":
            lines += partial
            if r + 1 < len(table.rows) and r >= table.head and row[0] == "^" and table.rows[r + 1][0] != "^":
                lines.append("\\addlinespace")
    return lines


def tex_table(table, way):
    rules = table.options["rules"]
    columns = [re.sub(r"p(\d+)", r"p{\1mm}", column) for column in table.columns()]
    spec = {"grid": "|" + "|".join(columns) + "|", "vertical": "|".join(columns)}.get(rules, "".join(columns))
    if rules == "outer":
        spec = "|" + spec + "|"
    top = {"booktabs": "\\toprule", "grid": "\\hline", "outer": "\\hline"}.get(rules, "")
    bottom = {"booktabs": "\\bottomrule", "outer": "\\hline"}.get(rules, "")
    rows = tex_rows(table, way)
    caption = "{\\small " + inline_tex(table.caption, way) + "\\par}" if table.caption else ""
    notes = "".join("{\\footnotesize " + inline_tex(note, way) + "\\par}" for note in table.notes)
    if table.options.get("long"):
        head = "\n".join(rows[:2])
        return (f"{caption}\n\\begin{{longtable}}{{{spec}}}{top}\n{head}\\endfirsthead\n{top}\n{head}\\endhead\n"
                f"{bottom}\\endfoot\n" + "\n".join(rows[2:]) + "\\end{longtable}")
    colours = "\\rowcolors{2}{gray!18}{white}" if rules == "zebra" else ""
    colours += "\\tabcolsep2.5pt " if table.options.get("tight") else ""
    body = f"{colours}\\begin{{tabular}}{{{spec}}}{top}\n" + "\n".join(rows) + bottom + "\\end{tabular}"
    inner = (f"\\centering\\small {body}\\par\\medskip\\raggedright {caption}" if table.options.get("caption") == "below"
             else f"\\raggedright {caption}\\medskip\\centering\\small {body}\\par\\smallskip\\raggedright {notes}")
    if table.options.get("landscape"):
        return f"\\begin{{landscape}}{inner}\\end{{landscape}}"
    if table.options.get("width") == "wide":
        return f"\\begin{{table*}}[tb]{inner}\\end{{table*}}"
    return f"\\par\\medskip\\noindent\\begin{{minipage}}{{\\linewidth}}{inner}\\end{{minipage}}\\medskip\\par"


def as_tex(parts, name):
    way = WAYS[name]
    out = [HEADS[name] + PACKAGES + "\\begin{document}"]
    for kind, part in parts:
        if kind == "title":
            out.append("\\begin{center}\\Large\\bfseries " + part + "\\end{center}")
        elif kind == "prose":
            out += [inline_tex(part, way), ""]
        elif kind == "table":
            out.append(tex_table(part, way))
        else:
            out.append("\\section*{References}\\begin{list}{}{\\leftmargin18pt\\labelwidth14pt\\labelsep4pt}\\small")
            for line in part:
                label, words = re.match(r"(\[\d+\]) (.*)", line).groups()
                out.append(f"\\item[{{{label}}}] {inline_tex(words, way)}")
            out.append("\\end{list}")
    return "\n".join(out) + "\\end{document}\n"


# --- HTML ---------------------------------------------------------------------------------------------------------

STYLE = """@page { size: A4; margin: 20mm; @bottom-center { content: counter(page); font: 8pt "FONT"; } }
@page turned { size: A4 landscape; } .landscape { page: turned; }
body { font: 9.5pt "FONT"; text-align: justify; } p { margin: 0 0 .4em; } .caption-below caption { caption-side: bottom; }
figure { margin: .8em 0; } figure:not(.long) { break-inside: avoid; } .wide { column-span: all; } .notes { font-size: 85%; }
table { border-collapse: collapse; } td, th { padding: 2px 6px; text-align: left; font-weight: normal; vertical-align: ALIGN; }
th { font-weight: bold; } caption { text-align: left; padding: 3px 0; } .c { text-align: center; } .r { text-align: right; }
[rowspan] { vertical-align: middle; } thead [colspan] { text-align: center; }
.grid td, .grid th { border: .6px solid; } .grid td[colspan] { text-align: center; }
.outer { border: .6px solid; } .outer thead { border-bottom: .6px solid; }
.booktabs { border-top: 1px solid; border-bottom: 1px solid; } .booktabs thead { border-bottom: .6px solid; }
.head thead { border-bottom: .6px solid; } .sum { border-top: .6px solid; }
.tight td, .tight th { padding: 1px 2.5px; } .booktabs thead [colspan] { border-bottom: .5px solid; }
.vertical td + td, .vertical th + th { border-left: .6px solid; }
.zebra tbody tr:nth-child(odd) { background: #e2e6ea; } body { print-color-adjust: exact; }
"""
FONTS = {"columns": "Liberation Serif", "series": "DejaVu Sans", "survey": "Liberation Sans", "mixed": "STIXGeneral"}
ALIGNED = {"columns": "baseline", "series": "middle", "survey": "top", "mixed": "baseline"}


def html_table(table):
    columns = table.columns()
    lines = []
    for r, row in enumerate(table.rows):
        tag, cells = ("th" if r < table.head else "td"), []
        for c, cell in enumerate(row):
            if cell in ("<", "^"):
                continue
            down, across = table.span(r, c)
            name = "r" if columns[c] in "rS" else "c" if columns[c] == "c" else ""
            width = f' style="width: {columns[c][1:]}mm"' if columns[c][0] == "p" else ""
            cells.append(f"<{tag}" + (f' class="{name}"' if name else "") + width
                         + (f' rowspan="{down}"' if down > 1 else "") + (f' colspan="{across}"' if across > 1 else "")
                         + f">{inline_html(cell)}</{tag}>")
        lines.append(('<tr class="sum">' if r in table.sums else "<tr>") + "".join(cells) + "</tr>")
    names = " ".join([name for name in ("wide", "long", "landscape", "tight") if name in table.options.values()
                      or table.options.get(name)] + ["caption-" + table.options.get("caption", "above")])
    caption = f"<caption>{inline_html(table.caption)}</caption>" if table.caption else ""
    notes = "".join(f"<p>{inline_html(note)}</p>" for note in table.notes)
    return (f'<figure class="{names}"><table class="{table.options["rules"]}">{caption}'
            + ("<thead>" + "\n".join(lines[:table.head]) + "</thead>" if table.head else "")
            + "<tbody>" + "\n".join(lines[table.head:]) + "</tbody></table>"
            + (f'<div class="notes table-footnotes">{notes}</div>' if notes else "") + "</figure>")


def as_html(parts, name):
    style = STYLE.replace("FONT", FONTS[name]).replace("ALIGN", ALIGNED[name]) + (TWO if name in ("columns", "mixed") else "")
    out = ['<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>' + parts[0][1] + "</title>",
           f"<style>{style}</style></head><body><article>"]
    for kind, part in parts:
        if kind == "title":
            out.append(f'<h1>{part}</h1><div class="text">')
        elif kind == "prose":
            out.append(f"<p>{inline_html(part)}</p>")
        elif kind == "table":
            out.append(html_table(part))
        else:
            out.append("<h2>References</h2>" + "".join(f"<p>{inline_html(line)}</p>" for line in part))
    return "\n".join(out) + "</div></article></body></html>\n"


def main():
    what, name = sys.argv[1:]
    parts = document(Path(__file__).parent / f"{name}.tables")
    sys.stdout.write({"expected": lambda: expected(parts), "html": lambda: as_html(parts, name),
                      "tex": lambda: as_tex(parts, name)}[what]())


if __name__ == "__main__":
    main()
