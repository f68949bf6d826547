package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Structure.FeatureReference;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.SamplePlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ViewTest {

    private final View view = new Atlas(MemoryStore.of(SamplePlan.small())).view();

    private static List<String> names(List<LayerSnapshot> layers) {
        return layers.stream().map(layer -> layer.layer().id()).toList();
    }

    @Test
    void aNameStandsForALayerAStructureOrAThemesLayersLowestFirst() {
        assertThat(names(view.resolve("stations"))).containsExactly("stations");
        assertThat(names(view.resolve("s-two"))).containsExactly("s-two");
        assertThat(names(view.resolve("theme:transport"))).containsExactly("roads", "stations");
        assertThat(view.resolve("transport")).isEmpty();
        assertThat(view.resolve("theme:none")).isEmpty();
        assertThat(view.findLayer("theme:transport")).isEmpty();
    }

    @Test
    void aStructureIsALayerOfItsPartsFeatures() {
        LayerSnapshot structure = view.findLayer("s-two").orElseThrow();

        assertThat(structure.size()).isEqualTo(3);
        Layer declared = structure.layer();
        assertThat(declared.geometryType()).isEqualTo(GeometryType.MIXED);
        assertThat(declared.defaultStyle()).isEqualTo("structure");
        assertThat(declared.title().zh()).isEqualTo("两部");
        int station = structure.row("st-1");
        assertThat(structure.text(station, "name_zh")).isEqualTo("文泽路");
        assertThat(structure.value(station, "part_no")).isEqualTo(2L);
        assertThat(structure.text(station, "part_role")).isEqualTo("star");
        assertThat(structure.text(station, "part_name_zh")).isEqualTo("西与站");
        assertThat(structure.text(station, "layer")).isEqualTo("stations");
        assertThat(structure.dimension(station)).isZero();
        assertThat(structure.dimension(structure.row("p-east"))).isEqualTo(2);
    }

    @Test
    void aFeatureInSeveralPartsHasARowForEach() {
        FeatureReference east = new FeatureReference("platforms", "p-east");
        SamplePlan plan = SamplePlan.small()
                .structure(
                        "s-shared",
                        SamplePlan.part(1, "一", east),
                        SamplePlan.part(2, "二", east, east),
                        SamplePlan.part(3, "三", new FeatureReference("platforms", "gone")));
        LayerSnapshot structure =
                new Atlas(MemoryStore.of(plan)).view().findLayer("s-shared").orElseThrow();

        assertThat(structure.size()).isEqualTo(3);
        assertThat(structure.value(structure.row("p-east"), "part_no")).isEqualTo(1L);
        assertThat(structure.value(structure.row("p-east~2"), "part_no")).isEqualTo(2L);
        assertThat(structure.value(structure.row("p-east~3"), "part_no")).isEqualTo(2L);
    }

    @Test
    void aStructureInAYearHasTheFeaturesOfThatYear() {
        View today = new Atlas(MemoryStore.of(SamplePlan.small())).view(Optional.of(2020));
        LayerSnapshot structure = today.findLayer("s-two").orElseThrow();

        assertThat(structure.row("p-west")).isEqualTo(-1);
        assertThat(structure.size()).isEqualTo(2);
    }

    @Test
    void aFeatureIsFoundWhateverItsLayer() {
        View.FeatureHandle found = view.findFeature("st-2").orElseThrow();

        assertThat(found.layer().layer().id()).isEqualTo("stations");
        assertThat(found.id()).isEqualTo("st-2");
        assertThat(view.findFeature("s-two")).isEmpty();
    }

    @Test
    void aFeatureKnowsItsStructures() {
        assertThat(view.structuresOf("st-1")).extracting(Structure::id).containsExactly("s-two");
        assertThat(view.structuresOf("st-2")).isEmpty();
        assertThat(view.findStructure("s-two").orElseThrow().parts()).hasSize(2);
        assertThat(view.findStructure("s-none")).isEmpty();
        assertThat(view.structures()).hasSize(1);
    }

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/atlas/search.csv", numLinesToSkip = 1)
    void searchFindsByNameIdAndAliasBestFirst(String text, String expected, String why) {
        SamplePlan plan = SamplePlan.empty()
                .with(
                        "stations",
                        SamplePlan.feature("metro-jinsha", "金沙湖", "POINT (1 2)").with("name_en", "Jinsha Lake"))
                .with(
                        "stations",
                        SamplePlan.feature("metro-wenze", "文泽路", "POINT (1 2)").with("name_en", "Wenze Road"))
                .with("roads", SamplePlan.feature("road-1", "金沙大道", "").with("name_en", "Jinsha Avenue"))
                .with(
                        "platforms",
                        SamplePlan.feature("lake-zone", "环金沙湖商务区", "").with("alias_zh", "金沙湖CBD|JSH"))
                .with("platforms", SamplePlan.feature("wenze", "学城", ""));

        List<View.FeatureHandle> found = new Atlas(MemoryStore.of(plan)).view().search(text == null ? " " : text, 3);

        assertThat(String.join(" ", found.stream().map(View.FeatureHandle::id).toList()))
                .isEqualTo(expected == null ? "" : expected);
    }
}
