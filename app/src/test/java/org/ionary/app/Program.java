package org.ionary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the packaged program in a process of its own, as a user does. */
final class Program {
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    static final Path SAMPLES = HOME.resolve("corpus-samples");

    private static final Path JAR = dated(Path.of("target", "ionary.jar").toAbsolutePath());

    private Program() {}

    /**
     * A jar that comes out as it was, to the byte, keeps its date; the launcher would take what Maven has just built
     * for older than its sources, and build it again under the tests that run it.
     */
    private static Path dated(Path jar) {
        try {
            return Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException("the program is not packaged", e);
        }
    }

    record Ended(int code, String out, String err) {
        /** What it said beside its results, without the lines of progress. */
        List<String> messages() {
            return err.lines().filter(line -> line.startsWith("ionary: ")).toList();
        }
    }

    static Ended run(Object... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    /** Runs any command line. */
    static Ended runCommand(List<String> command) throws IOException, InterruptedException {
        return end(new Started(command));
    }

    static Started start(Object... arguments) throws IOException, InterruptedException {
        List<String> command = javaCommand();
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Started(command);
    }

    static List<String> javaCommand() throws IOException, InterruptedException {
        return javaCommand("1g");
    }

    /** @param heap as the JVM is told of it */
    static List<String> javaCommand(String heap) throws IOException, InterruptedException {
        return command("-XX:SharedArchiveFile=" + Archive.of(), heap);
    }

    private static List<String> command(String archive, String heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Most runs are short: the second compiler would take more time than it saves.
                "-XX:TieredStopAtLevel=1",
                archive,
                "-Xlog:disable",
                "-Xmx" + heap,
                "-jar",
                JAR.toString()));
    }

    /**
     * The program's classes as the JVM maps them, made once by these tests: a third of a short run is their loading.
     */
    private static final class Archive {
        private static @Nullable Path made;

        private Archive() {}

        static synchronized Path of() throws IOException, InterruptedException {
            if (made == null) {
                Path folder = Files.createDirectories(JAR.resolveSibling("class-archive"));
                Path archive = folder.resolve("ionary.jsa");
                // That of an earlier program would be ignored by the JVM.
                if (!Files.exists(archive) || isOlder(archive, JAR)) {
                    make(archive, folder.resolve("library"));
                }
                made = archive;
            }
            return made;
        }

        private static boolean isOlder(Path one, Path other) throws IOException {
            return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) < 0;
        }

        private static void make(Path archive, Path library) throws IOException, InterruptedException {
            Files.deleteIfExists(archive);
            List<String> command = command("-XX:ArchiveClassesAtExit=" + archive, "1g");
            command.addAll(List.of(
                    "run", SAMPLES.resolve("na-thioantimonate.md").toString(), "--library", library.toString()));
            Ended ended = runCommand(command);
            if (ended.code() != 0 || !Files.exists(archive)) {
                throw new IllegalStateException("no archive of classes: " + ended);
            }
        }
    }

    /** The same with more in its environment. */
    static Started startWith(Map<String, String> environment, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = javaCommand();
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Started(command, environment);
    }

    static Ended end(Started started) throws IOException, InterruptedException {
        if (!started.process.waitFor(120, TimeUnit.SECONDS)) {
            started.process.destroyForcibly();
            throw new IllegalStateException("still running after two minutes: " + started.command);
        }
        Ended ended =
                new Ended(started.process.exitValue(), Files.readString(started.out), Files.readString(started.err));
        Files.delete(started.out);
        Files.delete(started.err);
        return ended;
    }

    /** A process whose streams go to files, so that neither can fill up and block it. */
    static final class Started {
        private final List<String> command;
        private final Path out = Files.createTempFile("ionary-out", ".txt");
        private final Path err = Files.createTempFile("ionary-err", ".txt");
        private final Process process;

        private Started(List<String> command) throws IOException {
            this(command, Map.of());
        }

        private Started(List<String> command, Map<String, String> environment) throws IOException {
            this.command = command;
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().remove("IONARY_LIBRARY");
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            process = builder.start();
            process.getOutputStream().close();
        }

        /** Asks it to end, as Ctrl-C does. */
        void interrupt() {
            process.destroy();
        }

        /** Ends it at once, as a power cut would. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        String errSoFar() throws IOException {
            return new String(Files.readAllBytes(err), StandardCharsets.UTF_8);
        }

        String outSoFar() throws IOException {
            return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        }

        boolean isAlive() {
            return process.isAlive();
        }
    }
}
