package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.geo.TileMatrixSet.TileRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileMatrixSetTest {

    private static final TileMatrixSets SETS = new TileMatrixSets(List.of());
    private static final TileMatrixSet MERCATOR = TileMatrixSets.webMercatorQuad();

    /** Figures of OGC 17-083r4, annex D. */
    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad, 0, 559082264.028717, 156543.033928041, 1, 1",
        "WebMercatorQuad, 10, 545978.773465544, 152.874056570353, 1024, 1024",
        "WebMercatorQuad, 24, 33.32389974765, 0.0093306919293, 16777216, 16777216"
    })
    void hasTheLevelsOfTheStandard(
            String id, String level, double scaleDenominator, double cellSize, long width, long height) {
        TileMatrixSet set = SETS.find(id).orElseThrow();
        TileMatrixSet.TileMatrix matrix = set.matrices().get(set.matrixIndex(level));
        assertThat(matrix.scaleDenominator()).isCloseTo(scaleDenominator, within(scaleDenominator * 1e-9));
        assertThat(matrix.cellSize()).isCloseTo(cellSize, within(cellSize * 1e-9));
        assertThat(matrix.matrixWidth()).isEqualTo(width);
        assertThat(matrix.matrixHeight()).isEqualTo(height);
        assertThat(matrix.tileSize()).isEqualTo(256);
    }

    @Test
    void findsOnlyWhatItHas() {
        assertThat(SETS.find("WebMercatorQuad")).containsSame(MERCATOR);
        assertThat(SETS.find("webmercatorquad")).isEmpty();
        assertThat(MERCATOR.matrixIndex("25")).isEqualTo(-1);
        assertThat(MERCATOR.matrixIndex("-1")).isEqualTo(-1);
    }

    @Test
    void placesTheTileOfHangzhou() {
        BoundingBox tile = MERCATOR.bounds(10, 854, 421);
        assertThat(Crs.WEB_MERCATOR.toLonLat(tile).contains(120.35, 30.3)).isTrue();
        assertThat(tile.width()).isCloseTo(39135.758, within(0.001));
    }

    @Test
    void neighboursShareTheirEdges() {
        BoundingBox tile = MERCATOR.bounds(15, 27337, 13502);
        assertThat(MERCATOR.bounds(15, 27338, 13502).minX()).isEqualTo(tile.maxX());
        assertThat(MERCATOR.bounds(15, 27337, 13503).maxY()).isEqualTo(tile.minY());
    }

    @ParameterizedTest
    @CsvSource({"25,0,0", "-1,0,0", "3,8,0", "3,0,8", "3,-1,0", "3,0,-1"})
    void refusesTilesOutsideTheMatrix(int matrix, long column, long row) {
        assertThat(MERCATOR.contains(matrix, column, row)).isFalse();
        assertThatThrownBy(() -> MERCATOR.bounds(matrix, column, row)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheTilesUnderABox() {
        BoundingBox tile = MERCATOR.bounds(12, 3417, 1687);
        assertThat(MERCATOR.tiles(12, tile)).isEqualTo(new TileRange(3417, 1687, 3417, 1687));
        assertThat(MERCATOR.tiles(13, tile)).isEqualTo(new TileRange(6834, 3374, 6835, 3375));
        assertThat(MERCATOR.tiles(12, tile.expandedBy(1)).count()).isEqualTo(9);
        assertThat(MERCATOR.tiles(12, BoundingBox.EMPTY).count()).isZero();
        assertThat(MERCATOR.tiles(0, new BoundingBox(-1e9, -1e9, 1e9, 1e9))).isEqualTo(new TileRange(0, 0, 0, 0));
        assertThat(MERCATOR.tiles(5, new BoundingBox(3e7, 0, 4e7, 1)).isEmpty()).isTrue();
    }

    @Test
    void aPointOnAnEdgeBelongsToATile() {
        BoundingBox tile = MERCATOR.bounds(12, 3417, 1687);
        BoundingBox corner = new BoundingBox(tile.minX(), tile.maxY(), tile.minX(), tile.maxY());
        assertThat(MERCATOR.tiles(12, corner)).isEqualTo(new TileRange(3417, 1687, 3417, 1687));
    }
}
