package org.ionary.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ionary.elsewhere.Stranger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static Stream<Arguments> offences() {
        List<Arguments> all = new ArrayList<>();
        add(all, HouseRules.usesOnly("testkit"), Offenders.UsesAStranger.class);
        add(
                all,
                HouseRules.doesNoIo(),
                Offenders.OpensZip.class,
                Offenders.OpensJar.class,
                Offenders.OpensDatagrams.class,
                Offenders.LooksUpHosts.class,
                Offenders.WritesToAFileByName.class,
                Offenders.StreamsToAFileByName.class,
                Offenders.FormatsToAFileByName.class,
                Offenders.PrintsToAGivenFile.class,
                Offenders.ScansAFile.class);
        add(
                all,
                HouseRules.neitherPrintsNorExits(),
                Offenders.Prints.class,
                Offenders.PrintsATrace.class,
                Offenders.Exits.class,
                Offenders.Halts.class);
        for (ArchRule rule : List.of(HouseRules.readsNoEnvironment(), HouseRules.isPure())) {
            add(
                    all,
                    rule,
                    Offenders.ReadsAVariable.class,
                    Offenders.ReadsAProperty.class,
                    Offenders.ReadsProperties.class,
                    Offenders.ReadsASwitch.class);
        }
        add(
                all,
                HouseRules.isPure(),
                Offenders.AsksForNow.class,
                Offenders.AsksForMillis.class,
                Offenders.MakesADate.class,
                Offenders.OpensACalendar.class,
                Offenders.TakesTheSystemClock.class,
                Offenders.TakesATickingClock.class,
                Offenders.TicksAnotherClock.class,
                Offenders.IsRandom.class,
                Offenders.IsRandomByThread.class,
                Offenders.RollsDice.class,
                Offenders.Shuffles.class,
                Offenders.LowersByDefault.class,
                Offenders.EncodesByDefault.class,
                Offenders.FormatsByDefault.class,
                Offenders.PrintsByDefault.class,
                Offenders.FormatsOnAStreamByDefault.class,
                Offenders.MakesAFormatterByDefault.class,
                Offenders.FormatsDatesByDefault.class);
        add(
                all,
                HouseRules.formatsWithoutLocale(),
                Offenders.IsFormatted.class,
                Offenders.IsFormattedByReference.class);
        return all.stream();
    }

    private static void add(List<Arguments> all, ArchRule rule, Class<?>... offenders) {
        for (Class<?> offender : offenders) {
            all.add(Arguments.of(offender, rule));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offences")
    void catchesTheOffender(Class<?> offender, ArchRule rule) {
        JavaClasses classes = new ClassFileImporter().importClasses(offender);
        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender.getSimpleName());
    }

    @Test
    void everyOffenderIsTried() {
        assertThat(offences().map(offence -> offence.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Offenders.class.getDeclaredClasses())
                        .filter(type -> type != Offenders.Innocent.class)
                        .map(Object.class::cast)
                        .toList());
    }

    @Test
    void letsTheInnocentGo() {
        JavaClasses innocent = new ClassFileImporter().importClasses(Offenders.Innocent.class);
        Stream.of(
                        HouseRules.usesOnly("testkit"),
                        HouseRules.doesNoIo(),
                        HouseRules.neitherPrintsNorExits(),
                        HouseRules.readsNoEnvironment(),
                        HouseRules.isPure(),
                        HouseRules.formatsWithoutLocale())
                .forEach(rule -> rule.check(innocent));
    }

    @Test
    void catchesAPackageThatIsNotNullMarked() {
        JavaClasses unmarked = new ClassFileImporter().importPackages(Stranger.class.getPackageName());
        assertThatThrownBy(() -> HouseRules.isNullMarked().check(unmarked))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.ionary.elsewhere, which is not marked");
        HouseRules.isNullMarked().check(HouseRules.classesOf("testkit"));
    }

    @Test
    void aMisspeltModuleKeepsNoRule() {
        ModuleContract misspelt = new ModuleContract() {
            @Override
            protected String module() {
                return "tsetkit";
            }

            @Override
            protected String[] mayUse() {
                return new String[0];
            }

            @Override
            protected List<ArchRule> rules() {
                return List.of(
                        HouseRules.doesNoIo(),
                        HouseRules.neitherPrintsNorExits(),
                        HouseRules.readsNoEnvironment(),
                        HouseRules.isPure(),
                        HouseRules.formatsWithoutLocale());
            }
        };
        assertThatThrownBy(misspelt::hasClassesToKeepTheRules).hasMessageContaining("org.ionary.tsetkit");
        assertThat(misspelt.keepsTheHouseRules())
                .hasSize(7)
                .allSatisfy(
                        rule -> assertThatThrownBy(() -> rule.getExecutable().execute())
                                .as(rule.getDisplayName())
                                .isInstanceOf(AssertionError.class));
    }
}
