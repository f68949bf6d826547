package city.xingtu.ogc.wms;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import city.xingtu.store.ListedPlan;
import city.xingtu.style.StyleRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A plan of a square town of a tenth of a degree, 120.0-120.1 E and 30.0-30.1 N, with one of everything that WMS has to
 * tell apart.
 *
 * <ul>
 *   <li>{@code lake}: one blue square in the middle, 120.03-120.07 E, 30.03-30.07 N
 *   <li>{@code fields}: two green squares that overlap in the south-west corner
 *   <li>{@code town:signs}: a red mark in the north-east; a second one from 2035 on in the south-east
 *   <li>{@code close}: drawn below 1:50,000 only
 *   <li>{@code nowhere}: a feature without a place
 *   <li>{@code theme:nature}: fields and lake; {@code s-pair}: a structure of lake and sign
 * </ul>
 */
final class TestPlan {

    static final String XSS = "<script>alert(1)</script>&\"'";
    static final int BLUE = 0xFF3366CC;
    static final int GREEN = 0xFF66AA66;
    static final int RED = 0xFFCC0000;

    private static final WKTReader WKT = new WKTReader();

    private TestPlan() {}

    static ListedPlan plan() {
        return new ListedPlan()
                .themes(new Theme("nature", new Text("自然", "Nature")))
                .horizons(2020, 2025, 2035)
                .layer(
                        layer("fields", "田野", "Fields", GeometryType.POLYGON, "nature", ScaleRange.ALL),
                        feature("f1", "东田", square(120.00, 30.00, 120.02, 30.02), Map.of()),
                        feature("f2", "西田", square(120.01, 30.01, 120.025, 30.025), Map.of()))
                .layer(
                        layer("lake", "湖", "Lake", GeometryType.POLYGON, "nature", ScaleRange.ALL),
                        feature(
                                "l1",
                                "镜湖",
                                square(120.03, 30.03, 120.07, 30.07),
                                Map.of("name_en", "Mirror Lake", "citation", "district 第一章", "accuracy", "schematic")))
                .layer(
                        layer("town:signs", "标志", "Signs", GeometryType.POINT, null, ScaleRange.ALL),
                        feature("s1", XSS, "POINT (120.09 30.09)", Map.of("citation", XSS)),
                        feature("s2", "新标志", "POINT (120.09 30.01)", Map.of("status", "planned", "horizon", "2035")))
                .layer(
                        layer("close", "近处", "Near", GeometryType.POLYGON, null, new ScaleRange(0, 50_000)),
                        feature("c1", "院子", square(120.0, 30.0, 120.1, 30.1), Map.of()))
                .layer(
                        layer("nowhere", "无处", "Nowhere", GeometryType.POLYGON, null, ScaleRange.ALL),
                        feature("n1", "未定", null, Map.of("accuracy", "unlocated")))
                .structures(new Structure(
                        "s-pair",
                        new Text("一湖一标", "Lake and sign"),
                        "district",
                        "district 第二章",
                        List.of(
                                new Structure.Part(
                                        1,
                                        new Text("湖", "Lake"),
                                        null,
                                        List.of(new Structure.FeatureReference("lake", "l1"))),
                                new Structure.Part(
                                        2,
                                        new Text("标志", "Sign"),
                                        null,
                                        List.of(new Structure.FeatureReference("town:signs", "s1"))))));
    }

    static StyleRepository styles() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("fields", polygons("fields", "#66aa66"));
        documents.put("lake", polygons("lake", "#3366cc"));
        documents.put("lake-grey", polygons("lake-grey", "#888888"));
        documents.put("close", polygons("close", "#aaaa00"));
        documents.put("nowhere", polygons("nowhere", "#000000"));
        documents.put("town:signs", marks("town:signs", "#cc0000"));
        documents.put("structure", marks("structure", "#cc0000"));
        return StyleRepository.of(documents);
    }

    /** A layer of areas drawn as the lake is. */
    static Layer lake(String id) {
        return new Layer(
                id, Text.same(id), GeometryType.POLYGON, null, CommonFields.ALL, "lake", List.of(), ScaleRange.ALL, 1);
    }

    private static Layer layer(
            String id,
            String zh,
            String en,
            GeometryType type,
            @org.jspecify.annotations.Nullable String theme,
            ScaleRange scale) {
        List<String> further = id.equals("lake") ? List.of("lake-grey") : List.of();
        return new Layer(id, new Text(zh, en), type, theme, CommonFields.ALL, id, further, scale, 10);
    }

    private static Feature feature(
            String id, String name, @org.jspecify.annotations.Nullable String wkt, Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>(Map.of("name_zh", name, "status", "existing"));
        properties.putAll(more);
        try {
            return new Feature(id, wkt == null ? null : WKT.read(wkt), properties);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String square(double west, double south, double east, double north) {
        return "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north);
    }

    private static String polygons(String name, String colour) {
        return sld(name, """
            <PolygonSymbolizer>
              <Fill><CssParameter name="fill">%s</CssParameter></Fill>
            </PolygonSymbolizer>
            """.formatted(colour));
    }

    private static String marks(String name, String colour) {
        return sld(name, """
            <PointSymbolizer><Graphic><Mark>
              <WellKnownName>square</WellKnownName>
              <Fill><CssParameter name="fill">%s</CssParameter></Fill>
            </Mark><Size>12</Size></Graphic></PointSymbolizer>
            """.formatted(colour));
    }

    private static String sld(String name, String symbolizer) {
        return """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
            <NamedLayer><Name>%1$s</Name><UserStyle><Name>%1$s</Name><Title>%1$s</Title><FeatureTypeStyle>
            <Rule><Name>one</Name><Title>%1$s</Title>%2$s</Rule>
            </FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
            """.formatted(name, symbolizer);
    }
}
