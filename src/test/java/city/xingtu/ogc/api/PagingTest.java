package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.RowSet;
import city.xingtu.http.Query;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.SamplePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages by key: whatever is edited between two of them, what is not edited is on exactly one. */
class PagingTest {

    private static final int FEATURES = 300;

    private final Random random = new Random(20250801);
    private final Map<String, Feature> features = new HashMap<>();

    private Atlas plan() {
        SamplePlan plan = SamplePlan.empty();
        for (int i = 0; i < FEATURES; i++) {
            Feature feature = feature("f" + random.nextInt(1_000_000));
            if (features.put(feature.id(), feature) == null) {
                plan.with(
                        "stations", new SamplePlan.FeatureMaker(feature.id(), "POINT (120 30)", feature.properties()));
            }
        }
        return new Atlas(MemoryStore.of(plan));
    }

    /** Values with many ties and gaps, so that the order needs all its keys. */
    private Feature feature(String id) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("name_zh", String.valueOf((char) ('一' + random.nextInt(5))));
        if (random.nextInt(4) > 0) {
            properties.put("lots", (long) random.nextInt(6));
        }
        if (random.nextInt(4) > 0) {
            properties.put("area_km2", random.nextInt(40) / 4.0);
        }
        if (random.nextInt(3) > 0) {
            properties.put("opened", LocalDate.of(2020 + random.nextInt(3), 1, 1));
        }
        return new Feature(id, SamplePlan.point(120, 30), properties);
    }

    private static LayerSnapshot stations(Atlas atlas) {
        return atlas.view().findLayer("stations").orElseThrow();
    }

    private static SortbyParameter order(String sortby) {
        Map<String, String> parameters = sortby.isEmpty() ? Map.of() : Map.of("sortby", sortby);
        return SortbyParameter.of(Query.ignoringCase(parameters), SamplePlan.STATIONS);
    }

    private static Page page(Atlas atlas, SortbyParameter order, int limit, Optional<Cursor> cursor) {
        LayerSnapshot layer = stations(atlas);
        // Through the text that travels in addresses.
        Optional<Cursor> travelled =
                cursor.map(given -> Cursor.decode(given.encode(), order.keys().size()));
        return Page.of(layer, RowSet.all(layer.size()), order, new PageParameters(limit, travelled, 0));
    }

    private static List<String> ids(Atlas atlas, Page page) {
        return Arrays.stream(page.rows()).mapToObj(stations(atlas)::id).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-id",
                "lots",
                "-lots",
                "name_zh,-area_km2",
                "-opened,lots,-id",
                "area_km2,name_zh,lots,opened"
            })
    void editsBetweenPagesNeitherRepeatNorLoseWhatTheyDoNotTouch(String sortby) {
        Atlas atlas = plan();
        SortbyParameter order = order(sortby);
        Set<String> untouched = new HashSet<>(features.keySet());
        List<String> seen = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            Page page = page(atlas, order, 1 + random.nextInt(20), cursor);
            seen.addAll(ids(atlas, page));
            cursor = page.next();
            untouched.removeAll(edit(atlas, cursor.map(Cursor::id).orElse(null)));
        } while (cursor.isPresent());
        List<String> seenUntouched = seen.stream().filter(untouched::contains).toList();
        assertThat(seenUntouched).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(untouched);
    }

    /** Some edits, often of the very feature that the cursor names; returns the ids that they touch. */
    private Set<String> edit(Atlas atlas, @Nullable String atCursor) {
        List<Edit> edits = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        List<String> ids = new ArrayList<>(features.keySet());
        for (int i = random.nextInt(6); i > 0; i--) {
            String id = atCursor != null && random.nextInt(3) == 0 ? atCursor : ids.get(random.nextInt(ids.size()));
            if (random.nextInt(3) == 0) {
                id = "f" + random.nextInt(1_000_000);
            }
            if (touched.add(id)) {
                if (features.containsKey(id) && random.nextBoolean()) {
                    features.remove(id);
                    edits.add(new Edit.Delete("stations", id));
                } else {
                    Feature feature = feature(id);
                    features.put(id, feature);
                    edits.add(new Edit.Put("stations", feature));
                }
            }
        }
        if (!edits.isEmpty()) {
            atlas.commit(atlas.view().revision().number(), "test", "test", edits);
        }
        return touched;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-id", "lots", "-lots,name_zh", "opened"})
    void theWayBackShowsTheSamePages(String sortby) {
        Atlas atlas = plan();
        SortbyParameter order = order(sortby);
        List<List<String>> forth = new ArrayList<>();
        Page page = page(atlas, order, 37, Optional.empty());
        Page last = page;
        forth.add(ids(atlas, page));
        while (page.next().isPresent()) {
            page = page(atlas, order, 37, page.next());
            forth.add(ids(atlas, page));
            last = page;
        }
        List<List<String>> back = new ArrayList<>();
        back.add(ids(atlas, last));
        while (last.previous().isPresent()) {
            last = page(atlas, order, 37, last.previous());
            back.add(ids(atlas, last));
        }
        Collections.reverse(back);
        assertThat(back).isEqualTo(forth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "-area_km2", "name_zh,-opened", "-id"})
    void pagesAreThoseOfTheListSortedAsAWhole(String sortby) {
        Atlas atlas = plan();
        SortbyParameter order = order(sortby);
        LayerSnapshot layer = stations(atlas);
        List<String> paged = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            Page page = page(atlas, order, 10, cursor);
            paged.addAll(ids(atlas, page));
            cursor = page.next();
        } while (cursor.isPresent());
        Integer[] rows = new Integer[layer.size()];
        Arrays.setAll(rows, row -> row);
        Arrays.sort(rows, (a, b) -> order.compare(layer, a, b));
        assertThat(paged).isEqualTo(Arrays.stream(rows).map(layer::id).toList());
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        Cursor cursor = new Cursor(false, 10, "a", Arrays.asList("1", null));
        assertThat(Cursor.decode(cursor.encode(), 2)).isEqualTo(cursor);
        assertThatThrownBy(() -> Cursor.decode(cursor.encode(), 1)).isInstanceOf(Problem.class);
    }

    @Test
    void randomTextIsNoCursor() {
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            String text = Base64.getUrlEncoder().encodeToString(bytes);
            assertThatThrownBy(() -> Cursor.decode(text, random.nextInt(3))).isInstanceOf(Problem.class);
        }
    }
}
