package org.ionary.testkit;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The house's one source format: Palantir's, with Javadoc, imports in order and none unused.
 *
 * <p>It runs inside a test because a formatter plugin would run in Maven's own JVM, which may be older than our syntax.
 */
public final class SourceFormat {
    private static final JavaFormatterOptions STYLE = JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build();

    private SourceFormat() {}

    /** Every Java file of the module in {@code folder} that is not in the house's format. */
    public static List<Path> unformatted(Path folder) throws IOException {
        List<Path> wrong = new ArrayList<>();
        for (Path file : sources(folder)) {
            String text = Files.readString(file);
            if (!formatted(file, text).equals(text)) {
                wrong.add(file);
            }
        }
        return wrong;
    }

    /** Rewrites what is not in the house's format. */
    public static void apply(Path folder) throws IOException {
        for (Path file : unformatted(folder)) {
            Files.writeString(file, formatted(file, Files.readString(file)));
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        Path source = folder.resolve("src");
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static String formatted(Path file, String text) {
        try {
            return Formatter.createFormatter(STYLE)
                    .formatSource(ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR));
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " does not parse as Java: " + e.getMessage(), e);
        }
    }
}
