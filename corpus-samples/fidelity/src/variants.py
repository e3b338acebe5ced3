"""The looks in which the texts are set: preambles for pdfLaTeX, style sheets for Chromium."""

# Axis titles and ticks of the figure: text on the page, but no text of the paper.
FIGURE_LABELS = ["1000 K/T", "log s", "2.875", "3.125", "3.375"]

ENCODED = r"""\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{textcomp}
\input{glyphtounicode}\pdfgentounicode=1
"""
COMMON = r"""\usepackage{amsmath,booktabs,graphicx,fancyhdr}
\pagestyle{fancy}\fancyhf{}\setlength{\headheight}{14pt}
\fancyhead[L]{\footnotesize RUNNING}\fancyhead[R]{\footnotesize JOURNAL}\fancyfoot[C]{\footnotesize\thepage}
\setlength{\emergencystretch}{1em}
"""
SPANNING = r"""\begin{document}
\twocolumn[{\begin{@twocolumnfalse}\begin{center}{\LARGE\bfseries TITLE\par}\bigskip
{\large AUTHORS\par}\smallskip{\itshape AFFILIATION\par}\end{center}
\begin{quote}\small ABSTRACT\end{quote}\bigskip\end{@twocolumnfalse}}]
"""
PLAIN = r"""\begin{document}
\begin{center}{\LARGE\bfseries TITLE\par}\bigskip{\large AUTHORS\par}\smallskip{\itshape AFFILIATION\par}\end{center}
\begin{abstract}ABSTRACT\end{abstract}
"""

TYPESET = {
    # Latin Modern, two columns, raised and lowered text
    "garnet-two-columns": {
        "scripts": "text",
        "head": r"\documentclass[10pt,twocolumn]{article}" + ENCODED + r"\usepackage{lmodern}" + COMMON
                + r"\usepackage[a4paper,left=18mm,right=18mm,top=24mm,bottom=24mm]{geometry}",
        "front": SPANNING,
    },
    # Computer Modern as it comes: accents put together, no table of characters, mathematical scripts; line numbers
    "garnet-line-numbers": {
        "scripts": "math",
        "head": r"\documentclass[11pt]{article}\usepackage[utf8]{inputenc}" + COMMON
                + r"\usepackage[a4paper,margin=28mm]{geometry}\usepackage{lineno}",
        "front": PLAIN.replace(r"\begin{document}", r"\begin{document}\linenumbers"),
    },
    # Times, two columns, thin spaces before units, stacked scripts
    "hydride-times": {
        "scripts": "math", "thin": True,
        "head": r"\documentclass[10pt,twocolumn]{article}" + ENCODED + r"\usepackage{txfonts}"
                + COMMON.replace("amsmath,", "")
                + r"\usepackage[letterpaper,left=16mm,right=16mm,top=22mm,bottom=22mm,columnsep=6mm]{geometry}",
        "front": SPANNING,
    },
    # Times of another make, in KOMA-Script's class with sans-serif headings
    "hydride-koma": {
        "scripts": "text",
        "head": r"\documentclass[10pt,twocolumn]{scrartcl}" + ENCODED + r"\usepackage{mathptmx,helvet}" + COMMON
                + r"\usepackage[a4paper,left=20mm,right=20mm,top=25mm,bottom=25mm]{geometry}",
        "front": SPANNING,
    },
    # A manuscript of the American Chemical Society: wide line spacing, formulas by mhchem
    "hydride-manuscript": {
        "scripts": "math", "mhchem": True,
        "head": r"\documentclass[journal=jacsat,manuscript=article,layout=traditional]{achemso}"
                + ENCODED + r"\usepackage[version=4]{mhchem}\usepackage{amsmath,booktabs,graphicx}"
                + r"\setkeys{acs}{maxauthors=0}\SectionNumbersOff",
        "front": r"\author{Ilse Brandt}\author{Rui Tavares}\affiliation{AFFILIATION}\email{brandt@example.org}"
                 r"\title{TITLE}\begin{document}\begin{abstract}ABSTRACT\end{abstract}",
    },
    # Palatino in multicol's balanced columns, numbers by siunitx
    "sulfide-palatino": {
        "scripts": "math", "siunitx": True,
        "head": r"\documentclass[10pt]{article}" + ENCODED + r"\usepackage{mathpazo}" + COMMON
                + r"\usepackage{multicol,siunitx}\usepackage[a4paper,left=18mm,right=18mm,top=24mm,bottom=24mm]{geometry}"
                + r"\renewenvironment{figure}[1][]{\par\medskip\noindent\begin{minipage}{\linewidth}}{\end{minipage}\medskip\par}"
                + r"\renewenvironment{table}[1][]{\par\medskip\noindent\begin{minipage}{\linewidth}}{\end{minipage}\medskip\par}",
        "front": PLAIN + r"\begin{multicols}{2}",
        "end": r"\end{multicols}",
    },
    # Helvetica, two columns, ragged right, small page
    "sulfide-helvetica": {
        "scripts": "text", "thin": True,
        "head": r"\documentclass[9pt,twocolumn]{extarticle}" + ENCODED
                + r"\usepackage[scaled=0.92]{helvet}\renewcommand{\familydefault}{\sfdefault}" + COMMON
                + r"\usepackage[paperwidth=210mm,paperheight=276mm,left=15mm,right=15mm,top=22mm,bottom=20mm]{geometry}",
        "front": SPANNING,
    },
    # Charter in the class of the American Mathematical Society, one column, centred headings
    "sulfide-charter": {
        "scripts": "math",
        "head": r"\documentclass[11pt,reqno]{amsart}" + ENCODED + r"\usepackage{charter}" + COMMON
                + r"\usepackage[a4paper,margin=30mm]{geometry}\makeatletter"
                + r"\renewcommand{\section}{\@startsection{section}{1}{0pt}{10pt}{5pt}{\bfseries\centering}}"
                + r"\renewcommand{\subsection}{\@startsection{subsection}{2}{0pt}{8pt}{4pt}{\itshape\centering}}"
                + r"\makeatother",
        "front": r"\begin{document}\begin{center}{\Large\bfseries TITLE\par}\bigskip AUTHORS\par\smallskip"
                 r"\emph{AFFILIATION}\par\end{center}\begin{quote}\small ABSTRACT\end{quote}",
    },
}

