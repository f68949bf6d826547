package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.tile.DecodedTile;
import city.xingtu.tile.VectorTileEncoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.test.context.TestPropertySource;

/** A grid that nobody shipped, in a file of the folder that {@code xingtu.grids} names: every interface has it. */
@TestPropertySource(properties = "xingtu.grids=src/test/resources/web/grids")
class OwnGridTest extends RunningService {

    private static final String GRID = "Qiantang4549";
    private static final double WEST = 516_000;
    private static final double NORTH = 3_372_000;
    private static final double SIDE = 512 * 14.0;

    private static final String STATION = "文泽路";

    @Test
    void everyInterfaceTellsOfItBesideTheShippedOnes() {
        assertThat(json("/ogc/tileMatrixSets").path("tileMatrixSets")).hasSize(7);
        assertThat(json("/ogc/tileMatrixSets/" + GRID).path("tileMatrices")).hasSize(2);
        assertThat(json("/ogc/collections/districts/tiles/" + GRID)
                        .path("tileMatrixSetId")
                        .asString())
                .isEqualTo(GRID);
        assertThat(new String(
                        get("/wmts?service=WMTS&request=GetCapabilities&LANGUAGE=en")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("<TileMatrixSet>" + GRID + "</TileMatrixSet>", "Sheets of Qiantang's plans");
        assertThat(json("/tiles/" + GRID + "/districts.json").path("crs").asString())
                .isEqualTo("EPSG:4549");
        assertThat(json("/styles/districts.json?grid=" + GRID)
                        .path("sources")
                        .path("plan")
                        .path("url")
                        .asString())
                .isEqualTo(base() + "/tiles/" + GRID + "/districts.json");
    }

    /** By 4549's own arithmetic, which the tiles have nothing to do with. */
    @Test
    void aStationIsWhereTheGridHasItAndImagesHaveItsSize() throws IOException {
        double[] place = {120.3455, 30.31238};
        Crs.find("EPSG:4549").orElseThrow().fromLonLat(place, 1);
        long column = (long) ((place[0] - WEST) / SIDE);
        long row = (long) ((NORTH - place[1]) / SIDE);
        String vector = "/tiles/" + GRID + "/metro_stations/2/" + column + "/" + row + ".mvt";

        Coordinate found = DecodedTile.of(get(vector).body()).geometries("metro_stations").stream()
                .filter(station ->
                        STATION.equals(DecodedTile.properties(station).get("name_zh")))
                .map(Geometry::getCoordinate)
                .findFirst()
                .orElseThrow();
        double unit = SIDE / VectorTileEncoder.EXTENT;
        double x = WEST + column * SIDE + found.x * unit;
        double y = NORTH - row * SIDE - found.y * unit;
        assertThat(new BoundingBox(x - 5, y - 5, x + 5, y + 5).contains(place[0], place[1]))
                .as("%s, %s for %s, %s", x, y, place[0], place[1])
                .isTrue();

        byte[] image = get("/tiles/" + GRID + "/metro_stations/2/" + column + "/" + row + ".png")
                .body();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(image));
        assertThat(picture.getWidth()).isEqualTo(512);
        for (String same : new String[] {
            "/wmts?service=WMTS&request=GetTile&version=1.0.0&layer=metro_stations&style=default&format=image/png"
                    + "&tilematrixset=" + GRID + "&tilematrix=2&tilerow=" + row + "&tilecol=" + column,
            "/wmts/1.0.0/metro_stations/default/current/" + GRID + "/2/" + row + "/" + column + ".png",
            "/ogc/collections/metro_stations/map/tiles/" + GRID + "/2/" + row + "/" + column + "?f=png"
        }) {
            assertThat(get(same).body()).as(same).isEqualTo(image);
        }
        assertThat(get("/tiles/" + GRID + "/metro_stations/2/8/0.png").statusCode())
                .isEqualTo(400);
    }
}
