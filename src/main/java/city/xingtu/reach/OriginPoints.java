package city.xingtu.reach;

import city.xingtu.geo.Measure;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** The points from which one sets out of a place: itself, or points along its lines and outlines. For one use. */
final class OriginPoints implements GeometryComponentFilter {

    /** Metres between the points along lines and outlines. */
    private static final double STEP = 25;

    private final @Nullable String id;
    private final Text name;
    private final String parameter;
    private final int most;
    private final List<Origin> origins = new ArrayList<>();

    OriginPoints(@Nullable String id, Text name, String parameter, int most) {
        this.id = id;
        this.name = name;
        this.parameter = parameter;
        this.most = most;
    }

    List<Origin> origins() {
        return origins;
    }

    @Override
    public void filter(Geometry component) {
        switch (component) {
            case Point point -> add(point.getCoordinate());
            case LineString line -> along(line.getCoordinates());
            default -> {
                // Its components come by themselves.
            }
        }
    }

    private void along(Coordinate[] line) {
        add(line[0]);
        for (int i = 1; i < line.length; i++) {
            Coordinate a = line[i - 1];
            Coordinate b = line[i];
            int pieces = (int) Math.ceil(Measure.distance(a.x, a.y, b.x, b.y) / STEP);
            for (int k = 1; k <= pieces; k++) {
                double share = (double) k / pieces;
                add(new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share));
            }
        }
    }

    private void add(Coordinate at) {
        if (origins.size() >= most) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    parameter,
                    new Text(
                            "起点过多：线和面每 " + (int) STEP + " 米取一点；请缩小范围",
                            "Too many origins: lines and outlines count one every " + (int) STEP
                                    + " m; choose fewer or smaller ones"));
        }
        origins.add(new Origin(id, name, at.x, at.y));
    }
}
