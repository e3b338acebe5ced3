package org.ionary.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;

/**
 * The bench of crawling: a night over a world of many papers of several pages each, by the packaged program in a
 * process of its own; how many papers a minute it takes end to end, and how much memory it holds meanwhile. The servers
 * are in the bench's own process, on the same cores. Run by {@code app/crawl-bench}.
 */
final class CrawlSpeed {
    private static final int POINTS = 10;
    private static final long MB = 1024;
    /** Where nothing has been read for so many seconds, nothing is left to be read. */
    private static final double CLOSING = 4;

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, String> options = new LinkedHashMap<>(
            Map.of("--papers", "2000", "--pages", "8", "--seed", "1", "--heap", "512m", "--delay", "2", "--keep", ""));

    /** @param live what is left in the heap after a collection, in kB, as the other one */
    private record Point(int texts, double seconds, long live, long resident) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CrawlSpeed bench = new CrawlSpeed();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (bench.options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException("no option " + arguments[i] + "; there are " + bench.options);
            }
        }
        String kept = bench.option("--keep");
        Path folder = kept.isEmpty() ? Files.createTempDirectory("crawl-bench") : Path.of(kept);
        try {
            bench.run(folder);
        } finally {
            if (kept.isEmpty()) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private int number(String name) {
        return Integer.parseInt(option(name));
    }

    private void run(Path folder) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (PaperWorld world =
                new PaperWorld(number("--seed"), number("--papers"), number("--pages"), today, WorldFaults.none())) {
            world.secondNight(today);
            describe(world);
            Path settings = folder.resolve("ionary.yaml");
            Files.writeString(
                    settings,
                    world.settings(
                            new LicensePolicy(List.of("cc-by"), Otherwise.FACTS),
                            "  requests: 1000000\n",
                            "delay-millis: " + option("--delay") + ", places: 8"));
            Path said = folder.resolve("said.txt");
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + option("--heap"),
                            "-Xlog:disable",
                            "-jar",
                            Path.of("app", "target", "ionary.jar").toString(),
                            "crawl",
                            "--json",
                            "--config",
                            settings.toString(),
                            "--library",
                            folder.resolve("library").toString())
                    .redirectOutput(folder.resolve("digest.json").toFile())
                    .redirectError(said.toFile())
                    .start();
            try {
                watch(world, process, said, start);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private void describe(PaperWorld world) {
        out.printf(
                "world         %,d papers, of %d pages (%s); delay %s ms, 8 requests at a time: as a server of one's own"
                        + " allows, not what the web is asked for%n",
                world.allPapers().size(),
                number("--pages"),
                world.allPapers().stream().mapToInt(paper -> paper.html(1).length()).average().stream()
                        .mapToObj(length -> "%,.0f characters of HTML in the mean".formatted(length))
                        .findFirst()
                        .orElse(""),
                option("--delay"));
    }

    private void watch(PaperWorld world, Process process, Path said, long start)
            throws IOException, InterruptedException {
        // Those about something else are not fetched, but for pages of which a sitemap says no title.
        long papers = world.allPapers().stream()
                .filter(paper -> paper.nature() != WorldPaper.Nature.UNRELATED && paper.isReachable())
                .count();
        long pages = world.allPapers().stream()
                .filter(paper -> paper.isKnownTo(WorldPaper.Known.SITEMAP))
                .count();
        long expected = papers + pages / 2;
        List<Point> points = new ArrayList<>();
        double firstRead = 0;
        double lastRead = 0;
        int read = 0;
        long peak = 0;
        Duration processor = Duration.ZERO;
        boolean closing = false;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            int now = read(said);
            if (now > read) {
                lastRead = seconds(start);
                firstRead = read == 0 ? lastRead : firstRead;
                read = now;
            }
            peak = Math.max(peak, kilobytes(status(process), PEAK));
            processor = process.info().totalCpuDuration().orElse(processor);
            if (points.size() < POINTS && read >= (points.size() + 0.5) * expected / POINTS) {
                points.add(point(read, start, process));
            } else if (!closing && read >= papers && seconds(start) - lastRead > CLOSING) {
                closing = true;
                out.println("closing: linking, index and digest");
                point(read, start, process);
            }
        }
        double whole = seconds(start);
        read = read(said);
        out.printf("ended         with code %d%n", process.exitValue());
        out.printf(
                "time          %.0f s: until the first was read %.0f s, reading %.0f s, from the last to the end %.0f s%n",
                whole, firstRead, lastRead - firstRead, whole - lastRead);
        out.printf(
                "throughput    %,d papers in %.0f s: %.0f a minute; %,d texts read, %,d requests%n",
                papers, whole, papers * 60 / whole, read, world.log().size());
        out.printf("processor     %d s of the program, all threads%n", processor.toSeconds());
        out.printf("most resident %d MB, with -Xmx%s%n", peak / MB, option("--heap"));
        thirds("live heap", points.stream().map(Point::live).toList());
        thirds("resident", points.stream().map(Point::resident).toList());
    }

    private Point point(int read, long start, Process process) throws IOException, InterruptedException {
        Point point = new Point(read, seconds(start), live(process), kilobytes(status(process), RESIDENT));
        out.printf(
                "  at %5.0f s   %,6d texts read   live heap %4d MB   resident %4d MB   load %.1f%n",
                point.seconds(),
                point.texts(),
                point.live() / MB,
                point.resident() / MB,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return point;
    }

    private void thirds(String what, List<Long> kilobytes) {
        int third = kilobytes.size() / 3;
        if (third > 0) {
            double first = mean(kilobytes.subList(0, third));
            double last = mean(kilobytes.subList(kilobytes.size() - third, kilobytes.size()));
            out.printf(
                    "flat          %s: first third %.0f MB, last third %.0f MB, %+.0f%%%n",
                    what, first / MB, last / MB, 100 * (last / first - 1));
        }
    }

    private static double mean(List<Long> numbers) {
        return numbers.stream().mapToLong(number -> number).average().orElse(0);
    }

    /** As many as the program has said so far that it is through with. */
    private static int read(Path said) throws IOException {
        try (Stream<String> lines = Files.lines(said)) {
            return (int) lines.filter(line -> line.startsWith("[")).count();
        }
    }

    /** Collects what nobody holds, and asks how much is left. */
    private static long live(Process process) throws IOException, InterruptedException {
        command(process, "GC.run");
        return kilobytes(command(process, "GC.heap_info"), USED);
    }

    private static String command(Process process, String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    private static String status(Process process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        } catch (IOException e) {
            // It has ended, or this is no Linux.
            return "";
        }
    }

    private static long kilobytes(String text, Pattern pattern) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
