package city.xingtu.reach;

import city.xingtu.geo.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
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

    /** @param shares by row, of those that are reached in time */
    Covering of(Map<Integer, Double> shares) {
        Geometry discs = discs();
        int features = 0;
        double measured = 0;
        double reached = 0;
        double straight = 0;
        for (int row = 0; row < question.target().size(); row++) {
            @Nullable Geometry lonLat = question.target().geometry(row);
            if (lonLat == null) {
                continue;
            }
            features++;
            double size = size(lonLat);
            measured += size;
            reached += size * shares.getOrDefault(row, 0.0);
            straight += size * share(network.plane.toPlane(lonLat), discs);
        }
        return new Covering(features, shares.size(), measured, reached, straight, radius);
    }

    private Geometry discs() {
        List<Geometry> discs = new ArrayList<>();
        for (Origin origin : question.from()) {
            Coordinate centre = new Coordinate(network.plane.x(origin.lon()), network.plane.y(origin.lat()));
            discs.add(FACTORY.createPoint(centre).buffer(radius, QUARTER));
        }
        return discs.isEmpty() ? FACTORY.createPolygon() : OverlayNGRobust.union(discs);
    }

    private static double size(Geometry lonLat) {
        return switch (lonLat.getDimension()) {
            case 2 -> Measure.area(lonLat);
            case 1 -> Measure.length(lonLat);
            default -> 1;
        };
    }

    private static double share(Geometry plane, Geometry discs) {
        if (!plane.getEnvelopeInternal().intersects(discs.getEnvelopeInternal())) {
            return 0;
        }
        if (plane.getDimension() == 0) {
            return plane.intersects(discs) ? 1 : 0;
        }
        Geometry common = OverlayNGRobust.overlay(plane, discs, OverlayNG.INTERSECTION);
        boolean area = plane.getDimension() == 2;
        double share = area ? common.getArea() / plane.getArea() : common.getLength() / plane.getLength();
        return Math.clamp(share, 0.0, 1.0);
    }
}
