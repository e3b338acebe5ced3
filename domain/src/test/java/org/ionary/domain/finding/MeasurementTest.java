package org.ionary.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void refusesAQuantityInTheUnitOfAnotherProperty() {
        Quantity energy = new Quantity.Exact(BigDecimal.ONE, Unit.ELECTRONVOLT, "1 eV", false, Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.measurement(energy, "Mg(BH4)2", "300"))
                .withMessage("a conductivity is stored in S/cm, not in eV");
    }

    @Test
    void refusesAConductivityThatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.measurement(Samples.exactly("0"), "Mg(BH4)2", "300"));
    }

    @Test
    void refusesAMeasuredValueByAMethodThatComputes() {
        Measurement said = Samples.measurement(Samples.exactly("5e-4"), "Mg(BH4)2", "300");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measurement(
                        said.property(),
                        said.material(),
                        said.quantity(),
                        said.temperature(),
                        said.kind(),
                        Origin.EXPERIMENTAL,
                        Optional.of(Method.AB_INITIO_MD),
                        true,
                        Optional.empty(),
                        Map.of(),
                        said.evidence()));
    }

    @Test
    void keepsAValueFarBelowOne() {
        Quantity tiny = Samples.exactly("3.2e-18");
        assertThat(tiny.value()).isEqualByComparingTo("0.0000000000000000032");
    }

    @Test
    void refusesAnIntervalThatRunsBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity.Interval(
                        new BigDecimal("2"), new BigDecimal("1"), Unit.ELECTRONVOLT, "2 to 1 eV", false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Temperature(
                        new BigDecimal("300"),
                        Optional.of(new BigDecimal("300")),
                        Temperature.Origin.STATED,
                        "300–300 K"));
    }

    @Test
    void refusesATemperatureBelowAbsoluteZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.measurement(Samples.exactly("1"), "Mg(BH4)2", "-1"));
    }

    @Test
    void hasTheQualifiersOfTheExport() {
        BigDecimal one = BigDecimal.ONE;
        Unit unit = Unit.ELECTRONVOLT;
        assertThat(List.of(
                                new Quantity.Exact(one, unit, "1", false, Optional.empty()),
                                new Quantity.Exact(one, unit, "~1", true, Optional.empty()),
                                new Quantity.Magnitude(one, unit, "of the order of 1"),
                                new Quantity.Bound(Quantity.Bound.Side.ABOVE, one, unit, "> 1"),
                                new Quantity.Bound(Quantity.Bound.Side.BELOW, one, unit, "< 1"))
                        .stream()
                        .map(Quantity::qualifier))
                .containsExactly("exact", "approx", "order_of_magnitude", "greater_than", "less_than");
    }

    @Test
    void theSameSayingHasTheSameIdWhereverItStands() {
        Measurement once = Samples.measurement(Samples.exactly("5e-4"), "Mg(BH4)2·2NH3", "348.15");
        Measurement elsewhere = new Measurement(
                once.property(),
                once.material(),
                Samples.exactly("0.00050"),
                once.temperature(),
                once.kind(),
                once.origin(),
                once.method(),
                once.reportedHere(),
                once.citedFrom(),
                once.conditions(),
                List.of());
        FindingId id = FindingId.of(Samples.SOURCE, once);
        assertThat(FindingId.of(Samples.SOURCE, elsewhere)).isEqualTo(id);
        assertThat(id.value()).isEqualTo("f-edd6f644e0aa4b23");
    }

    @Test
    void anotherValueMaterialOrTemperatureIsAnotherFinding() {
        Set<FindingId> ids = Set.of(
                FindingId.of(Samples.SOURCE, Samples.measurement(Samples.exactly("5e-4"), "Mg(BH4)2·2NH3", "348")),
                FindingId.of(Samples.SOURCE, Samples.measurement(Samples.exactly("5e-5"), "Mg(BH4)2·2NH3", "348")),
                FindingId.of(Samples.SOURCE, Samples.measurement(Samples.exactly("5e-4"), "Mg(BH4)2·3NH3", "348")),
                FindingId.of(Samples.SOURCE, Samples.measurement(Samples.exactly("5e-4"), "Mg(BH4)2·2NH3", "298")));
        assertThat(ids).hasSize(4);
    }

    @Test
    void aFindingThatCannotBeShownIsRefusedUnlessItComesFromADataset() {
        Measurement said = Samples.measurement(Samples.exactly("5e-4"), "Mg(BH4)2·2NH3", "348.15");
        Measurement unseen = new Measurement(
                said.property(),
                said.material(),
                said.quantity(),
                said.temperature(),
                said.kind(),
                said.origin(),
                said.method(),
                said.reportedHere(),
                said.citedFrom(),
                said.conditions(),
                List.of());
        FindingId id = FindingId.of(Samples.SOURCE, unseen);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(
                        id, Samples.SOURCE, unseen, List.of(new Reader.Rules(1)), Status.ACCEPTED, 0.9, Set.of()))
                .withMessage("finding " + id + " cannot be shown in its source");
        List<Reader> dataset = List.of(new Reader.Dataset("liion"));
        assertThat(new Finding(id, Samples.SOURCE, unseen, dataset, Status.ACCEPTED, 0.9, Set.of()).id())
                .isEqualTo(id);
    }

    @Test
    void listsItsReadersOnceAndInOrder() {
        Measurement said = Samples.measurement(Samples.exactly("5e-4"), "Mg(BH4)2·2NH3", "348.15");
        Finding finding = new Finding(
                FindingId.of(Samples.SOURCE, said),
                Samples.SOURCE,
                said,
                List.of(new Reader.Tables(1), new Reader.Rules(1), new Reader.Tables(1)),
                Status.ACCEPTED,
                0.9,
                Set.of());
        assertThat(finding.readers()).extracting(Reader::label).containsExactly("rules@1", "tables@1");
    }

    @Test
    void readerLabelsReadAsExported() {
        assertThat(List.of(
                                new Reader.Model("openai", "some-model", "extract", 2),
                                new Reader.Human("ana"),
                                new Reader.Dataset("liion"))
                        .stream()
                        .map(Reader::label))
                .containsExactly("openai:some-model/extract@2", "human:ana", "dataset:liion");
    }
}
