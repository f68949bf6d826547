package city.xingtu.store;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Structure.FeatureReference;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A small plan with three layers, a theme, horizons and a structure, for tests. */
public final class SamplePlan implements PlanSource {

    public static final Layer PLATFORMS = layer("platforms", GeometryType.POLYGON, 10);
    public static final Layer STATIONS = layer("stations", GeometryType.POINT, 30);
    public static final Layer ROADS = layer("roads", GeometryType.LINE, 20);

    private final Map<String, List<Feature>> features = new LinkedHashMap<>();
    private final List<Structure> structures = new ArrayList<>();

    /** With nothing in its layers. */
    public static SamplePlan empty() {
        return new SamplePlan();
    }

    /** With a handful of features and the structure {@code s-two}. */
    public static SamplePlan small() {
        return empty().with("platforms", platform("p-east", "东部园区", "existing", null))
                .with("platforms", platform("p-west", "西部园区", "planned", "2025"))
                .with("platforms", platform("p-lost", "未定园区", "study", null).geometry(null))
                .with("stations", feature("st-1", "文泽路", "POINT (120.345 30.31)"))
                .with("stations", feature("st-2", "金沙湖", "POINT (120.33 30.31)"))
                .with("roads", feature("r-1", "金沙大道", "LINESTRING (120.3 30.3, 120.36 30.31)"))
                .structure(
                        "s-two",
                        part(1, "东", new FeatureReference("platforms", "p-east")),
                        part(
                                2,
                                "西与站",
                                new FeatureReference("platforms", "p-west"),
                                new FeatureReference("stations", "st-1")));
    }

    /** Adds a feature to a layer. */
    public SamplePlan with(String layer, FeatureMaker feature) {
        features.computeIfAbsent(layer, absent -> new ArrayList<>()).add(feature.make());
        return this;
    }

    /** Adds a structure. */
    public SamplePlan structure(String id, Structure.Part... parts) {
        structures.add(new Structure(id, new Text("两部", "Two parts"), "district", "district 第一篇", List.of(parts)));
        return this;
    }

    public static Structure.Part part(int number, String name, FeatureReference... references) {
        return new Structure.Part(number, new Text(name, name), "star", List.of(references));
    }

    /** A feature in the making. */
    public record FeatureMaker(String id, String wkt, Map<String, Object> properties) {

        public FeatureMaker with(String field, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(properties);
            more.put(field, value);
            return new FeatureMaker(id, wkt, more);
        }

        /** The same elsewhere; null for nowhere. */
        public FeatureMaker geometry(String other) {
            return new FeatureMaker(id, other == null ? "" : other, properties);
        }

        public Feature make() {
            return new Feature(id, wkt.isEmpty() ? null : SamplePlan.wkt(wkt), properties);
        }
    }

    public static FeatureMaker feature(String id, String name, String wkt) {
        return new FeatureMaker(id, wkt, Map.of(CommonFields.NAME_ZH, name));
    }

    private static FeatureMaker platform(String id, String name, String status, String horizon) {
        FeatureMaker maker = feature(id, name, "POLYGON ((120.3 30.3, 120.4 30.3, 120.4 30.4, 120.3 30.3))")
                .with(CommonFields.STATUS, status);
        return horizon == null ? maker : maker.with(CommonFields.HORIZON, horizon);
    }

    /** The geometry of well-known text, longitude first. */
    public static Geometry wkt(String text) {
        try {
            return new WKTReader(new GeometryFactory()).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A single-vertex geometry, for those who need many. */
    public static Geometry point(double longitude, double latitude) {
        return new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
    }

    private static Layer layer(String id, GeometryType type, int rank) {
        List<Field> fields = new ArrayList<>(CommonFields.ALL);
        fields.add(Field.of("alias_zh", FieldType.TEXT, new Text("别名", "Other names")));
        fields.add(Field.of("area_km2", FieldType.NUMBER, new Text("面积", "Area")));
        fields.add(Field.of("lots", FieldType.INTEGER, new Text("地块数", "Lots")));
        fields.add(Field.of("fenced", FieldType.BOOLEAN, new Text("有围栏", "Fenced")));
        fields.add(Field.of("opened", FieldType.DATE, new Text("启用日期", "Opened on")));
        fields.add(Field.of("surveyed", FieldType.TIMESTAMP, new Text("测量时刻", "Surveyed at")));
        fields.add(Field.of("uses", FieldType.TEXT_LIST, new Text("用途", "Uses")));
        String theme = id.equals("platforms") ? "industry" : "transport";
        return new Layer(
                id,
                new Text(id + "图层", id),
                type,
                theme,
                fields,
                id,
                List.of(id + "-dark"),
                new ScaleRange(0, id.equals("roads") ? 250_000 : Double.POSITIVE_INFINITY),
                rank);
    }

    @Override
    public PlanSchema schema() {
        return new PlanSchema(
                new Text("示例规划", "Sample plan"),
                List.of(PLATFORMS, ROADS, STATIONS),
                List.of(
                        new Theme("industry", new Text("产业", "Industry")),
                        new Theme("transport", new Text("交通", "Transport"))),
                List.of(
                        new Horizon(2020, new Text("现状", "Today")),
                        new Horizon(2025, new Text("近期", "Near term")),
                        new Horizon(2035, new Text("远期", "Long term"))));
    }

    @Override
    public List<Structure> structures() {
        return List.copyOf(structures);
    }

    @Override
    public void readLayer(String layer, Consumer<Feature> consumer) {
        features.getOrDefault(layer, List.of()).forEach(consumer);
    }
}
