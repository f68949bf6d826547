package city.xingtu.data;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.reach.LocalPlane;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;

/** Checks the whole shipped plan: schema, ids, geometry, neighbours, structures, citations, stated accuracy. */
class GisDataTest {

    /** Zhejiang with a margin of its sea. */
    private static final Envelope ZHEJIANG = new Envelope(118.0, 123.0, 27.0, 31.2);

    /** {@code district 第三篇第一章第二节}, {@code city 第六章}, a box, a table, an explained term; several by "; ". */
    private static final Pattern CITATION =
            Pattern.compile("(district|city) (第[一二三四五六七八九十百]+(篇|章|节|部分))+|(district|city) (专栏|表|名词解释|图)\\d+");

    private static final Set<String> ACCURACIES = Set.of("checked", "approximate", "schematic", "unlocated");
    private static final Set<String> STATUSES = Set.of("existing", "under_construction", "planned", "study");

    /** The districts and counties of today. */
    private static final List<String> TODAY = List.of(
            "hz-district-shangcheng",
            "hz-district-gongshu",
            "hz-unit-xihu",
            "hz-unit-binjiang",
            "hz-unit-xiaoshan",
            "hz-unit-yuhang",
            "hz-unit-linping",
            "qt-district",
            "hz-unit-fuyang",
            "hz-unit-linan",
            "hz-unit-tonglu",
            "hz-unit-jiande",
            "hz-unit-chunan");

    private final GisData data = new GisData();

    @Test
    void idsAreUniqueAcrossThePlanSortedAndRepeatedInTheProperties() {
        Set<String> seen = new HashSet<>();
        SoftAssertions softly = new SoftAssertions();
        String before = "";
        String layer = "";
        for (GisData.Item item : data.items) {
            softly.assertThat(seen.add(item.id())).as("unique " + item.id()).isTrue();
            softly.assertThat(item.text("id")).isEqualTo(item.id());
            softly.assertThat(item.id()).matches("[a-z0-9-]+");
            if (item.layer().equals(layer)) {
                softly.assertThat(item.id()).isGreaterThan(before);
            }
            before = item.id();
            layer = item.layer();
        }
        softly.assertAll();
    }

