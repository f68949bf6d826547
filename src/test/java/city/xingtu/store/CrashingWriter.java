package city.xingtu.store;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Structure;
import city.xingtu.store.geopackage.GeoPackageStore;
import city.xingtu.store.postgis.PostgisSettings;
import city.xingtu.store.postgis.PostgisStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A process that writes until it is killed: seeds an empty store, then commits without end, and says on its standard
 * output what the store acknowledged. Revision k sets {@code lots} of two features in two layers to k and adds a station
 * {@code n-k}, so that a state tells by itself whether it is whole.
 */
public final class CrashingWriter {

    /** Enough that seeding takes longer than it takes to be killed. */
    static final int STATIONS = 4000;

    private CrashingWriter() {}

    public static void main(String[] arguments) {
        try (PlanStore store = open(arguments[0])) {
            if (store.findHead().isEmpty()) {
                store.seed(new SlowPlan(), "crash", "seed");
                System.out.println("acknowledged 1");
            }
            System.out.println("opened");
            while (true) {
                long base = store.findHead().orElseThrow().number();
                store.commit(base, "crash", "commit", edits(base + 1));
                System.out.println("acknowledged " + (base + 1));
            }
        }
    }

    /** The store in the file, or in the database of the address. */
    static PlanStore open(String place) {
        return place.startsWith("jdbc:")
                ? PostgisStore.open(PostgisSettings.of(place, null, null))
                : GeoPackageStore.open(Path.of(place));
    }

    private static List<Edit> edits(long number) {
        return List.of(
                new Edit.Put("stations", counter("st-1", "POINT (120 30)", number)),
                new Edit.Put("platforms", counter("p-east", "POLYGON ((0 0, 1 0, 1 1, 0 0))", number)),
                new Edit.Put("stations", counter("n-" + number, "POINT (121 31)", number)));
    }

    private static Feature counter(String id, String wkt, long number) {
        return SamplePlan.feature(id, "名" + number, wkt).with("lots", number).make();
    }

    /** Says now and then how far it is, so that it can be killed in the middle. */
    private static final class SlowPlan implements PlanSource {

        private final SamplePlan plan = SamplePlan.empty()
                .with("platforms", SamplePlan.feature("p-east", "东", "").with("lots", 1L));

        @Override
        public PlanSchema schema() {
            return plan.schema();
        }

        @Override
        public List<Structure> structures() {
            return plan.structures();
        }

        @Override
        public void readLayer(String layer, Consumer<Feature> consumer) {
            plan.readLayer(layer, consumer);
            if (layer.equals("stations")) {
                for (int i = 1; i <= STATIONS; i++) {
                    consumer.accept(counter("st-" + i, "POINT (120 30)", 1));
                    if (i % 500 == 0) {
                        System.out.println("seeding " + i);
                    }
                }
            }
        }
    }
}
