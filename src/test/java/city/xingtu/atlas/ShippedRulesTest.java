package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.xingtu.exchange.GisDataFolder;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Rule;
import city.xingtu.plan.RuleViolations;
import city.xingtu.plan.Violation;
import city.xingtu.store.MemoryStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The shipped plan keeps the rules that it declares, and edits that break them are refused. */
class ShippedRulesTest {

    private static Atlas atlas;

    @BeforeAll
    static void load() {
        atlas = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data"))));
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static Feature feature(String layer, String id) {
        LayerSnapshot snapshot = atlas.view().findLayer(layer).orElseThrow();
        return snapshot.feature(snapshot.row(id));
    }

    private static Feature with(Feature feature, Geometry geometry) {
        return new Feature(feature.id(), geometry, feature.properties());
    }

    private static Violation refused(Edit edit) {
        RuleViolations refusal =
                catchThrowableOfType(RuleViolations.class, () -> atlas.commit(1, "test", "test", List.of(edit)));
        assertThat(refusal).isNotNull();
        return refusal.violations().getFirst();
    }

    @Test
    void theShippedPlanDeclaresRulesAndKeepsThem() {
        Map<String, LayerSnapshot> layers = new HashMap<>();
        for (Layer layer : atlas.view().schema().layers()) {
            layers.put(layer.id(), atlas.view().findLayer(layer.id()).orElseThrow());
        }
        assertThat(atlas.view().schema().layers().stream().flatMap(layer -> layer.rules().stream()))
                .extracting(Rule::kind)
                .contains(Rule.Kind.NO_GAPS, Rule.Kind.NO_CROSSING, Rule.Kind.WITHIN);
        assertThat(CommitCheck.checkWhole(atlas.view().schema(), layers)).isEmpty();
    }

    @Test
    void everyShippedGeometryIsValid() {
        for (Layer layer : atlas.view().schema().layers()) {
            LayerSnapshot snapshot = atlas.view().findLayer(layer.id()).orElseThrow();
            for (int row = 0; row < snapshot.size(); row++) {
                assertThat(GeometryCheck.check(layer, snapshot.feature(row))).isNull();
            }
        }
    }

    @Test
    void aDistrictThatShrinksLeavesAGapInTheCity() {
        Feature district = feature("districts", "hz-unit-binjiang");
        Geometry geometry = Objects.requireNonNull(district.geometry());
        double x = geometry.getCentroid().getX();
        double y = geometry.getCentroid().getY();
        Geometry smaller = AffineTransformation.scaleInstance(0.9, 0.9, x, y).transform(geometry);

        Violation violation = refused(new Edit.Put("districts", with(district, smaller)));

        assertThat(violation.id()).isEqualTo("hz-unit-binjiang");
        assertThat(violation.otherId()).isEqualTo("hz-city");
        assertThat(violation.text().zh()).contains("未被覆盖");
    }

    @Test
    void aStationThatLeavesItsLineIsRefusedWithThePlaceOnTheLine() {
        Feature station = atlas.view().findLayer("metro_stations").orElseThrow().feature(0);
        Geometry geometry = Objects.requireNonNull(station.geometry());
        Geometry moved = AffineTransformation.translationInstance(0.003, 0.003).transform(geometry);

        Violation violation = refused(new Edit.Put("metro_stations", with(station, moved)));

        assertThat(violation.clause()).contains("50");
        assertThat(violation.proposal()).startsWith("POINT");
    }

    @Test
    void platformsOfAKindDoNotCross() {
        // One that lies within another is moved until half of it stands out in the east.
        Geometry outer = Objects.requireNonNull(
                feature("industrial_platforms", "qt-qianjin-park").geometry());
        Feature platform = feature("industrial_platforms", "hz-qt-aero");
        Geometry geometry = Objects.requireNonNull(platform.geometry());
        double east = outer.getEnvelopeInternal().getMaxX();
        Geometry moved = AffineTransformation.translationInstance(
                        east - geometry.getCentroid().getX(), 0)
                .transform(geometry);

        Violation violation = refused(new Edit.Put("industrial_platforms", with(platform, moved)));

        assertThat(violation.otherId()).isEqualTo("qt-qianjin-park");
    }

    @Test
    void whatAStructureConsistsOfCannotBeDeleted() {
        var structure = atlas.view().structures().stream()
                .filter(candidate -> candidate.id().equals("s-hz-core-stars"))
                .findFirst()
                .orElseThrow();
        var reference = structure.parts().stream()
                .flatMap(part -> part.features().stream())
                .findFirst()
                .orElseThrow();

        Violation violation = refused(new Edit.Delete(reference.layer(), reference.id()));

        assertThat(violation.id()).isEqualTo(reference.id());
        assertThat(violation.clause()).isNotBlank();
    }
}
