package org.ionary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every module: its arrows, its house rules, its null marks and its source format. One subclass in each.
 */
public abstract class ModuleContract {

    /** The module's folder and package name. */
    protected abstract String module();

    /** The modules it may use. */
    protected abstract String[] mayUse();

    /** Its house rules, beyond its arrows. */
    protected abstract List<ArchRule> rules();

    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        JavaClasses classes = HouseRules.classesOf(module());
        return Stream.concat(
                        Stream.of(HouseRules.usesOnly(module(), mayUse()), HouseRules.isNullMarked()), rules().stream())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** Rules over nothing would hold. */
    @Test
    void hasClassesToKeepTheRules() {
        assertThat(HouseRules.classesOf(module()))
                .as("the classes of org.ionary.%s", module())
                .isNotEmpty();
    }

    /** {@code -Dformat=apply} rewrites the files first. */
    @Test
    void everySourceFileIsInTheHouseFormat() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        if (System.getProperty("format", "check").equals("apply")) {
            SourceFormat.apply(here);
        }
        List<Path> wrong = SourceFormat.unformatted(here);
        assertThat(wrong)
                .as("not in the house format; './mvnw test -Dformat=apply' rewrites them")
                .isEmpty();
    }
}
