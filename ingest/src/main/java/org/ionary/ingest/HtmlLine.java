package org.ionary.ingest;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A paragraph of an office document on its way to HTML: its characters, each with its script.
 *
 * <p>Neighbours in the same script become one element, however many runs the document makes of them, because a raised
 * word is shifted as a whole or not at all.
 */
final class HtmlLine {
    /** Set on a paragraph whose every letter is bold. */
    static final String BOLD = "data-bold";

    private final Element parent;
    private int letters;
    private int bold;

    HtmlLine(Element parent) {
        this.parent = parent;
    }

    void text(String text, Script script, boolean isBold) {
        if (text.isEmpty()) {
            return;
        }
        int visible = (int) text.chars().filter(Character::isLetterOrDigit).count();
        letters += visible;
        bold += isBold ? visible : 0;
        switch (script) {
            case NORMAL -> parent.appendText(text);
            case RAISED -> scripted("sup", text);
            case LOWERED -> scripted("sub", text);
        }
    }

    private void scripted(String name, String text) {
        Node last = parent.childNodeSize() == 0 ? parent : parent.childNode(parent.childNodeSize() - 1);
        Element script = last instanceof Element element && element.normalName().equals(name) && !last.equals(parent)
                ? element
                : parent.appendElement(name);
        script.appendText(text);
    }

    void lineBreak() {
        parent.appendElement("br");
    }

    void add(Element element) {
        parent.appendChild(element);
    }

    /** Characters that nobody sees. */
    void hidden(String text) {
        parent.appendElement("span").attr("hidden", "").appendText(text);
    }

    /** Notes what is known only at the paragraph's end. */
    void end() {
        if (letters > 0 && bold == letters) {
            parent.attr(BOLD, "");
        }
    }
}
