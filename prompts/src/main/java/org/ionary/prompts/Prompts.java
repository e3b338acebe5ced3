package org.ionary.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The prompts in use: those that are packaged, some of them perhaps replaced by a user's own. */
public final class Prompts {

    /** What a model is asked for; each is one file, named in lower case. */
    public enum Use {
        /** Which of several doubtful passages give a value at all. */
        SCREEN,
        /** The values of passages of running text. */
        EXTRACT,
        /** The values of a table. */
        TABLE,
        /** Whether doubtful readings hold when they are looked at again. */
        CONFIRM,
        /** What a question to the library asks for. */
        QUESTION,
        /** An answer in words, from numbered sentences of papers. */
        EXPLAIN;

        /** With which papers are read; they decide what is found in them. */
        public static List<Use> ofPapers() {
            return List.of(SCREEN, EXTRACT, TABLE, CONFIRM);
        }

        public String file() {
            return name().toLowerCase(Locale.ROOT) + ".md";
        }
    }

    private final Map<Use, Prompt> byUse;

    private Prompts(Map<Use, Prompt> byUse) {
        this.byUse = byUse;
    }

    public static Prompts packaged() {
        Map<Use, Prompt> prompts = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            try (InputStream in = Prompts.class.getResourceAsStream(use.file())) {
                if (in == null) {
                    throw new IllegalStateException("the prompt " + use.file() + " is not packaged");
                }
                prompts.put(use, Prompt.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), use.file()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (PromptFormatException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        return new Prompts(prompts);
    }

    /**
     * These with one replaced by a user's own. It must be for the same replies and take the same texts.
     *
     * @param file named in errors
     */
    public Prompts with(Use use, String text, String file) throws PromptFormatException {
        Prompt own = Prompt.parse(text, file);
        Prompt packaged = get(use);
        if (!own.reply().equals(packaged.reply()) || !own.schema().equals(packaged.schema())) {
            throw new PromptFormatException(
                    file,
                    "asks for replies of another kind than this version decodes (" + packaged.reply() + ", schema "
                            + packaged.schema() + ")");
        }
        if (!own.places().equals(packaged.places())) {
            throw new PromptFormatException(
                    file, "has the places " + own.places() + " to fill in, not " + packaged.places());
        }
        if (own.label().equals(packaged.label()) && !own.equals(packaged)) {
            throw new PromptFormatException(
                    file, "differs from the packaged " + own.label() + "; give it another name or version");
        }
        Map<Use, Prompt> prompts = new EnumMap<>(byUse);
        prompts.put(use, own);
        return new Prompts(prompts);
    }

    public Prompt get(Use use) {
        Prompt prompt = byUse.get(use);
        if (prompt == null) {
            throw new IllegalStateException("no prompt " + use);
        }
        return prompt;
    }
}
