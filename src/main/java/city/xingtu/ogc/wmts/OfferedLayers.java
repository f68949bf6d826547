package city.xingtu.ogc.wmts;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the service offers: the plan's themes, its layers and its structures, each as a layer of tiles. */
final class OfferedLayers {

    private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);
    private static final Text USUAL = new Text("默认样式", "Default style");

    private OfferedLayers() {}

    /**
     * A layer of tiles.
     *
     * @param styles titles by name, the default first
     */
    record Offered(String id, Text title, BoundingBox bounds, Map<String, Text> styles) {}

    /** A theme and the ids of its layers. */
    record Group(String id, Text title, List<String> members) {}

    /** All layers, themes first. */
    static List<Offered> of(View view, TileSource tiles) {
        List<Offered> offered = new ArrayList<>();
        for (Theme theme : view.schema().themes()) {
            List<LayerSnapshot> members = view.resolve(theme.layerName());
            if (!members.isEmpty()) {
                offered.add(new Offered(
                        theme.layerName(), theme.title(), bounds(members), Map.of(TileQuery.DEFAULT_STYLE, USUAL)));
            }
        }
        for (Layer layer : view.schema().layers()) {
            offered.add(offered(view.findLayer(layer.id()).orElseThrow(), tiles));
        }
        for (Structure structure : view.structures()) {
            offered.add(offered(view.findLayer(structure.id()).orElseThrow(), tiles));
        }
        return offered;
    }

    /** The themes with their layers, then the structures. */
    static List<Group> groups(View view) {
        List<Group> groups = new ArrayList<>();
        for (Theme theme : view.schema().themes()) {
            List<String> members = view.resolve(theme.layerName()).stream()
                    .map(member -> member.layer().id())
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new Group(theme.id(), theme.title(), members));
            }
        }
        if (!view.structures().isEmpty()) {
            groups.add(new Group(
                    View.STRUCTURES,
                    new Text("空间结构", "Spatial structures"),
                    view.structures().stream().map(Structure::id).toList()));
        }
        return groups;
    }

    private static Offered offered(LayerSnapshot snapshot, TileSource tiles) {
        Layer layer = snapshot.layer();
        return new Offered(layer.id(), layer.title(), bounds(List.of(snapshot)), tiles.stylesOf(layer));
    }

    /** Of positive size, as every bounding box shall be; the world of what has no place. */
    private static BoundingBox bounds(List<LayerSnapshot> layers) {
        BoundingBox box = layers.stream().map(LayerSnapshot::bounds).reduce(BoundingBox.EMPTY, BoundingBox::union);
        if (box.isEmpty()) {
            return WORLD;
        }
        return box.width() <= 0 || box.height() <= 0 ? box.expandedBy(0.0005).intersection(WORLD) : box;
    }
}
