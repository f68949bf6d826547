package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileMatrix;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TileMatrixSetJsonTest {

    private static final TileMatrixSets SHIPPED = TileMatrixSetJson.read(Path.of("grids"));

    @TempDir
    Path folder;

    /** Levels as the standard, Tianditu's capabilities and the scale series of Chinese maps have them. */
    @ParameterizedTest
    @CsvFileSource(resources = "/exchange/grids.csv", numLinesToSkip = 1)
    void theShippedGridsHaveTheLevelsOfTheirAuthorities(
            String id, String level, double denominator, double cellSize, long width, long height) {
        TileMatrixSet set = SHIPPED.find(id).orElseThrow();
        TileMatrix matrix = set.matrices().get(set.matrixIndex(level));
        assertThat(matrix.scaleDenominator()).isCloseTo(denominator, within(denominator * 1e-9));
        assertThat(matrix.cellSize()).isCloseTo(cellSize, within(cellSize * 1e-9));
        assertThat(matrix.matrixWidth()).isEqualTo(width);
        assertThat(matrix.matrixHeight()).isEqualTo(height);
    }

    @Test
    void everyLevelOfTheLocalGridCoversHangzhou() {
        TileMatrixSet set = SHIPPED.find("Hangzhou4549").orElseThrow();
        BoundingBox city = set.crs().fromLonLat(new BoundingBox(118.34, 29.18, 120.72, 30.57));
        for (int matrix = 0; matrix < set.matrices().size(); matrix++) {
            TileMatrixSet.TileRange tiles = set.tiles(matrix, city);
            BoundingBox cover = set.bounds(matrix, tiles.firstColumn(), tiles.firstRow())
                    .union(set.bounds(matrix, tiles.lastColumn(), tiles.lastRow()));
            assertThat(cover.union(city)).isEqualTo(cover);
        }
    }

    @Test
    void whatIsDescribedCanBeReadAgain() throws IOException {
        for (TileMatrixSet set : SHIPPED.all()) {
            if (!set.crs().displayOnly()) {
                Files.write(
                        folder.resolve(set.id() + ".json"),
                        new JsonMapper().writeValueAsBytes(TileMatrixSetJson.of(set, Language.EN)));
            }
        }
        for (TileMatrixSet again : TileMatrixSetJson.read(folder).all()) {
            TileMatrixSet set = SHIPPED.find(again.id()).orElseThrow();
            assertThat(again.crs()).isSameAs(set.crs());
            assertThat(again.matrices()).isEqualTo(set.matrices());
            assertThat(again.bounds()).isEqualTo(set.bounds());
        }
    }

    /** By names that clients understand: X is east to them. */
    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad, X, Y",
        "WorldCRS84Quad, Lon, Lat",
        "TiandituC, Lat, Lon",
        "TiandituW, X, Y",
        "Hangzhou4549, N, E"
    })
    void itsAxesAreNamedInTheirOrder(String id, String first, String second) {
        assertThat(TileMatrixSetJson.of(SHIPPED.find(id).orElseThrow(), Language.ZH))
                .containsEntry("orderedAxes", List.of(first, second));
    }

    @Test
    void aGridInMarsCoordinatesSaysThatItIsForDisplay() {
        TileMatrixSet set = SHIPPED.find("GCJ02Quad").orElseThrow();
        assertThat(set.crs()).isSameAs(Crs.GCJ02_MERCATOR);
        assertThat(TileMatrixSetJson.of(set, Language.EN))
                .containsEntry("crs", Crs.WEB_MERCATOR.uri())
                .hasEntrySatisfying(
                        "description", text -> assertThat((String) text).contains("display"));
        assertThat(Crs.find("GCJ02")).isEmpty();
    }

    @Test
    void anOwnGridTakesThePlaceOfOneWithItsName() throws IOException {
        Files.writeString(folder.resolve("a.json"), document("TiandituC", "EPSG:4549", level("A", 100, 256, 0)));
        TileMatrixSets sets = TileMatrixSetJson.read(Path.of("grids"), folder);
        assertThat(sets.find("TiandituC").orElseThrow().crs()).isSameAs(Crs.GAUSS_KRUGER_120);
        assertThat(sets.all()).hasSameSizeAs(SHIPPED.all());
        assertThat(TileMatrixSetJson.read(folder.resolve("absent")).all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:999999 | 100 | 256 | 0 | crs is no coordinate system",
                "EPSG:4549 | -1 | 256 | 0 | cellSize must be above 0",
                "EPSG:4549 | 100 | 8192 | 0 | 4096 pixels",
                "EPSG:4549 | 100 | 256 | 1000 | scaleDenominator must fit cellSize",
                "EPSG:4549 | 200 | 256 | 0 | cellSize must be smaller"
            })
    void aWrongGridIsToldByFileAndPlace(String crs, double cell, int size, double denominator, String message)
            throws IOException {
        String levels = level("A", 200, 256, 0) + "," + level("B", cell, size, denominator);
        Files.writeString(folder.resolve("wrong.json"), document("W", crs, levels));
        Problem problem = catchThrowableOfType(Problem.class, () -> TileMatrixSetJson.read(folder));
        assertThat(problem.text().en()).contains("wrong.json").contains(message);
    }

    private static String document(String id, String crs, String levels) {
        return """
            {"id": "%s", "title": {"zh": "自定", "en": "Own"}, "crs": "%s", "tileMatrices": [%s]}
            """.formatted(id, crs, levels);
    }

    private static String level(String id, double cell, int size, double denominator) {
        String stated = denominator == 0 ? "" : "\"scaleDenominator\": " + denominator + ",";
        return """
            {"id": "%s", %s "cellSize": %s, "pointOfOrigin": [3500000, 400000],
             "tileWidth": %d, "tileHeight": %d, "matrixWidth": 4, "matrixHeight": 4}
            """.formatted(id, stated, cell, size, size);
    }
}
