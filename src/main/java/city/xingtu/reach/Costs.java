package city.xingtu.reach;

/**
 * What the arcs of a network cost a traveller: per rule and direction the seconds a metre, per arc the seconds. For times
 * to the origins the search runs against the traffic, so the directions change places. Immutable.
 */
final class Costs {

    private final StreetNetwork network;
    private final double[] forward;
    private final double[] backward;
    /** Seconds of arc a of the network; infinite where the mode may not go. */
    final float[] arcSeconds;

    private Costs(StreetNetwork network, double[] forward, double[] backward) {
        this.network = network;
        this.forward = forward;
        this.backward = backward;
        this.arcSeconds = new float[network.arcEnd.length];
        for (int arc = 0; arc < arcSeconds.length; arc++) {
            int edge = network.arcEdge[arc] >> 1;
            boolean drawn = (network.arcEdge[arc] & 1) == 0;
            arcSeconds[arc] = (float) (network.edgeLength(edge) * (drawn ? forward(edge) : backward(edge)));
        }
    }

    static Costs of(StreetNetwork network, Travel travel) {
        int rules = network.rules.length;
        double[] along = new double[rules];
        double[] against = new double[rules];
        for (int rule = 0; rule < rules; rule++) {
            along[rule] = network.rules[rule].secondsPerMetre(travel, !travel.reverse());
            against[rule] = network.rules[rule].secondsPerMetre(travel, travel.reverse());
        }
        return new Costs(network, along, against);
    }

    /** Seconds a metre of search in the direction in which the edge is drawn. */
    double forward(int edge) {
        return forward[network.edgeRule[edge]];
    }

    /** Seconds a metre of search against it. */
    double backward(int edge) {
        return backward[network.edgeRule[edge]];
    }

    boolean open(int edge) {
        return forward(edge) < Double.POSITIVE_INFINITY || backward(edge) < Double.POSITIVE_INFINITY;
    }

    /** Seconds a metre in the faster direction. */
    double fastest(int edge) {
        return Math.min(forward(edge), backward(edge));
    }
}
