package city.xingtu.draw;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.PlanSource;
import city.xingtu.style.SldReader;
import city.xingtu.style.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Small layers and styles for the tests of maps. Coordinates are written as pixels of a map around 120.5 E, 30.3 N. */
final class Plans {

    /** Degrees a pixel. */
    static final double PIXEL = 0.001;

    static final double WEST = 120.4;
    static final double NORTH = 30.4;

    private Plans() {}

    /**
     * A layer of features with ids f1, f2, …
     *
     * @param rows each {@code WKT|name|colour|rank}, what is missing at the end being absent; WKT in pixels, y down
     */
    static LayerSnapshot layer(String id, GeometryType type, ScaleRange scale, String... rows) {
        Layer layer = new Layer(
                id,
                Text.same(id),
                type,
                null,
                List.of(
                        Field.of("name", FieldType.TEXT, Text.same("name")),
                        Field.of("colour", FieldType.TEXT, Text.same("colour")),
                        Field.of("rank", FieldType.INTEGER, Text.same("rank"))),
                id,
                List.of(),
                scale,
                0);
        List<Feature> features = new ArrayList<>();
        for (String row : rows) {
            features.add(feature("f%05d".formatted(features.size() + 1), row));
        }
        PlanSource source = new PlanSource() {
            @Override
            public PlanSchema schema() {
                return new PlanSchema(Text.same("test"), List.of(layer), List.of(), List.of());
            }

            @Override
            public List<Structure> structures() {
                return List.of();
            }

            @Override
            public void readLayer(String layerId, Consumer<Feature> consumer) {
                features.forEach(consumer);
            }
        };
        return new Atlas(MemoryStore.of(source)).view().findLayer(id).orElseThrow();
    }

    static LayerSnapshot layer(GeometryType type, String... rows) {
        return layer("test", type, ScaleRange.ALL, rows);
    }

    private static Feature feature(String id, String row) {
        String[] cells = row.split("\\|");
        Map<String, Object> values = new HashMap<>();
        if (cells.length > 1 && !cells[1].isEmpty()) {
            values.put("name", cells[1]);
        }
        if (cells.length > 2 && !cells[2].isEmpty()) {
            values.put("colour", cells[2]);
        }
        if (cells.length > 3) {
            values.put("rank", Long.valueOf(cells[3]));
        }
        try {
            var geometry = new WKTReader().read(cells[0]);
            geometry.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
                c.x = WEST + c.x * PIXEL;
                c.y = NORTH - c.y * PIXEL;
            });
            geometry.geometryChanged();
            return new Feature(id, geometry, values);
        } catch (ParseException e) {
            throw new IllegalArgumentException(row, e);
        }
    }

    /** The style of an SLD whose rules are given as XML. */
    static Style style(String... rules) {
        return passes("<FeatureTypeStyle>" + String.join("", rules) + "</FeatureTypeStyle>");
    }

    /** The style of an SLD whose FeatureTypeStyles are given as XML. */
    static Style passes(String xml) {
        String sld = "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\""
                + " xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>test</Name><UserStyle>"
                + xml
                + "</UserStyle></NamedLayer></StyledLayerDescriptor>";
        return SldReader.read("style", "test", sld).findStyle().orElseThrow();
    }

    /** The part of the pixel world that begins at a pixel, drawn one to one. */
    static MapRequest map(int x, int y, int width, int height, StyledLayer... layers) {
        return MapRequest.of(List.of(layers), Crs.CGCS2000, box(x, y, width, height), width, height);
    }

    static BoundingBox box(int x, int y, int width, int height) {
        return new BoundingBox(
                WEST + x * PIXEL, NORTH - (y + height) * PIXEL, WEST + (x + width) * PIXEL, NORTH - y * PIXEL);
    }
}