# The last column of the paper is a short one
TYPESET["garnet-koma"] = TYPESET["hydride-koma"]
# Computer Modern in columns 10 pt apart, lines that stick out a little, numbers by siunitx
TYPESET["sulfide-classic"] = {
    "scripts": "math", "siunitx": True,
    "head": r"\documentclass[10pt,twocolumn,letterpaper]{article}\usepackage[utf8]{inputenc}"
            + r"\usepackage{textcomp,microtype,siunitx}" + COMMON + r"\usepackage[margin=18mm]{geometry}",
    "front": SPANNING,
}
# A thesis: Utopia, wide line spacing, every fifth line numbered
TYPESET["hydride-thesis"] = {
    "scripts": "math", "thin": True,
    "head": r"\documentclass[12pt]{memoir}" + ENCODED + r"\usepackage{utopia}"
            + r"\usepackage{amsmath,booktabs,graphicx,lineno}\usepackage[a4paper,margin=30mm]{geometry}"
            + r"\DoubleSpacing\modulolinenumbers[5]",
    "front": PLAIN.replace(r"\begin{document}", r"\begin{document}\linenumbers").replace("{abstract}", "{quote}"),
}

PAGE = """@page { size: A4; margin: 22mm 18mm; @top-left { content: "RUNNING"; font: 8pt "FONT"; }
@top-right { content: "JOURNAL"; font: 8pt "FONT"; } @bottom-center { content: counter(page); font: 8pt "FONT"; } }
body { font: SIZE "FONT"; text-align: justify; } h1 { font-size: 17pt; } h2 { font-size: 12pt; } h3 { font-size: 10.5pt; }
p { margin: 0; text-indent: 1.2em; } .abstract { margin: 0 8mm 6mm; } .abstract h2 { display: none; }
.equation { display: flex; justify-content: space-between; margin: .6em 0; } figure { margin: .8em 0; break-inside: avoid; }
table { border-collapse: collapse; font-size: 85%; } thead { border-top: 1px solid; border-bottom: 1px solid; }
tbody { border-bottom: 1px solid; } td, th { padding: 1px 5px; text-align: left; } caption { text-align: left; }
.footnote { font-size: 80%; border-top: .5px solid; margin: .6em 0; } figcaption { font-size: 90%; }
"""
TWO = " .text { columns: 2; column-gap: 7mm; }"
TIGHT = (" sup, sub { font-size: 68%; line-height: 0; position: relative; vertical-align: baseline; }"
         " sup { top: -.45em; } sub { bottom: -.2em; }")


def style(font, size, heads, more=""):
    running, journal = heads
    return (PAGE.replace("FONT", font).replace("SIZE", size).replace("RUNNING", running).replace("JOURNAL", journal)
            + more)


PRINTED = {
    "garnet-printed-columns": {"style": style(
        "Liberation Serif", "10pt", ("Two dopants in one garnet", "Journal of Invented Results 12 (2024)"), TWO)},
    "garnet-printed-charter": {"style": style(
        "Bitstream Charter", "11pt", ("Two dopants in one garnet", "Journal of Invented Results 12 (2024)"),
        " sup, sub { font-size: .6em; line-height: 1; }")},
    "hydride-printed": {"style": style(
        "DejaVu Serif", "9.5pt",
        ("Neutral ligands in magnesium borohydride", "Annals of Hypothetical Chemistry 8 (2023)"))},
    "hydride-printed-stix": {"style": style(
        "STIXGeneral", "10pt",
        ("Neutral ligands in magnesium borohydride", "Annals of Hypothetical Chemistry 8 (2023)"), TWO + TIGHT)},
    "sulfide-printed-hyphens": {"soft": True, "style": style(
        "Liberation Sans", "9pt",
        ("On chlorine in argyrodites", "Proceedings in Fictional Energy 5 (2025) 101–109"), TWO + TIGHT)},
}
