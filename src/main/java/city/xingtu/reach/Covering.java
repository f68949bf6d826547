package city.xingtu.reach;

/**
 * How much of a layer lies within the limit.
 *
 * @param features located features, the denominator by number
 * @param reached of them those of which any part is reached
 * @param measured the denominator: square metres of areas, metres of lines, or number of points
 * @param network of that what the network reaches
 * @param straight of that what lies within the straight-line distance that one covers in the time
 * @param straightMetres that distance
 */
public record Covering(
        int features, int reached, double measured, double network, double straight, double straightMetres) {

    /** Share that the network reaches; 0 where there is nothing to reach. */
    public double networkShare() {
        return measured == 0 ? 0 : network / measured;
    }

    /** Share by the straight line; 0 where there is nothing to reach. */
    public double straightShare() {
        return measured == 0 ? 0 : straight / measured;
    }
}
