package city.xingtu.reach.transit;

import java.util.List;

/** What runs where in a view. Immutable. */
public final class TransitNetwork {

    private final List<Stop> stops;
    private final List<Line> lines;
    private final TransitAccuracy accuracy;

    TransitNetwork(List<Stop> stops, List<Line> lines, TransitAccuracy accuracy) {
        this.stops = List.copyOf(stops);
        this.lines = List.copyOf(lines);
        this.accuracy = accuracy;
    }

    /** Stops by number. */
    public List<Stop> stops() {
        return stops;
    }

    /** Lines, each direction by itself. */
    List<Line> lines() {
        return lines;
    }

    /** How good it is, for the answer. */
    public TransitAccuracy accuracy() {
        return accuracy;
    }
}
