package org.ionary.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night over more text than the program has memory for. */
class CrawlMemoryIT {
    private static final int PAGES = 60;
    private static final int LENGTH = 2_000_000;

    @TempDir
    private Path folder;

    @Test
    void whatHasBeenReadIsHeldNoLonger() throws Exception {
        WireMockServer server = new WireMockServer(
                options().dynamicPort().disableRequestJournal().gzipDisabled(true));
        server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
        for (int i = 0; i < PAGES; i++) {
            server.stubFor(get("/" + i + ".html")
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "text/html; charset=utf-8")
                            .withBody(page(i))));
        }
        server.start();
        try {
            List<String> list = IntStream.range(0, PAGES)
                    .mapToObj(i -> server.baseUrl() + "/" + i + ".html")
                    .toList();
            Path settings = Files.writeString(folder.resolve("ionary.yaml"), """
                    crawl:
                      contact: lab@example.org
                      amendments: false
                      manners: {delay-millis: 1, private-hosts: ["localhost:%d"]}
                      sources: [{kind: urls, query: %s}]
                    """.formatted(
                            server.port(), Files.write(folder.resolve("pages.txt"), list)));
            List<String> command = Program.javaCommand("96m");
            command.addAll(List.of(
                    "crawl",
                    "--config",
                    settings.toString(),
                    "--library",
                    folder.resolve("library").toString()));
            Program.Ended ended = Program.runCommand(command);
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.out()).contains("New findings: " + PAGES + " in " + PAGES + " papers");
        } finally {
            server.stop();
        }
    }

    /** Little to read, in many bytes. */
    private static String page(int number) {
        return "<html><head><title>Page " + number + "</title></head><body><article><h1>On garnet " + number
                + "</h1><p>The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at " + (20 + number)
                + " °C.</p><p>"
                + "The samples were pressed into pellets and measured. ".repeat(12) + "</p><!-- " + "x".repeat(LENGTH)
                + " --></article></body></html>";
    }
}
