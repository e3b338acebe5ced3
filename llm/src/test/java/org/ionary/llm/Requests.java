package org.ionary.llm;

import org.ionary.domain.llm.Llm;

/** Requests to ask with. */
final class Requests {
    static final String SCHEMA = """
            {"type":"object","properties":{"values":{"type":"array","items":{"type":"string"}}},\
            "required":["values"],"additionalProperties":false}""";
    static final Llm.ModelName MODEL = new Llm.ModelName("openai", "some-model");

    private Requests() {}

    static Llm.Request to(Provider provider, String passage) {
        return of(new Llm.ModelName(provider.label(), "some-model"), passage);
    }

    static Llm.Request of(String passage) {
        return of(MODEL, passage);
    }

    static Llm.Request of(Llm.ModelName model, String passage) {
        return new Llm.Request(model, "extract@2", "Quote the conductivities.", passage, SCHEMA, 50);
    }
}
