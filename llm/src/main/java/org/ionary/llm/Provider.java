package org.ionary.llm;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The protocols that are spoken; {@code openai} is that of many other servers too. */
public enum Provider {
    OPENAI("openai", "https://api.openai.com/v1"),
    OLLAMA("ollama", "http://localhost:11434"),
    ANTHROPIC("anthropic", "https://api.anthropic.com/v1");

    private final String label;
    private final URI home;

    Provider(String label, String home) {
        this.label = label;
        this.home = URI.create(home);
    }

    /** As settings and {@link org.ionary.domain.llm.Llm.ModelName} name it. */
    public String label() {
        return label;
    }

    /** Where it is reached unless told otherwise. */
    public URI home() {
        return home;
    }

    public static Optional<Provider> of(String label) {
        return Arrays.stream(values())
                .filter(provider -> provider.label.equals(label))
                .findFirst();
    }
}
