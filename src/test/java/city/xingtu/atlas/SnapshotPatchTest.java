package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Shapes;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.store.SamplePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** After any edits a layer shows what one that was loaded anew shows, in every year and at every scale. */
class SnapshotPatchTest {

    private static final Layer LAYER = layer();

    private final Random random;
    private final List<Polygon> cells;
    private final TreeMap<String, Feature> features = new TreeMap<>();
    private LiveLayer live;

    SnapshotPatchTest() {
        random = new Random(7);
        cells = Shapes.patchwork(new Random(7), 120, 30, 0.02, 6, 6);
        for (int cell = 0; cell < cells.size(); cell++) {
            Feature feature = feature("c-" + cell, cells.get(cell));
            features.put(feature.id(), feature);
        }
        live = new LiveLayer(Snapshots.of(LAYER, features.values()), OptionalInt.of(2035));
    }

    private static Layer layer() {
        List<Field> fields = new ArrayList<>(CommonFields.ALL);
        for (FieldType type : FieldType.values()) {
            String name = "of_" + type;
            fields.add(Field.of(name, type, new Text(name, name)));
        }
        return new Layer(
                "mixed",
                new Text("混合", "Mixed"),
                GeometryType.MIXED,
                null,
                fields,
                "mixed",
                List.of(),
                ScaleRange.ALL,
                1);
    }

    private Feature feature(String id, Geometry geometry) {
        Map<String, Object> properties = new HashMap<>();
        put(properties, CommonFields.NAME_ZH, "名" + random.nextInt(500));
        put(properties, CommonFields.STATUS, random.nextInt(3) == 0 ? "planned" : "existing");
        put(properties, CommonFields.HORIZON, random.nextBoolean() ? "2025" : "2035");
        if (random.nextInt(6) == 0) {
            properties.put(CommonFields.VALID_TO, 2020L + random.nextInt(20));
        }
        put(properties, "of_TEXT", Integer.toString(random.nextInt(100_000)));
        put(properties, "of_INTEGER", random.nextLong());
        put(properties, "of_NUMBER", random.nextDouble());
        put(properties, "of_BOOLEAN", random.nextBoolean());
        put(properties, "of_DATE", LocalDate.ofEpochDay(random.nextInt(30_000)));
        put(properties, "of_TIMESTAMP", Instant.ofEpochMilli(random.nextInt()));
        put(properties, "of_TEXT_LIST", List.of("甲", Integer.toString(random.nextInt(9))));
        return new Feature(id, geometry, properties);
    }

    private void put(Map<String, Object> properties, String field, Object value) {
        if (random.nextInt(4) > 0) {
            properties.put(field, value);
        }
    }

