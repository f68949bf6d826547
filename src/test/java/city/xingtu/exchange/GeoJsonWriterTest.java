package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GeoJsonWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POINT (120.1 30)                          | {"type":"Point","coordinates":[120.1,30]}
        POINT (120.123456789 -0.5)                | {"type":"Point","coordinates":[120.1234568,-0.5]}
        LINESTRING (0 0, 100 200)                 | {"type":"LineString","coordinates":[[0,0],[100,200]]}
        MULTIPOINT ((1 2), (3 4))                 | {"type":"MultiPoint","coordinates":[[1,2],[3,4]]}
        POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1)) | {"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]}
        MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))     | {"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}
        GEOMETRYCOLLECTION (POINT (1 2))          | {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}
        POINT EMPTY                               | null
        """)
    void writesEveryGeometryType(String wkt, String expected) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(out, 7)) {
            writer.geometry(new WKTReader().read(wkt));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void repeatsTheIdInThePropertiesAndKeepsTheirOrderAndTypes() throws Exception {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name_zh", "钱塘芯谷\"<");
        properties.put("count", 3L);
        properties.put("share", 0.25);
        properties.put("open", true);
        properties.put("impossible", Double.NaN);
        properties.put("path", List.of(1, Map.of("k", "v")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Geometry point = new WKTReader().read("POINT (120 30)");
        try (GeoJsonWriter writer = new GeoJsonWriter(out, 7)) {
            writer.beginCollection();
            writer.beginFeatures();
            writer.feature("a", point, properties);
            writer.feature("b", null, Map.of());
            writer.endFeatures();
            writer.endCollection();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"a\","
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[120,30]},\"properties\":{\"id\":\"a\","
                        + "\"name_zh\":\"钱塘芯谷\\\"<\",\"count\":3,\"share\":0.25,\"open\":true,\"impossible\":null,"
                        + "\"path\":[1,{\"k\":\"v\"}]}},"
                        + "{\"type\":\"Feature\",\"id\":\"b\",\"geometry\":null,\"properties\":{\"id\":\"b\"}}]}");
    }
}
