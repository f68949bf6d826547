package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoTiff;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The surface of minutes agrees with ways and isochrones, and GDAL reads it. */
class TimeSurfaceTest {

    private static final double CELL = 25;

    private final View view = new Town()
            .street("LINESTRING (0 0, 400 0, 900 100)")
            .street("LINESTRING (400 0, 400 700)")
            .street("LINESTRING (400 300, 800 500)")
            .view();
    private final Reach reach = new Reach(Crew.ALONE);
    private final Geometry start = Town.lonLat("POINT (10 20)");
    private final List<Origin> origins =
            List.of(new Origin(null, Text.same("start"), start.getCoordinate().x, start.getCoordinate().y));
    private final TimeSurface surface = reach.surface(view, origins, 12, Travel.WALK, CELL);

    private Coordinate middle(int cell) {
        return new Coordinate(
                surface.west() + (cell % surface.width() + 0.5) * surface.stepLon(),
                surface.north() - (cell / surface.width() + 0.5) * surface.stepLat());
    }

    @Test
    void everyCellIsTheWayToItsMiddle() {
        int reached = 0;
        for (int cell = 0; cell < surface.minutes().length; cell += 7) {
            Optional<Arrival> arrival =
                    reach.route(view, origins, new GeometryFactory().createPoint(middle(cell)), Travel.WALK);
            float minutes = surface.minutes()[cell];
            if (!Float.isNaN(minutes)) {
                reached++;
                assertThat((double) minutes).isCloseTo(arrival.orElseThrow().seconds() / 60, within(0.02));
            } else {
                arrival.ifPresent(way -> assertThat(way.seconds()).isGreaterThan(12 * 60 - 1));
            }
        }
        assertThat(reached).isGreaterThan(50);
    }

    @Test
    void itCoversTheIsochrone() {
        Geometry ground =
                reach.isochrones(view, origins, List.of(12.0), Travel.WALK).getFirst();
        double area = Town.PLANE.toPlane(ground).getArea();
        int reached = 0;
        for (float minutes : surface.minutes()) {
            reached += Float.isNaN(minutes) ? 0 : 1;
        }
        assertThat(reached * CELL * CELL).isCloseTo(area, within(0.03 * area));
    }

    @Test
    void tooManyCellsAreRefusedBeforeTheyAreMade() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> reach.surface(view, origins, 12, Travel.WALK, 0.01))
                .matches(problem -> problem.kind() == Problem.Kind.LIMIT_EXCEEDED);
    }

    @Test
    void gdalReadsTheFile(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] file = GeoTiff.write(
                new GeoTiff.Grid(
                        surface.west(), surface.north(), surface.stepLon(), surface.stepLat(), surface.width()),
                surface.minutes(),
                4490,
                "minutes");
        Path tiff = Files.write(folder.resolve("minutes.tif"), file);
        String info = run("gdalinfo", "-stats", tiff.toString());
        assertThat(info)
                .contains("Size is " + surface.width() + ", " + surface.height())
                .contains("China Geodetic Coordinate System 2000")
                .contains("Type=Float32", "NoData Value=nan", "STATISTICS_MINIMUM=");
        int cell = 0;
        while (Float.isNaN(surface.minutes()[cell])) {
            cell++;
        }
        int column = cell % surface.width();
        int row = cell / surface.width();
        String value = run("gdallocationinfo", "-valonly", tiff.toString(), "" + column, "" + row);
        assertThat(Double.parseDouble(value.trim())).isCloseTo(surface.minutes()[cell], within(1e-4));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            assumeThat(false).as("GDAL is not installed").isTrue();
            throw absent;
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
