package city.xingtu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.exchange.GeoJsonReader.RawFeature;
import city.xingtu.plan.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class CoordinateFreeStreamTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"coordinates":[1,2],"a":[3]}                  | {"coordinates":[],"a":[3]}
        {"coordinates" : [[[1,2],[3,4]],[[5,6]]]}      | {"coordinates" : []}
        {"coordinates":["]","\\"]"],"b":1}             | {"coordinates":[],"b":1}
        {"coordinates":{"a":[1]}}                      | {"coordinates":{"a":[1]}}
        {"coordinates":7,"a":[1]}                      | {"coordinates":7,"a":[1]}
        {"a":"coordinates","b":[1]}                    | {"a":"coordinates","b":[1]}
        ["coordinates",[1]]                            | ["coordinates",[1]]
        {"coordinates2":[1],"coordinate":[2]}          | {"coordinates2":[1],"coordinate":[2]}
        {"x\\"coordinates":[1],"\\\\":[2]}             | {"x\\"coordinates":[1],"\\\\":[2]}
        {"a":"[coordinates:[","coordinates":[[]]}      | {"a":"[coordinates:[","coordinates":[]}
        """)
    void onlyArraysOfMembersCalledCoordinatesAreLeftOut(String whole, String rest) throws IOException {
        assertThat(new String(new CoordinateFreeStream(stream(whole, 8192)).readAllBytes(), UTF_8))
                .isEqualTo(rest);
        assertThat(new String(new CoordinateFreeStream(stream(whole, 1)).readAllBytes(), UTF_8))
                .isEqualTo(rest);
    }

    /** Gives so many bytes at a time. */
    private static InputStream stream(String text, int bytes) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, bytes));
            }
        };
    }

    @Test
    void aDocumentLookedThroughHasTheSameFeaturesAsOneThatIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("tricky.geojson"), """
            {"crs":{"type":"name","properties":{"name":"EPSG:4490"}},"type":"FeatureCollection","features":[
            {"type":"Feature","id":"a","geometry":{"coordinates":[[
              [120,30],[121,30],[121,31],
              [120,30]]],"type":"Polygon"},"properties":{"coordinates":"[1,2]","n":1,"名":"]"}},
            {"type":"Feature","id":2,"properties":{"n":null,"q\\"":[1.5,[2]]},"geometry":null},
            {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[
              {"type":"Point","coordinates":[120,30]}]}}
            ]}\
            """);
        List<String> read = new ArrayList<>();
        List<String> looked = new ArrayList<>();

        assertThat(GeoJsonReader.read(file, feature -> read.add(shown(feature))))
                .isEqualTo(GeoJsonReader.survey(file, feature -> looked.add(shown(feature))))
                .isEqualTo("EPSG:4490");
        assertThat(looked).isEqualTo(read).hasSize(3);
    }

    private static String shown(RawFeature feature) {
        Geometry geometry = feature.geometry();
        return feature.where()
                + ' '
                + feature.properties()
                + ' '
                + (geometry == null ? "nowhere" : geometry.getGeometryType());
    }

    @Test
    void errorsAreOnTheLinesOfTheDocument() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.geojson"), """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[
              [120,30],
              [121,30]]},"properties":{"n":wrong}}]}\
            """);

        assertThat(problem(() -> GeoJsonReader.survey(file, feature -> {})))
                .isEqualTo(problem(() -> GeoJsonReader.read(file, feature -> {})))
                .contains("line 4");
    }

    private static String problem(Runnable reading) {
        try {
            reading.run();
            return "";
        } catch (Problem problem) {
            // Columns differ, as the bytes before them are fewer.
            return problem.getMessage().replaceAll("column.*", "");
        }
    }
}
