package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View.FeatureHandle;
import city.xingtu.draw.LabelPoints;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Text;
import org.jspecify.annotations.Nullable;

/**
 * A feature in a list: enough to name it, to say how well its position is known, and to zoom to it.
 *
 * @param name the id where the feature has no name
 * @param bbox in degrees; null when the feature has no position
 * @param label longitude and latitude at which its name belongs: inside an area, in the middle of a line; or null
 */
record FeatureEntry(
        String id,
        String layer,
        Text name,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String district,
        @Nullable String accuracy,
        double @Nullable [] bbox,
        double @Nullable [] label) {

    static FeatureEntry of(FeatureHandle handle) {
        LayerSnapshot layer = handle.layer();
        int row = handle.row();
        return new FeatureEntry(
                handle.id(),
                layer.layer().id(),
                name(layer, row),
                layer.text(row, CommonFields.KIND),
                layer.text(row, CommonFields.STATUS),
                layer.text(row, CommonFields.DISTRICT),
                layer.text(row, CommonFields.ACCURACY),
                Boxes.of(layer.bounds(row)),
                Boxes.round(LabelPoints.of(layer).lonLat(row)));
    }

    static Text name(LayerSnapshot layer, int row) {
        String zh = layer.text(row, CommonFields.NAME_ZH);
        String en = layer.text(row, CommonFields.NAME_EN);
        String either = zh != null ? zh : en != null ? en : layer.id(row);
        return new Text(zh == null ? either : zh, en == null ? either : en);
    }
}
