package city.xingtu.reach;

/**
 * How a target is reached first.
 *
 * @param seconds of the whole way, with what lies before the last walk
 * @param path of the last walk, to the target's nearest point
 * @param egressMetres straight metres from the street (or the origin) to the target
 */
public record Arrival(double seconds, WalkPath path, double egressMetres) {

    /** How one came to where the last walk begins: by line, or not at all where one walked all the way. */
    public Journey journey() {
        return path.origin().before();
    }

    /** Where one set out. */
    public Origin origin() {
        return journey().from().orElse(path.origin());
    }
}
