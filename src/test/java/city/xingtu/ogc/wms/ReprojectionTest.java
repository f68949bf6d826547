package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.Crs;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.store.ListedPlan;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Straight edges in longitude and latitude bend in a projected system, and the map shows them bent. */
class ReprojectionTest {

    @Test
    void aLongEdgeIsWhereItBelongsToHalfAPixel() throws ParseException {
        Layer layer = TestPlan.lake("lake");
        Feature wide = new Feature(
                "w",
                new WKTReader().read("POLYGON ((119 30, 121 30, 121 31, 119 31, 119 30))"),
                Map.of("status", "existing"));
        try (WmsServer server = new WmsServer(new ListedPlan().layer(layer, wide), TestPlan.styles())) {
            // 200 m a pixel: the parallel rises by two pixels between the middle and the corners.
            BufferedImage image = new WmsClient(server.url())
                    .map("1.1.1", "lake")
                    .with("SRS", "EPSG:4549")
                    .with("BBOX", "390000,3280000,610000,3460000")
                    .with("WIDTH", 1100)
                    .with("HEIGHT", 900)
                    .get()
                    .image();
            for (double longitude = 119.05; longitude < 121; longitude += 0.05) {
                double[] south = {longitude, 30};
                Crs.GAUSS_KRUGER_120.fromLonLat(south, 1);
                int column = (int) ((south[0] - 390_000) / 200);
                double expected = (3_460_000 - south[1]) / 200;

                assertThat(edge(image, column)).as("at " + longitude).isBetween(expected - 0.5, expected + 0.5);
            }
        }
    }

    /** Where the colour ends in a column, told to a fraction by how much of the last pixel is covered. */
    private static double edge(BufferedImage image, int column) {
        int row = image.getHeight() - 1;
        while ((image.getRGB(column, row) & 0xFF0000) == 0xFF0000) {
            row--;
        }
        double covered = (255 - (image.getRGB(column, row) >> 16 & 0xFF)) / (255.0 - 0x33);
        return row + covered;
    }
}
