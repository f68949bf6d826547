package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Language;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of capabilities. */
final class CapabilitiesText {

    static final Text STRUCTURES = new Text("空间结构", "Spatial structures");
    static final Text QUESTIONS = new Text("出行时间", "Travel times");
    static final Text ANSWER = new Text(
            "按所问计算的图层；图层名即问题，可改写其中的参数（见 /ogc/processes）",
            "Worked out when asked for; the layer's name is the question, whose parameters may be changed (see"
                    + " /ogc/processes).");
    static final List<Text> KEYWORDS =
            List.of(new Text("国土空间规划", "spatial planning"), new Text("杭州", "Hangzhou"), new Text("钱塘", "Qiantang"));

    private CapabilitiesText() {}

    /**
     * The title of service and root layer: the plan's, with the program's name before that of a foreign folder, which
     * would otherwise be taken for one of its layers.
     */
    static Text title(PlanSchema schema) {
        Text title = schema.title();
        return title.zh().contains("星图") ? title : new Text("星图：" + title.zh(), "Xingtu: " + title.en());
    }

    /** What the whole service shows. */
    static Text summary(PlanSchema schema) {
        String horizonsZh =
                schema.horizons().stream().map(horizon -> horizon.title().zh()).collect(Collectors.joining("、"));
        String horizonsEn =
                schema.horizons().stream().map(horizon -> horizon.title().en()).collect(Collectors.joining(", "));
        boolean timeless = schema.horizons().isEmpty();
        boolean cited = schema.layers().stream().allMatch(layer -> layer.column(CommonFields.CITATION) >= 0);
        return new Text(
                schema.title().zh() + "，共 " + schema.layers().size() + " 个图层" + (timeless ? "" : "；时间维：" + horizonsZh)
                        + (cited ? "。每个要素注明规划出处与位置精度。" : "。"),
                schema.title().en() + ", " + schema.layers().size() + " layers"
                        + (timeless ? "" : "; horizons: " + horizonsEn)
                        + (cited ? ". Every feature states its citation and positional accuracy." : "."));
    }

    /** What a theme holds. */
    static Text summary(Theme theme, List<LayerSnapshot> members) {
        return new Text(
                theme.title().zh() + "专题：" + titles(members, Language.ZH, "、") + "。",
                theme.title().en() + ": " + titles(members, Language.EN, ", ") + ".");
    }

    /** How much a layer holds, and how much of it is on the map. */
    static Text summary(LayerSnapshot layer) {
        int located = located(layer);
        return new Text(
                layer.layer().title().zh() + "：" + layer.size() + " 个要素，其中 " + located + " 个有位置。",
                layer.layer().title().en() + ": " + layer.size() + " features, " + located + " of them located.");
    }

    /** What a structure consists of, and where the plan says so. */
    static Text summary(Structure structure, LayerSnapshot layer) {
        int parts = structure.parts().size();
        return new Text(
                structure.name().zh() + "：" + parts + " 个组成部分，图上有 " + located(layer) + " 个要素。出处："
                        + structure.citation(),
                structure.name().en() + ": " + parts + " parts, " + located(layer) + " features on the map. Source: "
                        + structure.citation());
    }

    /** What the group of structures holds. */
    static Text structures(int count) {
        return new Text("规划提出的 " + count + " 个空间结构。", "The " + count + " spatial structures that the plans name.");
    }

    private static int located(LayerSnapshot layer) {
        int located = 0;
        for (int row = 0; row < layer.size(); row++) {
            if (layer.dimension(row) >= 0) {
                located++;
            }
        }
        return located;
    }

    private static String titles(List<LayerSnapshot> layers, Language language, String separator) {
        return layers.stream().map(layer -> layer.layer().title().in(language)).collect(Collectors.joining(separator));
    }
}
