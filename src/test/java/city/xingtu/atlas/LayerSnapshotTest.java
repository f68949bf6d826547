package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.Feature;
import city.xingtu.store.SamplePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayerSnapshotTest {

    private static LayerSnapshot of(SamplePlan.FeatureMaker... features) {
        SnapshotBuilder builder = new SnapshotBuilder(SamplePlan.STATIONS);
        for (SamplePlan.FeatureMaker feature : features) {
            builder.add(feature.make());
        }
        return builder.build();
    }

    @Test
    void rowsAreByAscendingIdWhateverTheOrderTheyCameIn() {
        LayerSnapshot layer = of(
                SamplePlan.feature("b", "乙", "POINT (1 2)"),
                SamplePlan.feature("a", "甲", "POINT (3 4)"),
                SamplePlan.feature("c", "丙", ""));

        assertThat(layer.size()).isEqualTo(3);
        assertThat(List.of(layer.id(0), layer.id(1), layer.id(2))).containsExactly("a", "b", "c");
        assertThat(layer.row("b")).isEqualTo(1);
        assertThat(layer.row("d")).isEqualTo(-1);
        assertThat(layer.bounds()).isEqualTo(new BoundingBox(1, 2, 3, 4));
        assertThat(layer.dimension(0)).isZero();
        assertThat(layer.dimension(2)).isEqualTo(-1);
        assertThat(layer.geometry(2)).isNull();
        assertThat(layer.bounds(2).isEmpty()).isTrue();
    }

    @Test
    void valuesComeBackWithTheirTypes() {
        LayerSnapshot layer = of(
                SamplePlan.feature("a", "甲", "")
                        .with("area_km2", -0.5)
                        .with("lots", 0L)
                        .with("fenced", false),
                SamplePlan.feature("b", "甲", "").with("lots", Long.MAX_VALUE).with("fenced", true));

        assertThat(layer.value(0, "area_km2")).isEqualTo(-0.5);
        assertThat(layer.value(0, "lots")).isEqualTo(0L);
        assertThat(layer.value(0, "fenced")).isEqualTo(false);
        assertThat(layer.value(1, "area_km2")).isNull();
        assertThat(layer.value(1, "lots")).isEqualTo(Long.MAX_VALUE);
        assertThat(layer.value(1, SamplePlan.STATIONS.column("fenced"))).isEqualTo(true);
        assertThat(layer.text(1, "name_zh")).isEqualTo("甲");
        assertThat(layer.text(1, "name_en")).isNull();
        assertThat(layer.value(0, "no such field")).isNull();
    }

    @Test
    void aFeatureTakenOutIsTheOneThatWasPutIn() {
        Feature feature = SamplePlan.feature("a", "甲", "POINT (120.12345 30.54321)")
                .with("lots", 7L)
                .with("status", "planned")
                .make();
        LayerSnapshot layer = of(SamplePlan.feature("a", "甲", "POINT (120.12345 30.54321)")
                .with("lots", 7L)
                .with("status", "planned"));

        assertThat(layer.feature(0)).isEqualTo(feature);
    }

    @Test
    void dictionariesOfAnySizeGiveBackEveryText() {
        for (int distinct : new int[] {1, 255, 256, 300, 65_535, 65_600}) {
            SnapshotBuilder builder = new SnapshotBuilder(SamplePlan.STATIONS);
            for (int i = 0; i < distinct; i++) {
                builder.add(SamplePlan.feature(Integer.toString(i), "名" + i, "").make());
            }
            LayerSnapshot layer = builder.build();
            for (int i = 0; i < distinct; i++) {
                int row = layer.row(Integer.toString(i));
                assertThat(layer.text(row, "name_zh")).isEqualTo("名" + i);
            }
        }
    }

    @Test
    void theVersionDependsOnEverythingInTheLayer() {
        List<LayerSnapshot> different = new ArrayList<>();
        different.add(of());
        different.add(of(SamplePlan.feature("a", "甲", "")));
        different.add(of(SamplePlan.feature("b", "甲", "")));
        different.add(of(SamplePlan.feature("a", "乙", "")));
        different.add(of(SamplePlan.feature("a", "甲", "").with("name_en", "甲")));
        different.add(of(SamplePlan.feature("a", "甲", "").with("fenced", true)));
        different.add(of(SamplePlan.feature("a", "甲", "").with("fenced", false)));
        different.add(of(SamplePlan.feature("a", "甲", "").with("lots", 1L)));
        different.add(of(SamplePlan.feature("a", "甲", "").with("area_km2", 1.0)));
        different.add(of(SamplePlan.feature("a", "甲", "POINT (1 2)")));
        different.add(of(SamplePlan.feature("a", "甲", "POINT (2 1)")));
        different.add(of(SamplePlan.feature("a", "甲", "POINT (1 2.00001)")));
        different.add(of(SamplePlan.feature("a", "甲", "MULTIPOINT ((1 2), (2 1))")));
        Set<Long> versions = new HashSet<>();

        assertThat(different).allMatch(layer -> versions.add(layer.version()));
        assertThat(of(SamplePlan.feature("a", "甲", "POINT (1 2)")).version())
                .isEqualTo(of(SamplePlan.feature("a", "甲", "POINT (1 2)")).version());
    }

    @Test
    void theVersionIsTheSameInEveryProcess() {
        // A number from another run: it fails when the hash comes to depend on something of the process.
        assertThat(of(SamplePlan.feature("st-1", "文泽路", "POINT (120.345 30.31)"))
                        .version())
                .isEqualTo(VERSION_OF_ONE_STATION);
    }

    private static final long VERSION_OF_ONE_STATION = -6587753555241261395L;

    @Test
    void drawingCopiesAreSharedWithinAPowerOfTwoOfTheResolution() {
        LayerSnapshot layer = of(SamplePlan.feature("a", "甲", "POINT (120 30)"));

        FlatGeometries copy = layer.geometries(Crs.WEB_MERCATOR, 20);
        assertThat(layer.geometries(Crs.WEB_MERCATOR, 16)).isSameAs(copy);
        assertThat(layer.geometries(Crs.WEB_MERCATOR, 31.9)).isSameAs(copy);
        assertThat(layer.geometries(Crs.WEB_MERCATOR, 32)).isNotSameAs(copy);
        assertThat(layer.geometries(Crs.WEB_MERCATOR, 0.01)).isSameAs(layer.geometries(Crs.WEB_MERCATOR, 0.0001));
        assertThat(copy.x(0)).isCloseTo(13358338.9, org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    void searchFindsTheRowsInTheBox() {
        LayerSnapshot layer = of(
                SamplePlan.feature("a", "甲", "POINT (120 30)"),
                SamplePlan.feature("b", "乙", ""),
                SamplePlan.feature("c", "丙", "POINT (121 31)"));

        assertThat(layer.search(new BoundingBox(119, 29, 122, 32))).containsExactly(0, 2);
        assertThat(layer.search(new BoundingBox(120.5, 29, 122, 32))).containsExactly(2);
        assertThat(layer.search(BoundingBox.EMPTY)).isEmpty();
    }
}
