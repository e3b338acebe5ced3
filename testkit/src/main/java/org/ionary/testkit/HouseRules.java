package org.ionary.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house that Maven cannot check, for each module to apply to its own classes. A rule fails on no
 * classes at all, so that a misspelt module does not pass for a clean one.
 *
 * <p>Lexicon files are read from the class path by {@code Class.getResourceAsStream}: that is not I/O in the sense of
 * these rules, files and sockets are.
 */
public final class HouseRules {
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
                                && !moduleOf(target).equals(module)));
    }

    private static String moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    /** Every package declares itself {@code @NullMarked}; one that does not escapes the null check of the compiler. */
    public static ArchRule isNullMarked() {
        return classes().should(new ArchCondition<JavaClass>("be in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " is in " + type.getPackageName() + ", which is not marked"));
                }
            }
        });
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
                        type -> Reach.OUTSIDE.contains(type.getFullName())
                                || type.getFullName().startsWith("java.net.Socket")
                                || type.getFullName().startsWith("java.net.ServerSocket")))
                .orShould()
                .accessTargetWhere(access("opening a file by its name", Reach::opensAFile));
    }

    /** Only {@code app} prints and exits. */
    public static ArchRule neitherPrintsNorExits() {
        return noClasses()
                .should()
                .accessTargetWhere(access("System.out, System.err or printStackTrace", Reach::prints))
                .orShould()
                .accessTargetWhere(access("System.exit or Runtime.halt", Reach::exits));
    }

    /** Only {@code app} is told anything by environment variables and system properties. */
    public static ArchRule readsNoEnvironment() {
        return noClasses().should().accessTargetWhere(access("the environment", Reach::readsTheEnvironment));
    }

    /** The same input gives the same output: no clock, no chance, no environment, no default locale or charset. */
    public static ArchRule isPure() {
        return noClasses()
                .should()
                .accessTargetWhere(access("a clock", Chance::tellsTheTime))
                .orShould()
                .dependOnClassesThat(describe("are random", Chance::isRandom))
                .orShould()
                .accessTargetWhere(access("chance", Chance::shuffles))
                .orShould()
                .accessTargetWhere(access("the environment", Reach::readsTheEnvironment))
                .orShould()
                .accessTargetWhere(access("the default locale, time zone or charset", Machine::isAsked))
                .orShould()
                .accessTargetWhere(access("String.formatted", Machine::formatsForIt));
    }

    /**
     * {@code String.formatted} always takes the machine's locale, whose digits need not be 0 to 9. Class files do not
     * tell a harmless {@code %s} from a {@code %d}, so it is refused for both: add the parts up, or say
     * {@code String.format(Locale.ROOT, …)}.
     */
    public static ArchRule formatsWithoutLocale() {
        return noClasses().should().accessTargetWhere(access("String.formatted", Machine::formatsForIt));
    }

    private static DescribedPredicate<JavaAccess<?>> access(String what, Predicate<JavaAccess<?>> test) {
        return describe(what, test);
    }
}
