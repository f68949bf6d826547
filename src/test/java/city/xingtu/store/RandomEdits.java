package city.xingtu.store;

import city.xingtu.plan.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Edits of a {@link SamplePlan} that always apply, from a seed: features appear, move, change, vanish and come back. */
public final class RandomEdits {

    private static final String[] NAMES = {"金沙湖", "下沙", "Qiantang", "河庄's", "𠮷田", "前进\"街道\""};

    private final Random random;
    private final LinkedHashMap<String, Boolean> present = new LinkedHashMap<>();

    public RandomEdits(long seed) {
        random = new Random(seed);
        for (String id : List.of("st-1", "st-2")) {
            present.put("stations/" + id, true);
        }
        present.put("platforms/p-east", true);
    }

    /** The edits of the next revision, one to five. */
    public List<Edit> next() {
        List<Edit> edits = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            edits.add(edit());
        }
        return edits;
    }

    private Edit edit() {
        List<String> known = present.entrySet().stream()
                .filter(entry -> entry.getValue())
                .map(entry -> entry.getKey())
                .toList();
        if (!known.isEmpty() && random.nextInt(4) == 0) {
            String key = known.get(random.nextInt(known.size()));
            present.put(key, false);
            return new Edit.Delete(layer(key), id(key));
        }
        boolean station = random.nextBoolean();
        String key = station ? "stations/st-" + random.nextInt(12) : "platforms/p-" + random.nextInt(8);
        present.put(key, true);
        return new Edit.Put(layer(key), maker(key, station).make());
    }

    private SamplePlan.FeatureMaker maker(String key, boolean station) {
        double x = 120 + random.nextInt(60_000) / 1e5;
        double y = 30 + random.nextInt(60_000) / 1e5;
        String wkt = station
                ? "POINT (" + x + " " + y + ")"
                : "POLYGON ((" + x + " " + y + ", " + (x + 0.01) + " " + y + ", " + x + " " + (y + 0.02) + ", " + x
                        + " " + y + "))";
        SamplePlan.FeatureMaker maker =
                SamplePlan.feature(id(key), NAMES[random.nextInt(NAMES.length)], random.nextInt(6) == 0 ? "" : wkt);
        if (random.nextBoolean()) {
            maker = maker.with("area_km2", random.nextDouble()).with("fenced", random.nextBoolean());
        }
        return random.nextInt(3) == 0
                ? maker.with("status", "planned").with("horizon", random.nextBoolean() ? "2025" : "2035")
                : maker;
    }

    private static String layer(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private static String id(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
