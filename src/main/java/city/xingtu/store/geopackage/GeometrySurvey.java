package city.xingtu.store.geopackage;

import city.xingtu.plan.Feature;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Learns from the features of a layer how many there are, where, and which one type of geometry holds all of them. */
final class GeometrySurvey {

    /** The types of Simple Features that a plan has. */
    private enum Type {
        POINT,
        MULTIPOINT,
        LINESTRING,
        MULTILINESTRING,
        POLYGON,
        MULTIPOLYGON,
        GEOMETRYCOLLECTION
    }

    private final Set<Type> types = EnumSet.noneOf(Type.class);
    private final Envelope bounds = new Envelope();
    private long features;
    private long placeless;

    void take(Feature feature) {
        features++;
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            placeless++;
        } else {
            types.add(Type.valueOf(geometry.getGeometryType().toUpperCase(Locale.ROOT)));
            bounds.expandToInclude(geometry.getEnvelopeInternal());
        }
    }

    long features() {
        return features;
    }

    /** Whether some have a place and others have none. */
    boolean mixed() {
        return placeless > 0 && placeless < features;
    }

    Envelope bounds() {
        return bounds;
    }

    /** The name of the type; GEOMETRY for a mixture that single and multiple forms do not explain. */
    String type() {
        if (types.isEmpty()) {
            return "GEOMETRY";
        }
        if (types.size() == 1) {
            return types.iterator().next().name();
        }
        if (types.equals(EnumSet.of(Type.POINT, Type.MULTIPOINT))) {
            return Type.MULTIPOINT.name();
        }
        if (types.equals(EnumSet.of(Type.LINESTRING, Type.MULTILINESTRING))) {
            return Type.MULTILINESTRING.name();
        }
        return types.equals(EnumSet.of(Type.POLYGON, Type.MULTIPOLYGON)) ? Type.MULTIPOLYGON.name() : "GEOMETRY";
    }

    /** The geometry in the form that {@link #type} demands. */
    @Nullable
    Geometry conformed(@Nullable Geometry geometry) {
        return switch (geometry) {
            case Point point
            when type().equals("MULTIPOINT") -> point.getFactory().createMultiPoint(new Point[] {point});
            case LineString line
            when type().equals("MULTILINESTRING") -> line.getFactory().createMultiLineString(new LineString[] {line});
            case Polygon polygon
            when type().equals("MULTIPOLYGON") -> polygon.getFactory().createMultiPolygon(new Polygon[] {polygon});
            case null, default -> geometry;
        };
    }
}
