package org.ionary.app;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.ionary.index.TextVectors;

/** The add-on that makes vectors of texts: jars in a folder of their own, loaded where somebody asks for them. */
final class HybridAddOn {
    /** A system property, set by the launcher: the folder with the add-on's jars. */
    static final String FOLDER = "ionary.hybrid";

    private static final String HOW_TO_GET_IT = "build it with './mvnw -B -q -Phybrid -pl hybrid -am"
            + " -Dmaven.test.skip=true package' (downloads 131 MB), or leave --hybrid out";

    private HybridAddOn() {}

    /** Loads it; what it loads stays loaded until the program ends. */
    static TextVectors load() throws IOException, UsageException {
        Path folder = Path.of(System.getProperty(FOLDER, "hybrid/target/lib"));
        List<URL> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), HybridAddOn.class.getClassLoader());
        try {
            return ServiceLoader.load(TextVectors.class, loader)
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "the add-on for --hybrid is not in " + folder.toAbsolutePath() + "; " + HOW_TO_GET_IT));
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new UsageException(
                    "the add-on for --hybrid does not work (" + innermost(e) + "); " + HOW_TO_GET_IT, e);
        }
    }

    private static String innermost(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }
}
