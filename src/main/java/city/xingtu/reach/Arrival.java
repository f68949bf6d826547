package city.xingtu.reach;

/**
 * How a target is reached first.
 *
 * @param seconds of the whole walk: from the origin to the street, along streets, from the street to the target
 * @param path from the origin to the target's nearest point
 * @param egressMetres straight metres from the street (or the origin) to the target
 */
public record Arrival(double seconds, WalkPath path, double egressMetres) {}
