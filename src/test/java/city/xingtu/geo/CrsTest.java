package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.geo.Crs.AxisOrder;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTest {

    @ParameterizedTest
    @CsvSource({
        "EPSG:4490, EPSG:4490",
        "epsg:4490, EPSG:4490",
        "CRS:84, CRS:84",
        "crs:84, CRS:84",
        "OGC:CRS84, CRS:84",
        "CRS84, CRS:84",
        "urn:ogc:def:crs:EPSG::4490, EPSG:4490",
        "urn:ogc:def:crs:EPSG:6.9:3857, EPSG:3857",
        "urn:ogc:def:crs:OGC:1.3:CRS84, CRS:84",
        "urn:ogc:def:crs:OGC::CRS84, CRS:84",
        "http://www.opengis.net/def/crs/EPSG/0/4490, EPSG:4490",
        "https://www.opengis.net/def/crs/EPSG/0/4549, EPSG:4549",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, CRS:84",
        "http://www.opengis.net/def/crs/OGC/0/CRS84, CRS:84",
        "[EPSG:4528], EPSG:4528",
        "' EPSG:4551 ', EPSG:4551"
    })
    void knowsEverySpellingOfAName(String name, String code) {
        assertThat(Crs.find(name)).map(Crs::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":",
                "EPSG:",
                "EPSG:4490:",
                "EPSG:99999",
                "4490",
                "EPSG 4490",
                "CRS:83",
                "EPSG:CRS84",
                "urn:ogc:def:crs:EPSG",
                "http://www.opengis.net/def/crs/EPSG/4490",
                "http://example.org/def/crs/EPSG/0/4490",
                "EPSG:4490;DROP"
            })
    void doesNotKnowOtherNames(String name) {
        assertThat(Crs.find(name)).isEmpty();
    }

    @Test
    void findsItselfUnderItsOwnNames() {
        for (Crs crs : Crs.listed()) {
            assertThat(Crs.find(crs.code())).containsSame(crs);
            assertThat(Crs.find(crs.uri())).containsSame(crs);
            assertThat(Crs.find(crs.urn())).containsSame(crs);
        }
    }

    @Test
    void announcesTheSystemsOfChineseSurveysAndOfTheWeb() {
        assertThat(Crs.listed())
                .extracting(Crs::code)
                .containsExactly(
                        "CRS:84",
                        "EPSG:4326",
                        "EPSG:3857",
                        "EPSG:4490",
                        "EPSG:4549",
                        "EPSG:4528",
                        "EPSG:4547",
                        "EPSG:4548",
                        "EPSG:4550",
                        "EPSG:4551");
        assertThat(Crs.listed()).allSatisfy(crs -> {
            assertThat(crs.titleZh()).isNotBlank();
            assertThat(crs.titleEn()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CRS:84, EAST_NORTH",
        "EPSG:3857, EAST_NORTH",
        "EPSG:4326, NORTH_EAST",
        "EPSG:4490, NORTH_EAST",
        "EPSG:4549, NORTH_EAST",
        "EPSG:4528, NORTH_EAST",
        "EPSG:4547, NORTH_EAST"
    })
    void statesTheAxisOrderOfTheAuthority(String code, AxisOrder order) {
        assertThat(Crs.find(code).orElseThrow().axisOrder()).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4490, 120.5, 30.3",
        "EPSG:4326, 120.5, 30.3",
        "CRS:84, 120.5, 30.3",
        "EPSG:4549, 548097.676, 3353475.775",
        "EPSG:4528, 40548097.676, 3353475.775",
        "EPSG:3857, 13413998.641, 3542170.628"
    })
    void agreesWithTheTestVector(String code, double x, double y) {
        double[] xy = {120.5, 30.3};
        Crs crs = Crs.find(code).orElseThrow();
        crs.fromLonLat(xy, 1);
        assertThat(xy).containsExactly(new double[] {x, y}, within(0.0005));
        crs.toLonLat(xy, 1);
        assertThat(xy).containsExactly(new double[] {120.5, 30.3}, within(1e-12));
    }

    /** GeoTools with the EPSG database is the independent opinion: every zone, numbers of the database, not ours. */
    @Test
    void agreesWithTheEpsgDatabaseInEveryZone() throws Exception {
        Random random = new Random(1);
        for (int code = 4491; code <= 4554; code++) {
            Crs crs = Crs.find("EPSG:" + code).orElseThrow();
            BoundingBox area = crs.areaOfUse();
            MathTransform reference = epsg(code);
            double[] ours = new double[400];
            for (int i = 0; i < ours.length; i += 2) {
                ours[i] = area.minX() + random.nextDouble() * area.width();
                ours[i + 1] = area.minY() + random.nextDouble() * area.height();
            }
            double[] theirs = ours.clone();
            crs.fromLonLat(ours, 200);
            reference.transform(theirs, 0, theirs, 0, 200);
            assertThat(ours).as(crs.code()).containsExactly(theirs, within(1e-4));
        }
    }

    @Test
    void statesAreasAxesAndNamesAsTheEpsgDatabaseDoes() throws Exception {
        for (int code = 4490; code <= 4554; code++) {
            Crs crs = Crs.find("EPSG:" + code).orElseThrow();
            CoordinateReferenceSystem reference = CRS.decode("EPSG:" + code);
            GeographicBoundingBox area = CRS.getGeographicBoundingBox(reference);
            assertThat(crs.areaOfUse().minX()).as(crs.code()).isCloseTo(area.getWestBoundLongitude(), within(0.03));
            assertThat(crs.areaOfUse().minY()).as(crs.code()).isCloseTo(area.getSouthBoundLatitude(), within(0.005));
            assertThat(crs.areaOfUse().maxX()).as(crs.code()).isCloseTo(area.getEastBoundLongitude(), within(0.03));
            assertThat(crs.areaOfUse().maxY()).as(crs.code()).isCloseTo(area.getNorthBoundLatitude(), within(0.005));
            assertThat(crs.titleEn()).isEqualTo(reference.getName().getCode());
            assertThat(CRS.getAxisOrder(reference)).isEqualTo(CRS.AxisOrder.NORTH_EAST);
            assertThat(crs.axisOrder()).isEqualTo(AxisOrder.NORTH_EAST);
        }
    }

    private static MathTransform epsg(int code) throws FactoryException {
        return CRS.findMathTransform(CRS.decode("EPSG:4490", true), CRS.decode("EPSG:" + code, true), true);
    }

    @Test
    void comesBackFromEverySystem() {
        Random random = new Random(2);
        for (Crs crs : Crs.listed()) {
            double[] there = new double[2000];
            for (int i = 0; i < there.length; i += 2) {
                there[i] = 100 + 35 * random.nextDouble();
                there[i + 1] = -80 + 160 * random.nextDouble();
            }
            double[] back = there.clone();
            crs.fromLonLat(back, 1000);
            crs.toLonLat(back, 1000);
            assertThat(back).as(crs.code()).containsExactly(there, within(1e-9));
        }
    }

    @Test
    void mapsTheWholeWorldWithoutFailingOrWrappingAround() {
        for (Crs crs : Crs.listed()) {
            double lastX = Double.NEGATIVE_INFINITY;
            for (double lon = -180; lon <= 180; lon += 1) {
                double[] xy = {lon, 30, lon, 90, lon, -90, 0, 0};
                crs.fromLonLat(xy, 4);
                assertThat(xy).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
                assertThat(xy[0]).as("%s at %s", crs, lon).isGreaterThanOrEqualTo(lastX);
                lastX = xy[0];
            }
            double[] absurd = {1e12, -1e12, -1e12, 1e12};
            crs.toLonLat(absurd, 2);
            assertThat(absurd).doesNotContain(Double.NaN);
        }
    }

    @Test
    void putsABoxAroundTheBentOutline() {
        Crs gaussKruger = Crs.GAUSS_KRUGER_120;
        BoundingBox box = new BoundingBox(118.5, 30, 121.5, 31);
        BoundingBox image = gaussKruger.fromLonLat(box);
        // A parallel sags towards the equator on the central meridian: the lowest point is not at a corner.
        double[] xy = {118.5, 30, 120, 30};
        gaussKruger.fromLonLat(xy, 2);
        assertThat(xy[3]).isLessThan(xy[1] - 900);
        assertThat(image.minY()).isEqualTo(xy[3]);
        BoundingBox back = gaussKruger.toLonLat(image);
        assertThat(back.intersection(box)).isEqualTo(box);
        assertThat(back.width()).isLessThan(box.width() * 1.02);
        assertThat(gaussKruger.fromLonLat(BoundingBox.EMPTY).isEmpty()).isTrue();
    }

    /** However few points of a small box's outline are looked at, none of the others lies further out than is stored. */
    @ParameterizedTest
    @MethodSource("benders")
    void leavesNothingOutOfASmallBox(Crs crs) {
        Random random = new Random(32);
        for (int i = 0; i < 500; i++) {
            double west = 119 + 2 * random.nextDouble();
            double south = 29 + 2 * random.nextDouble();
            double side = Math.pow(10, -3 + 1.5 * random.nextDouble());
            BoundingBox lonLat = new BoundingBox(west, south, west + side, south + side);
            BoundingBox own = crs.fromLonLat(lonLat);
            assertThat(own.expandedBy(0.011).contains(around(lonLat, crs::fromLonLat)))
                    .isTrue();
            assertThat(crs.toLonLat(own).expandedBy(1.1e-7).contains(around(own, crs::toLonLat)))
                    .isTrue();
        }
    }

    static Stream<Crs> benders() {
        return Stream.of(Crs.GCJ02_MERCATOR, Crs.GAUSS_KRUGER_120, Crs.WEB_MERCATOR);
    }

    private static BoundingBox around(BoundingBox box, ObjIntConsumer<double[]> transform) {
        BoundingBox around = BoundingBox.EMPTY;
        for (int i = 0; i <= 200; i++) {
            double x = box.minX() + box.width() * i / 200;
            double y = box.minY() + box.height() * i / 200;
            double[] places = {x, box.minY(), x, box.maxY(), box.minX(), y, box.maxX(), y};
            transform.accept(places, 4);
            for (int at = 0; at < 8; at += 2) {
                around = around.union(new BoundingBox(places[at], places[at + 1], places[at], places[at + 1]));
            }
        }
        return around;
    }

    @Test
    void scalesDegreesAsOgcDoes() {
        assertThat(Crs.CGCS2000.metresPerUnit()).isCloseTo(111319.49079327358, within(1e-9));
        assertThat(Crs.WEB_MERCATOR.metresPerUnit()).isEqualTo(1);
        assertThat(Crs.GAUSS_KRUGER_120.geographic()).isFalse();
        assertThat(Crs.CRS84.geographic()).isTrue();
    }

    /** Values of PROJ 9 for the point 120.5 E, 30.3 N. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:32651, 259571.598, 3354676.016",
        "EPSG:32650, 836650.456, 3357220.364",
        "EPSG:32751, 259571.598, 13354676.016"
    })
    void computesUtm(String name, double easting, double northing) {
        Crs crs = Crs.find(name).orElseThrow();
        double[] xy = {120.5, 30.3};
        crs.fromLonLat(xy, 1);

        assertThat(xy[0]).isCloseTo(easting, within(0.01));
        assertThat(xy[1]).isCloseTo(northing, within(0.01));
        crs.toLonLat(xy, 1);
        assertThat(xy[0]).isCloseTo(120.5, within(1e-9));
        assertThat(xy[1]).isCloseTo(30.3, within(1e-9));
    }

    @Test
    void announcesFurtherSystemsOnRequest() {
        try {
            Crs.announce(List.of("EPSG:32650", "urn:ogc:def:crs:EPSG::4545", "EPSG:4490"));

            assertThat(Crs.listed())
                    .extracting(Crs::code)
                    .endsWith("EPSG:4551", "EPSG:32650", "EPSG:4545")
                    .doesNotHaveDuplicates();
        } finally {
            Crs.announce(List.of());
        }
    }
}
