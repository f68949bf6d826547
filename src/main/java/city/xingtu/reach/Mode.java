package city.xingtu.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way to get about. */
public enum Mode {
    /** On foot, both ways along every street that is open to pedestrians. */
    WALK("walk", 4.8, 0.5, 12),
    /** By bicycle; pushed on stairs. */
    BIKE("bike", 15, 2, 45),
    /** By car at the speed that each street allows, slowed by the congestion factor. */
    CAR("car", 120, 5, 200),
    /** On foot to a station, by line, and on foot from a station; all the way on foot where that is faster. */
    TRANSIT("transit", 4.8, 0.5, 12);

    private final String id;
    private final double usualKmh;
    private final double leastKmh;
    private final double mostKmh;

    Mode(String id, double usualKmh, double leastKmh, double mostKmh) {
        this.id = id;
        this.usualKmh = usualKmh;
        this.leastKmh = leastKmh;
        this.mostKmh = mostKmh;
    }

    /** The name in requests. */
    public String id() {
        return id;
    }

    /** Speed when none is asked for; for cars the most that one drives where a street allows more. */
    public double usualKmh() {
        return usualKmh;
    }

    /** The lowest speed that makes sense. */
    public double leastKmh() {
        return leastKmh;
    }

    /** The highest speed that makes sense. */
    public double mostKmh() {
        return mostKmh;
    }

    /** The mode of that name in requests. */
    public static Optional<Mode> of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }

    /** The names in requests. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Mode::id).toList();
    }
}
