package org.ionary.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;
import org.ionary.extract.AskedModel;
import org.ionary.extract.AssistedExtractor;
import org.ionary.extract.Extractor;
import org.ionary.extract.FindingExtractor;
import org.ionary.llm.Budget;
import org.ionary.llm.ChatService;
import org.ionary.llm.ModelRun;
import org.ionary.llm.ModelSettings;
import org.ionary.llm.Prices;
import org.ionary.llm.Provider;
import org.ionary.llm.Recorder;
import org.ionary.llm.Secret;
import org.ionary.llm.StructuredOutput;
import org.ionary.prompts.PromptFormatException;
import org.ionary.prompts.Prompts;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the papers of a run, checked before anything is begun.
 *
 * @param model absent where the rules read alone
 */
record ReaderChoice(ReaderMode mode, Optional<Chosen> model) {
    private static final ReaderChoice RULES = new ReaderChoice(ReaderMode.RULES, Optional.empty());

    /** A model with all that asking it takes; nothing is connected yet. */
    record Chosen(
            ModelSettings settings, Budget.Limits limits, Prices prices, Prompts prompts, Recorder.Mode recording) {

        /** Connects to nothing yet. */
        ModelRun open(Tape tape) {
            return new ModelRun(ChatService.open(settings), tape, recording, new Budget(limits, prices));
        }
    }

    static ReaderChoice rules() {
        return RULES;
    }

    static ReaderChoice of(Settings settings, ReaderMode mode, boolean replay) throws IOException, UsageException {
        return mode == ReaderMode.RULES
                ? RULES
                : new ReaderChoice(mode, Optional.of(chosen(settings, replay, "read with --reader rules")));
    }

    /** @param instead what can be done without a model, for the error where none is set */
    static Chosen chosen(Settings settings, boolean replay, String instead) throws IOException, UsageException {
        ModelSettings model = model(settings.model(), replay, instead);
        Prices prices = prices(settings.sortedPrices());
        Settings.Spend spend = settings.budget();
        if (spend.money() != null && prices.of(model.modelName()).isEmpty()) {
            throw new UsageException("a budget in money needs a price: give " + model.modelName()
                    + " one under 'prices' in the settings file");
        }
        Budget.Limits limits = checked(() ->
                new Budget.Limits(limit(spend.requests()), limit(spend.tokens()), Optional.ofNullable(spend.money())));
        Recorder.Mode recording = replay ? Recorder.Mode.REPLAY : Recorder.Mode.RECORD;
        return new Chosen(model, limits, prices, prompts(settings.prompts()), recording);
    }

    private static OptionalLong limit(@Nullable Long most) {
        return most == null ? OptionalLong.empty() : OptionalLong.of(most);
    }

    private static ModelSettings model(Settings.Model said, boolean replay, String instead) throws UsageException {
        Provider provider = Provider.of(said.provider())
                .orElseThrow(() -> new UsageException("model.provider is one of "
                        + Arrays.stream(Provider.values()).map(Provider::label).collect(Collectors.joining(", "))
                        + ", not " + said.provider()));
        if (said.name().isBlank()) {
            throw new UsageException(
                    "which model? Give model.name in the settings file (see docs/llm.md), or " + instead);
        }
        String variable = said.keyVariable().isBlank()
                ? provider.label().toUpperCase(Locale.ROOT) + "_API_KEY"
                : said.keyVariable();
        String key = Optional.ofNullable(System.getenv(variable)).orElse("");
        if (key.isBlank()
                && !replay
                && (provider == Provider.ANTHROPIC || !said.keyVariable().isBlank())) {
            throw new UsageException(
                    "the key is expected in the environment variable " + variable + ", which is empty");
        }
        return checked(() -> new ModelSettings(
                provider,
                said.url().isBlank() ? provider.home() : URI.create(said.url()),
                said.name(),
                Secret.of(key.isBlank() && provider == Provider.ANTHROPIC ? "replay" : key),
                Duration.ofSeconds(said.timeoutSeconds()),
                said.concurrency(),
                said.attempts(),
                StructuredOutput.valueOf(said.structuredOutput().toUpperCase(Locale.ROOT))));
    }

    private static Prices prices(Map<String, Settings.Price> said) throws UsageException {
        Map<Llm.ModelName, Prices.Price> prices = new HashMap<>();
        for (Map.Entry<String, Settings.Price> price : said.entrySet()) {
            int colon = price.getKey().indexOf(':');
            if (colon <= 0 || colon == price.getKey().length() - 1) {
                throw new UsageException("a price belongs to a model such as openai:some-model, not " + price.getKey());
            }
            prices.put(
                    new Llm.ModelName(
                            price.getKey().substring(0, colon), price.getKey().substring(colon + 1)),
                    checked(() -> new Prices.Price(
                            price.getValue().input(), price.getValue().output())));
        }
        return new Prices(prices);
    }

    private static Prompts prompts(String folder) throws IOException, UsageException {
        Prompts prompts = Prompts.packaged();
        if (folder.isBlank()) {
            return prompts;
        }
        for (Prompts.Use use : Prompts.Use.values()) {
            Path own = Path.of(folder).resolve(use.file());
            if (Files.exists(own)) {
                try {
                    prompts = prompts.with(use, Files.readString(own), own.toString());
                } catch (PromptFormatException e) {
                    throw new UsageException(String.valueOf(e.getMessage()));
                }
            }
        }
        return prompts;
    }

    /** What records refuse is wrong in the settings. */
    private static <T> T checked(Supplier<T> made) throws UsageException {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException("the settings of the model: " + e.getMessage());
        }
    }

    /** The readers by their labels, and in which way they work together; what was read so is not read so again. */
    List<String> labels() {
        List<String> labels = extractor(request -> {
                    throw new IllegalStateException("only labels are wanted");
                })
                .readers()
                .stream()
                .map(Reader::label)
                .sorted()
                .collect(Collectors.toList());
        if (model.isPresent()) {
            labels.add(mode.label());
        }
        return labels;
    }

    /** An extractor that asks {@code llm}, where a model is asked at all. */
    FindingExtractor extractor(Llm llm) {
        if (model.isEmpty()) {
            return new Extractor();
        }
        AskedModel asked = new AskedModel(
                model.get().settings().modelName(), llm, model.get().prompts());
        return new AssistedExtractor(
                mode == ReaderMode.LLM ? AssistedExtractor.Mode.LLM : AssistedExtractor.Mode.BOTH, asked);
    }

    /** Opens what it takes to read with these readers. */
    OpenedReaders open(Tape tape) {
        return new OpenedReaders(this, model.map(chosen -> chosen.open(tape)));
    }
}