    private Edit edit() {
        int cell = random.nextInt(cells.size());
        String known =
                features.isEmpty() ? "" : new ArrayList<>(features.keySet()).get(random.nextInt(features.size()));
        double x = 120 + random.nextDouble() * 0.2;
        double y = 30 + random.nextDouble() * 0.2;
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Edit.Delete("mixed", known.isEmpty() ? "none" : known);
            case 2 -> new Edit.Put("mixed", feature(known.isEmpty() ? "a" : known, cells.get(cell)));
            case 3 -> new Edit.Put("mixed", feature("n-" + random.nextInt(1000), Shapes.walk(random, x, y, 0.002, 9)));
            case 4 -> new Edit.Put("mixed", feature("𠮷" + random.nextInt(9), null));
            default -> new Edit.Put("mixed", feature("c-" + cell, cells.get(cell)));
        };
    }

    private void commit(int edits) {
        List<Edit> batch = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            batch.add(edit());
        }
        for (Edit edit : batch) {
            switch (edit) {
                case Edit.Put put -> features.put(put.feature().id(), put.feature());
                case Edit.Delete delete -> features.remove(delete.id());
            }
        }
        live = live.with(LayerEdits.of(batch).of("mixed"));
    }

    private LiveLayer with(List<Edit> edits) {
        return live.with(LayerEdits.of(edits).of("mixed"));
    }

    private void check() {
        LiveLayer anew = new LiveLayer(Snapshots.of(LAYER, features.values()), OptionalInt.of(2035));
        Snapshots.assertSame(live.all(), anew.all());
        for (Optional<Integer> year : List.of(Optional.<Integer>empty(), Optional.of(2020), Optional.of(2025))) {
            Snapshots.assertSame(live.in(year), anew.in(year));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterAnyEdits(long seed) {
        random.setSeed(seed);
        for (int round = 0; round < 40; round++) {
            switch (random.nextInt(4)) {
                case 0 -> Snapshots.warm(live.all());
                case 1 -> Snapshots.warm(live.in(Optional.of(2025)));
                case 2 -> live.in(Optional.empty());
                default -> {}
            }
            commit(1 + random.nextInt(6));
            if (round % 4 == 3) {
                check();
            }
        }
    }

    @Test
    void afterEditsOfEverythingAndOfNothing() {
        Snapshots.warm(live.all());
        commit(2000);
        check();
        live = with(features.keySet().stream()
                .<Edit>map(id -> new Edit.Delete("mixed", id))
                .toList());
        features.clear();
        check();
        commit(30);
        check();
    }

    @Test
    void aLayerOfManyRowsFollowsEditsThatRenumberThem() {
        features.clear();
        for (int i = 0; i < 70_000; i++) {
            features.put("m-" + i, new Feature("m-" + i, null, Map.of("of_INTEGER", (long) i, "of_TEXT", "t" + i)));
        }
        live = new LiveLayer(Snapshots.of(LAYER, features.values()), OptionalInt.empty());
        for (int round = 0; round < 3; round++) {
            commit(5);

            LayerSnapshot expected = Snapshots.of(LAYER, features.values());
            assertThat(values(live.all())).isEqualTo(values(expected));
            assertThat(live.all().version()).isEqualTo(expected.version());
        }
    }

    private static List<String> values(LayerSnapshot layer) {
        return IntStream.range(0, layer.size())
                .mapToObj(row -> layer.id(row) + layer.text(row, "of_INTEGER") + layer.text(row, "of_TEXT"))
                .toList();
    }

    @Test
    void readersOfTheOldSnapshotSeeWhatTheySawBefore() {
        LayerSnapshot before = live.all();
        LayerSnapshot copy = Snapshots.of(LAYER, features.values());
        Snapshots.warm(before);
        for (int round = 0; round < 10; round++) {
            commit(20);
            Snapshots.warm(live.all());
        }
        Snapshots.assertSame(before, copy);
    }

    @Test
    void whatDidNotChangeIsShared() {
        LayerSnapshot before = live.all();
        Feature moved = new Feature(
                "c-1",
                SamplePlan.wkt("POINT (120 30)"),
                before.feature(before.row("c-1")).properties());

        LayerSnapshot after = with(List.of(new Edit.Put("mixed", moved))).all();

        assertThat(after.ids()).isSameAs(before.ids());
        assertThat(after.columns()).isEqualTo(before.columns());
        assertThat(after.geometries().coordinates().length)
                .isGreaterThanOrEqualTo(before.geometries().coordinates().length);
    }

    @Test
    void anEditOfValuesAloneSharesWhereThingsAreAndStillChangesTheirPlaces() {
        LayerSnapshot before = live.all();
        Snapshots.warm(before);
        Feature old = before.feature(before.row("c-1"));
        Map<String, Object> properties = new HashMap<>(old.properties());
        properties.put(CommonFields.NAME_ZH, "改名");
        Feature renamed = new Feature("c-1", old.geometry(), properties);
        features.put("c-1", renamed);

        live = with(List.of(new Edit.Put("mixed", renamed)));

        LayerSnapshot after = live.all();
        BoundingBox place = before.bounds(before.row("c-1"));
        assertThat(after.geometries()).isSameAs(before.geometries());
        assertThat(after.version(place)).isNotEqualTo(before.version(place));
        assertThat(after.changedSince(before.version())).contains(List.of(place));
        check();
    }
}