    @Test
    void everyRowOfTheCatalogueIsThere() {
        long catalogued = data.items.stream()
                .filter(item -> !item.text("citation").isEmpty())
                .count();
        assertThat(catalogued).isEqualTo(866);
        assertThat(data.of("metro_stations")).hasSize(259);
        assertThat(data.of("metro_lines").stream()
                        .map(item -> item.text("line_no"))
                        .filter(number -> !number.isEmpty())
                        .toList())
                .contains("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "16", "19");
        long located = data.items.stream()
                .filter(item -> !item.text("citation").isEmpty() && item.geometry() != null)
                .count();
        assertThat(located).isGreaterThanOrEqualTo(450);
    }

    @Test
    void propertiesAreDeclaredAndOfTheirType() {
        SoftAssertions softly = new SoftAssertions();
        Set<String> common = Set.of(
                "id", "name_zh", "name_en", "kind", "status", "horizon", "district", "citation", "accuracy", "source");
        for (GisData.Item item : data.items) {
            Map<String, JsonNode> fields = new HashMap<>();
            data.layers
                    .get(item.layer())
                    .path("fields")
                    .forEach(field -> fields.put(field.path("name").asString(), field));
            softly.assertThat(item.text("name_zh"))
                    .as("name_zh of " + item.id())
                    .isNotBlank();
            softly.assertThat(item.text("name_en"))
                    .as("name_en of " + item.id())
                    .isNotBlank();
            softly.assertThat(item.text("source")).as("source of " + item.id()).isNotBlank();
            softly.assertThat(ACCURACIES).as("accuracy of " + item.id()).contains(item.text("accuracy"));
            softly.assertThat(STATUSES).as("status of " + item.id()).contains(item.text("status"));
            item.properties().propertyNames().forEach(name -> {
                if (common.contains(name)) {
                    return;
                }
                if (name.equals("valid_from") || name.equals("valid_to")) {
                    softly.assertThat(item.properties().get(name).isInt()).isTrue();
                    return;
                }
                softly.assertThat(fields)
                        .as(item.id() + " has a declared " + name)
                        .containsKey(name);
                if (fields.containsKey(name)) {
                    softly.assertThat(isOfType(item.properties().get(name), fields.get(name)))
                            .as("type or code of " + item.id() + "." + name)
                            .isTrue();
                }
            });
        }
        softly.assertAll();
    }

    private static boolean isOfType(JsonNode value, JsonNode field) {
        boolean typed = switch (field.path("type").asString()) {
            case "text" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
        if (!typed || !field.has("codes") || field.path("codes").isEmpty()) {
            return typed;
        }
        for (JsonNode code : field.path("codes")) {
            if (code.asString().equals(value.asString())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void geometriesAreValidInZhejiangAndNotFinerThanTheyAreKnown() {
        SoftAssertions softly = new SoftAssertions();
        for (GisData.Item item : data.items) {
            softly.assertThat(item.geometry() == null)
                    .as(item.id() + ": unlocated exactly when there is no geometry")
                    .isEqualTo(item.text("accuracy").equals("unlocated"));
            if (item.geometry() == null) {
                continue;
            }
            softly.assertThat(new IsValidOp(item.geometry()).getValidationError())
                    .as("validity of " + item.id())
                    .isNull();
            softly.assertThat(ZHEJIANG.contains(item.geometry().getEnvelopeInternal()))
                    .as(item.id() + " lies in Zhejiang")
                    .isTrue();
            // The city and a star of two counties are unions: theirs are the edges of their members.
            boolean union = Set.of("city", "union").contains(item.text("level"));
            for (int i = 0; i < item.geometry().getNumGeometries(); i++) {
                if (item.geometry().getDimension() == 2 && !union) {
                    softly.assertThat(item.geometry().getGeometryN(i).getNumPoints())
                            .as("vertices of " + item.id())
                            .isLessThanOrEqualTo(81);
                }
            }
        }
        for (String layer : data.layers.keySet()) {
            for (String line : GisData.lines(layer)) {
                softly.assertThat(line)
                        .as("5 decimals at the most in " + layer)
                        .doesNotContainPattern("\\d\\.\\d{6,}[,\\]]");
            }
        }
        softly.assertAll();
    }

    @Test
    void districtsOfTodayCoverTheCityWithoutGapOrOverlapAndShareTheirEdges() {
        Geometry city = geometry("hz-city");
        Geometry union = null;
        double sum = 0;
        for (String id : TODAY) {
            sum += geometry(id).getArea();
            union = union == null ? geometry(id) : union.union(geometry(id));
        }
        assertThat(union.symDifference(city).getArea()).isLessThan(1e-7);
        assertThat(sum - city.getArea()).isBetween(-1e-7, 1e-7);
        // Each inner edge is there twice, each outer one once: no vertex lies alone on a neighbour's edge.
        Map<String, Integer> edges = new HashMap<>();
        for (String id : TODAY) {
            Coordinate[] ring = geometry(id).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                String a = ring[i - 1].x + " " + ring[i - 1].y;
                String b = ring[i].x + " " + ring[i].y;
                edges.merge(a.compareTo(b) < 0 ? a + "," + b : b + "," + a, 1, Integer::sum);
            }
        }
        long outer = edges.values().stream().filter(count -> count == 1).count();
        assertThat(outer).isEqualTo(city.getCoordinates().length - 1L);
        assertThat(edges.values()).allMatch(count -> count <= 2);
    }

    @Test
    void theOldDistrictsDivideThoseOfToday() {
        assertThat(geometry("hz-unit-shangcheng")
                        .union(geometry("hz-unit-jianggan"))
                        .symDifference(geometry("hz-district-shangcheng"))
                        .getArea())
                .isLessThan(1e-8);
        assertThat(geometry("hz-unit-gongshu")
                        .union(geometry("hz-unit-xiacheng"))
                        .symDifference(geometry("hz-district-gongshu"))
                        .getArea())
                .isLessThan(1e-8);
    }

    @Test
    void theNinePlatformsAreOutlinedAndDoNotOverlap() {
        List<GisData.Item> nine = data.of("industrial_platforms").stream()
                .filter(item -> item.properties().path("functional_platform").asBoolean(false))
                .toList();
        assertThat(nine).hasSize(9);
        for (GisData.Item item : nine) {
            assertThat(item.geometry()).as(item.id()).isNotNull();
            assertThat(item.geometry().getDimension()).isEqualTo(2);
            assertThat(item.text("industries")).as("industries of " + item.id()).isNotBlank();
            for (GisData.Item other : nine) {
                if (other != item) {
                    assertThat(item.geometry().intersection(other.geometry()).getArea())
                            .as(item.id() + " and " + other.id())
                            .isLessThan(1e-9);
                }
            }
        }
    }

    @Test
    void structuresAreCompleteAndTheirPartsExist() {
        SoftAssertions softly = new SoftAssertions();
        assertThat(data.structures.size()).isEqualTo(104);
        for (JsonNode structure : data.structures) {
            String id = structure.path("id").asString();
            int number = 1;
            for (JsonNode part : structure.path("parts")) {
                softly.assertThat(part.path("no").asInt()).as("order of " + id).isEqualTo(number++);
                for (JsonNode feature : part.path("features")) {
                    softly.assertThat(data.byId).as("part of " + id).containsKey(feature.asString());
                }
            }
            softly.assertThat(number).as("parts of " + id).isGreaterThan(1);
        }
        softly.assertAll();
    }

    @Test
    void theCityHasACoreOfFiveOldDistrictsAndNineStars() {
        Map<String, Integer> roles = new HashMap<>();
        for (JsonNode structure : data.structures) {
            if (structure.path("id").asString().equals("s-hz-core-stars")) {
                for (JsonNode part : structure.path("parts")) {
                    roles.merge(part.path("kind").asString(), 1, Integer::sum);
                    part.path("features")
                            .forEach(feature ->
                                    assertThat(geometry(feature.asString())).isNotNull());
                    assertThat(part.path("features").size()).isPositive();
                }
            }
        }
        assertThat(roles).isEqualTo(Map.of("core_member", 5, "star", 9));
    }

    @Test
    void citationsAreWellFormed() {
        SoftAssertions softly = new SoftAssertions();
        data.items.stream()
                .filter(item -> !item.text("citation").isEmpty())
                .forEach(item -> wellFormed(softly, item.id(), item.text("citation")));
        data.structures.forEach(structure -> wellFormed(
                softly,
                structure.path("id").asString(),
                structure.path("citation").asString()));
        softly.assertAll();
    }

    private static void wellFormed(SoftAssertions softly, String id, String citation) {
        for (String one : citation.split("; ", -1)) {
            softly.assertThat(CITATION.matcher(one).matches())
                    .as("citation '%s' of %s".formatted(one, id))
                    .isTrue();
        }
    }

    @Test
    void stationsStandWithin150MetresOfWhereIndependentSourcesPutThem() {
        Map<String, GisData.Item> stations = data.of("metro_stations").stream()
                .collect(Collectors.toMap(item -> item.text("name_zh"), item -> item));
        SoftAssertions softly = new SoftAssertions();
        for (String[] fact : GisData.facts("stations.csv")) {
            GisData.Item station = stations.get(fact[0]);
            softly.assertThat(station).as(fact[0]).isNotNull();
            if (station != null) {
                softly.assertThat(metres(station.geometry(), fact[1], fact[2]))
                        .as(fact[0])
                        .isLessThan(150);
                softly.assertThat(station.text("line_nos"))
                        .as("lines of " + fact[0])
                        .isNotBlank();
                softly.assertThat(station.text("colour")).matches("#[0-9A-F]{6}");
            }
        }
        softly.assertAll();
    }

    @Test
    void placesAreAsNearToTheFactsAsTheirAccuracyStates() {
        SoftAssertions softly = new SoftAssertions();
        for (String[] fact : GisData.facts("places.csv")) {
            GisData.Item place = data.byId.get(fact[0]);
            softly.assertThat(place).as(fact[0]).isNotNull();
            if (place == null || place.geometry() == null) {
                softly.fail(fact[0] + " is not located");
                continue;
            }
            double allowed = switch (place.text("accuracy").toLowerCase(Locale.ROOT)) {
                case "checked" -> 100;
                case "approximate" -> 1000;
                default -> 2500;
            };
            softly.assertThat(metres(place.geometry(), fact[2], fact[3]))
                    .as("%s %s (%s)".formatted(fact[0], fact[1], place.text("accuracy")))
                    .isLessThanOrEqualTo(allowed + Double.parseDouble(fact[4]));
        }
        softly.assertAll();
    }

    @Test
    void metroLinesPassThroughTheirStations() {
        SoftAssertions softly = new SoftAssertions();
        Map<String, Geometry> lines = data.of("metro_lines").stream()
                .filter(item -> item.id().startsWith("metro-line-"))
                .collect(Collectors.toMap(item -> item.text("line_no"), item -> item.geometry()));
        for (GisData.Item station : data.of("metro_stations")) {
            for (String line : station.text("line_nos").split(";")) {
                Coordinate[] nearest = DistanceOp.nearestPoints(lines.get(line), station.geometry());
                softly.assertThat(LocalPlane.length(nearest[0].x, nearest[0].y, nearest[1].x, nearest[1].y))
                        .as(station.id() + " on line " + line)
                        .isLessThan(50);
            }
        }
        softly.assertAll();
    }

    private static double metres(Geometry geometry, String lon, String lat) {
        Coordinate place = new Coordinate(Double.parseDouble(lon), Double.parseDouble(lat));
        Coordinate nearest =
                DistanceOp.nearestPoints(geometry, geometry.getFactory().createPoint(place))[0];
        return LocalPlane.length(place.x, place.y, nearest.x, nearest.y);
    }

    private Geometry geometry(String id) {
        assertThat(data.byId).containsKey(id);
        Geometry geometry = data.byId.get(id).geometry();
        assertThat(geometry).as(id).isNotNull();
        return geometry;
    }
}
