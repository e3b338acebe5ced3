package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PdfPage.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * A fragment's canonical text: scripts by height and size, spaces by gaps, small capitals as small letters. A space
 * that is printed over is none: it marks where a word might have been broken.
 */
final class FragmentText {
    private final Fragment fragment;
    private final CanonicalText text = new CanonicalText();
    private final StringBuilder run = new StringBuilder();
    private Script script = Script.NORMAL;
    private @Nullable Glyph initial;

    /** Whether the line is set in small capitals so far: a word in it may be without a large one. */
    private boolean smallCapitals;

    private double reached;

    private FragmentText(Fragment fragment) {
        this.fragment = fragment;
    }

    /** @param spaced whether the document draws its spaces, so that narrow gaps are none */
    static String of(Fragment fragment, boolean spaced) {
        List<Glyph> glyphs = unstacked(fragment);
        WordGaps gaps = new WordGaps(
                fragment,
                spaced,
                glyphs.stream().filter(glyph -> !glyph.isSpace()).toList());
        return new FragmentText(fragment).read(glyphs, gaps);
    }

    private String read(List<Glyph> glyphs, WordGaps gaps) {
        Glyph space = null;
        int visible = 0;
        for (Glyph glyph : glyphs) {
            GivenUp.check();
            if (glyph.isSpace()) {
                space = glyph;
                continue;
            }
            if (space != null && glyph.left() > space.left() + 0.3 * space.width()) {
                run.append(' ');
            }
            space = null;
            append(glyph, visible > 0 && gaps.isSpace(visible, glyph.left() - reached));
            visible++;
        }
        return text.append(run.toString(), script).toString();
    }

    private void append(Glyph glyph, boolean gap) {
        Script own = fragment.scriptOf(glyph);
        if (own != script || gap) {
            text.append(run.toString(), script);
            run.setLength(0);
            script = own;
        }
        if (gap) {
            text.space();
        }
        boolean begins = gap || run.isEmpty() && own != Script.NORMAL || endsWord();
        boolean goesOn = smallCapitals && initial != null && isSmallCapital(glyph, initial);
        Glyph first = initial == null || begins && !goesOn ? glyph : initial;
        boolean small = isSmallCapital(glyph, first);
        smallCapitals =
                small || smallCapitals && !Character.isLowerCase(glyph.text().codePointAt(0));
        initial = first;
        run.append(small ? glyph.text().toLowerCase(Locale.ROOT) : glyph.text());
        reached = own == Script.NORMAL ? glyph.right() : Math.max(reached, glyph.right());
    }

    private boolean endsWord() {
        return !run.isEmpty() && !Character.isLetter(run.charAt(run.length() - 1));
    }

    /** A capital in the size of a small letter, on the line of a larger capital before it. */
    private static boolean isSmallCapital(Glyph glyph, Glyph initial) {
        return glyph.size() < 0.9 * initial.size()
                && glyph.size() > 0.65 * initial.size()
                && glyph.text().length() == 1
                && Character.isUpperCase(glyph.text().charAt(0))
                && Character.isUpperCase(initial.text().charAt(0))
                && Math.abs(glyph.baseline() - initial.baseline()) < 0.02 * initial.size();
    }

    /** Where scripts stand above each other, the lowered ones are read first: {@code H₁₂²⁻}. */
    private static List<Glyph> unstacked(Fragment fragment) {
        List<Glyph> ordered = new ArrayList<>();
        List<Glyph> scripts = new ArrayList<>();
        for (Glyph glyph : fragment.glyphs()) {
            if (fragment.scriptOf(glyph) != Script.NORMAL && !glyph.isSpace()) {
                scripts.add(glyph);
            } else {
                drain(fragment, scripts, ordered);
                ordered.add(glyph);
            }
        }
        drain(fragment, scripts, ordered);
        return ordered;
    }

    private static void drain(Fragment fragment, List<Glyph> scripts, List<Glyph> ordered) {
        boolean stacked = false;
        for (int i = 1; i < scripts.size(); i++) {
            Glyph before = scripts.get(i - 1);
            stacked |= scripts.get(i).left()
                            < before.right()
                                    - 0.3
                                            * Math.min(
                                                    before.width(),
                                                    scripts.get(i).width())
                    && fragment.scriptOf(before) != fragment.scriptOf(scripts.get(i));
        }
        if (stacked) {
            scripts.stream().filter(g -> fragment.scriptOf(g) == Script.LOWERED).forEach(ordered::add);
            scripts.stream().filter(g -> fragment.scriptOf(g) == Script.RAISED).forEach(ordered::add);
        } else {
            ordered.addAll(scripts);
        }
        scripts.clear();
    }
}
