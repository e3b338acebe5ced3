package org.ionary.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of the house that Maven cannot check, for each module to apply to its own classes.
 *
 * <p>Lexicon files are read from the class path by {@code Class.getResourceAsStream}: that is not I/O in the sense of
 * these rules, files and sockets are.
 */
public final class HouseRules {
    private static final Set<String> TELLS_THE_TIME =
            Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

    private HouseRules() {}

    /** The classes of one module, tests left out. */
    public static JavaClasses classesOf(String module) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ionary." + module);
    }

    /** The module's classes use no other package of the house than its own and those of {@code allowed} modules. */
    public static ArchRule usesOnly(String module, String... allowed) {
        Set<String> known = Arrays.stream(allowed).collect(Collectors.toSet());
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are of another module of the house than " + module + " and " + known,
                        target -> target.getPackageName().startsWith("org.ionary.")
                                && !known.contains(moduleOf(target))
                                && !moduleOf(target).equals(module)))
                .allowEmptyShould(true);
    }

    private static String moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    /** No file, no socket, no process, no database: for modules that only compute. */
    public static ArchRule doesNoIo() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat(describe(
                        "reach files, sockets or processes",
                        type -> List.of(
                                                "java.io.File",
                                                "java.io.FileInputStream",
                                                "java.io.FileOutputStream",
                                                "java.io.FileReader",
                                                "java.io.FileWriter",
                                                "java.io.RandomAccessFile",
                                                "java.lang.ProcessBuilder",
                                                "java.lang.Process",
                                                "java.net.URL",
                                                "java.net.URLConnection")
                                        .contains(type.getFullName())
                                || type.getFullName().startsWith("java.net.Socket")
                                || type.getFullName().startsWith("java.net.ServerSocket")))
                .allowEmptyShould(true);
    }

    /** Only {@code app} prints and exits. */
    public static ArchRule neitherPrintsNorExits() {
        return noClasses()
                .should()
                .accessTargetWhere(access("System.out, System.err or printStackTrace", HouseRules::prints))
                .orShould()
                .accessTargetWhere(access(
                        "System.exit or Runtime.halt",
                        use -> use.getTargetOwner().isEquivalentTo(System.class)
                                        && use.getName().equals("exit")
                                || use.getTargetOwner().isEquivalentTo(Runtime.class)
                                        && Set.of("exit", "halt").contains(use.getName())))
                .allowEmptyShould(true);
    }

    private static boolean prints(JavaAccess<?> use) {
        boolean stream = use.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(use.getName());
        boolean trace =
                use.getName().equals("printStackTrace") && use.getTargetOwner().isAssignableTo(Throwable.class);
        return stream || trace;
    }

    /** The same input gives the same output: no clock, no chance, no default locale or charset. */
    public static ArchRule isPure() {
        return noClasses()
                .should()
                .accessTargetWhere(access(
                        "a clock",
                        use -> TELLS_THE_TIME.contains(use.getName())
                                && (use.getTargetOwner().getPackageName().startsWith("java.time")
                                        || use.getTargetOwner().isEquivalentTo(System.class))))
                .orShould()
                .dependOnClassesThat(describe(
                        "are random",
                        type -> type.getFullName().startsWith("java.util.random.")
                                || type.getFullName().endsWith("Random")
                                || type.getFullName().equals("java.util.UUID")))
                .orShould()
                .accessTargetWhere(access("the default locale or charset", HouseRules::dependsOnTheMachine))
                .allowEmptyShould(true);
    }

    private static boolean dependsOnTheMachine(JavaAccess<?> use) {
        JavaClass owner = use.getTargetOwner();
        String target = use.getTarget().getFullName();
        boolean string = owner.isEquivalentTo(String.class)
                && Set.of(
                                "java.lang.String.toLowerCase()",
                                "java.lang.String.toUpperCase()",
                                "java.lang.String.getBytes()",
                                "java.lang.String.<init>([B)",
                                "java.lang.String.<init>([B, int, int)",
                                "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)")
                        .contains(target);
        boolean setting = Set.of(
                        "java.util.Locale.getDefault()",
                        "java.nio.charset.Charset.defaultCharset()",
                        "java.util.TimeZone.getDefault()",
                        "java.time.ZoneId.systemDefault()")
                .contains(target);
        return string || setting;
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String what, java.util.function.Predicate<JavaAccess<?>> test) {
        return describe(what, test);
    }
}
