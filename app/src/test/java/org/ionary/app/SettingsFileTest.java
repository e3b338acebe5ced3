package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @Test
    void theDefaultsAreThese() {
        assertThat(SettingsFile.write(Settings.DEFAULT)).isEqualTo("""
                reader: rules
                ask:
                  reader: grammar
                  writer: extracts
                model:
                  provider: openai
                  url: ""
                  name: ""
                  key-variable: ""
                  timeout-seconds: 120
                  concurrency: 4
                  attempts: 5
                  structured-output: auto
                budget: {}
                prices: {}
                prompts: ""
                crawl:
                  contact: ""
                  minutes: 240
                  requests: 5000
                  megabytes: 4000
                  tries: 3
                  retry-days: 1
                  screening: true
                  amendments: true
                  amendments-address: ""
                  manners:
                    delay-millis: 1000
                    hosts:
                      arxiv.org: 3000
                      export.arxiv.org: 3000
                    places: 2
                    attempts: 4
                    patience-seconds: 120
                    timeout-seconds: 30
                    longest-seconds: 300
                    most-megabytes: 100
                    redirects: 8
                    private-hosts: []
                  sources: []
                  locators:
                  - kind: unpaywall
                    address: ""
                  - kind: openalex
                    address: ""
                  mail: []
                """);
    }

    @Test
    void whatTheFileSaysIsLaidOverTheDefaults() throws UsageException {
        Settings settings = SettingsFile.parse("""
                reader: both
                model: {url: "http://localhost:8000/v1", name: qwen3-32b, attempts: 2}
                budget: {money: 2.5}
                prices:
                  openai:qwen3-32b: {input: 0.1, output: 0.4}
                """, "mine.yaml");
        assertThat(settings.reader()).isEqualTo(ReaderMode.BOTH);
        assertThat(settings.model())
                .isEqualTo(
                        new Settings.Model("openai", "http://localhost:8000/v1", "qwen3-32b", "", 120, 4, 2, "auto"));
        assertThat(settings.budget()).isEqualTo(new Settings.Spend(null, null, new BigDecimal("2.5")));
        assertThat(settings.prices())
                .containsEntry("openai:qwen3-32b", new Settings.Price(new BigDecimal("0.1"), new BigDecimal("0.4")));
    }

    @Test
    void anEmptyFileOrNoneMeansTheDefaults(@TempDir Path library) throws IOException, UsageException {
        assertThat(SettingsFile.parse("# nothing yet\n", "mine.yaml")).isEqualTo(Settings.DEFAULT);
        assertThat(SettingsFile.read(Optional.empty(), library)).isEqualTo(Settings.DEFAULT);
        assertThatThrownBy(() -> SettingsFile.read(Optional.of(library.resolve("missing.yaml")), library))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modle: {} | mine.yaml: there is no setting modle; known are ask, budget, crawl, model, prices, prompts, reader",
                "model: {tempo: 3} | mine.yaml: there is no setting model.tempo",
                "model: {attempts: many} | mine.yaml: model.attempts",
                "model: {attempts: 1.5} | mine.yaml: model.attempts",
                "reader: everybody | mine.yaml: reader",
                "ask: {reader: rules} | mine.yaml: ask.reader",
                "[1, 2] | mine.yaml: settings are lines such as",
                "'reader: ''rules' | mine.yaml: line 1: not valid YAML"
            })
    void whatIsWrongIsSaidInOneLineThatNamesTheFile(String text, String message) {
        assertThatThrownBy(() -> SettingsFile.parse(text, "mine.yaml"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }
}
