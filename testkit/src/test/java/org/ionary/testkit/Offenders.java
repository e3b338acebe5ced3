package org.ionary.testkit;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.ionary.elsewhere.Stranger;

/** Classes that break one rule each, and a few that look like it and do not. None is ever run. */
@SuppressWarnings("all")
final class Offenders {
    private Offenders() {}

    static class UsesAStranger {
        String it = Stranger.name();
    }

    static class OpensZip {
        Object it() throws IOException {
            return new ZipFile("a.zip");
        }
    }

    static class OpensJar {
        Object it() throws IOException {
            return new JarFile("a.jar");
        }
    }

    static class OpensDatagrams {
        Object it() throws IOException {
            return new DatagramSocket();
        }
    }

    static class LooksUpHosts {
        Object it() throws IOException {
            return InetAddress.getByName("host");
        }
    }

    static class WritesToAFileByName {
        Object it() throws IOException {
            return new PrintWriter("a.txt", StandardCharsets.UTF_8);
        }
    }

    static class StreamsToAFileByName {
        Object it() throws IOException {
            return new PrintStream("a.txt", StandardCharsets.UTF_8);
        }
    }

    static class FormatsToAFileByName {
        Object it() throws IOException {
            return new Formatter("a.txt", StandardCharsets.UTF_8, Locale.ROOT);
        }
    }

    static class PrintsToAGivenFile {
        Object it(File file) throws IOException {
            return new PrintWriter(file, StandardCharsets.UTF_8);
        }
    }

    static class ScansAFile {
        Object it(Path file) throws IOException {
            return new Scanner(file, StandardCharsets.UTF_8);
        }
    }

    static class Prints {
        void it() {
            System.out.println();
        }
    }

    static class PrintsATrace {
        void it(Exception fault) {
            fault.printStackTrace();
        }
    }

    static class Exits {
        void it() {
            System.exit(1);
        }
    }

    static class Halts {
        void it() {
            Runtime.getRuntime().halt(1);
        }
    }

    static class ReadsAVariable {
        Object it = System.getenv("HOME");
    }

    static class ReadsAProperty {
        Object it = System.getProperty("user.home");
    }

    static class ReadsProperties {
        Object it = System.getProperties();
    }

    static class ReadsASwitch {
        Object it = Boolean.getBoolean("switch");
    }

    static class AsksForNow {
        Object it = Instant.now();
    }

    static class AsksForMillis {
        Object it = System.currentTimeMillis();
    }

    static class MakesADate {
        Object it = new Date();
    }

    static class OpensACalendar {
        Object it = Calendar.getInstance(Locale.ROOT);
    }

    static class TakesTheSystemClock {
        Object it = Clock.system(ZoneOffset.UTC);
    }

    static class TakesATickingClock {
        Object it = Clock.tickSeconds(ZoneOffset.UTC);
    }

    static class TicksAnotherClock {
        Object it(Clock clock) {
            return Clock.tick(clock, Duration.ofSeconds(1));
        }
    }

    static class IsRandom {
        Object it = new Random(1);
    }

    static class IsRandomByThread {
        Object it = ThreadLocalRandom.current();
    }

    static class RollsDice {
        double it = Math.random();
    }

    static class Shuffles {
        void it(List<String> cards) {
            Collections.shuffle(cards);
        }
    }

    static class LowersByDefault {
        String it = "I".toLowerCase();
    }

    static class EncodesByDefault {
        byte[] it = "ä".getBytes();
    }

    static class FormatsByDefault {
        String it = String.format("%d", 1);
    }

    static class PrintsByDefault {
        void it(PrintWriter out) {
            out.printf("%d", 1);
        }
    }

    static class FormatsOnAStreamByDefault {
        void it(PrintStream out) {
            out.format("%d", 1);
        }
    }

    static class MakesAFormatterByDefault {
        Object it = new Formatter(new StringBuilder());
    }

    static class FormatsDatesByDefault {
        Object it = java.time.format.DateTimeFormatter.ofPattern("MMM");
    }

    static class IsFormatted {
        String it = "%d".formatted(1);
    }

    static class IsFormattedByReference {
        java.util.function.BiFunction<String, Object[], String> it = String::formatted;
    }

    /** Breaks no rule, however close it comes. */
    static class Innocent {
        Object date = new Date(0);
        Object clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Object scanner = new Scanner("1 2");
        Object writer = new PrintWriter(new java.io.StringWriter());
        Object formatter = new Formatter(new StringBuilder(), Locale.ROOT);
        Object text = String.format(Locale.ROOT, "%d", 1);
        Object lower = "I".toLowerCase(Locale.ROOT);
        Object bytes = "ä".getBytes(StandardCharsets.UTF_8);
        Object day = LocalDate.of(2026, 1, 1);
        Object resource = Innocent.class.getResourceAsStream("words");
    }
}
