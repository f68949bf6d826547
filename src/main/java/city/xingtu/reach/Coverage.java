package city.xingtu.reach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Adds up what of a layer is reached, by the network and by the straight line. */
final class Coverage {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Segments a quarter of a circle: the disc is 0.2 % too small. */
    private static final int QUARTER = 16;

    private final StreetNetwork network;
    private final Reach.Question question;
    private final double radius;

    Coverage(StreetNetwork network, Reach.Question question) {
        this.network = network;
        this.question = question;
        this.radius = question.travel().speedKmh() / 3.6 * question.minutes() * 60;
    }

    /**
     * @param answers of all features, reached or not
     * @param measure what a row counts, such as its square metres
     */
    Covering of(List<Reached> answers, IntToDoubleFunction measure) {
        Geometry discs = discs();
        Map<Covering.Gap, Double> gaps = new EnumMap<>(Covering.Gap.class);
        int features = 0;
        int inTime = 0;
        double measured = 0;
        double reached = 0;
        double straight = 0;
        for (Reached answer : answers) {
            @Nullable Geometry lonLat = question.target().geometry(answer.row());
            if (lonLat == null) {
                continue;
            }
            boolean within = answer.within(question.minutes() * 60);
            double size = measure.applyAsDouble(answer.row());
            double byNetwork = within ? size * answer.share() : 0;
            double byLine = size * share(network.plane.toPlane(lonLat), discs);
            features++;
            inTime += within ? 1 : 0;
            measured += size;
            reached += byNetwork;
            straight += byLine;
            gaps.merge(gap(answer), byLine - byNetwork, Double::sum);
        }
        return new Covering(features, inTime, measured, reached, straight, radius, gaps);
    }

    private static Covering.Gap gap(Reached answer) {
        return switch (answer.reason().orElse(null)) {
            case NO_STREET -> Covering.Gap.NO_STREET;
            case NOT_CONNECTED -> Covering.Gap.NOT_CONNECTED;
            case UNLOCATED -> throw new IllegalStateException("it has a place");
            case null -> Covering.Gap.DETOUR;
        };
    }

    private Geometry discs() {
        List<Geometry> discs = new ArrayList<>();
        for (Origin origin : question.from()) {
            Coordinate centre = new Coordinate(network.plane.x(origin.lon()), network.plane.y(origin.lat()));
            discs.add(FACTORY.createPoint(centre).buffer(radius, QUARTER));
        }
        return discs.isEmpty() ? FACTORY.createPolygon() : OverlayNGRobust.union(discs);
    }

    private static double share(Geometry plane, Geometry discs) {
        if (!plane.getEnvelopeInternal().intersects(discs.getEnvelopeInternal())) {
            return 0;
        }
        if (plane.getDimension() == 0) {
            return plane.intersects(discs) ? 1 : 0;
        }
        return Shares.covered(plane, discs);
    }
}
