package city.xingtu.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * An axis-parallel rectangle, east first: {@code minX <= x <= maxX}. The empty box has {@code minX > maxX}.
 */
public record BoundingBox(double minX, double minY, double maxX, double maxY) {

    /** Contains nothing, intersects nothing; the neutral element of {@link #union}. */
    public static final BoundingBox EMPTY = new BoundingBox(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The box of a JTS envelope. */
    public static BoundingBox of(Envelope envelope) {
        return envelope.isNull()
                ? EMPTY
                : new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }

    public boolean isEmpty() {
        return !(minX <= maxX && minY <= maxY);
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double centreX() {
        return (minX + maxX) / 2;
    }

    public double centreY() {
        return (minY + maxY) / 2;
    }

    /** Whether the two share at least a point; touching counts. */
    public boolean intersects(BoundingBox other) {
        return minX <= other.maxX && maxX >= other.minX && minY <= other.maxY && maxY >= other.minY;
    }

    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    /** Whether the other lies in this one, edges included; the empty box lies in every one. */
    public boolean contains(BoundingBox other) {
        return other.isEmpty() || other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY;
    }

    /** The smallest box around both. */
    public BoundingBox union(BoundingBox other) {
        return new BoundingBox(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    /** What both cover; empty when they are disjoint. */
    public BoundingBox intersection(BoundingBox other) {
        BoundingBox common = new BoundingBox(
                Math.max(minX, other.minX),
                Math.max(minY, other.minY),
                Math.min(maxX, other.maxX),
                Math.min(maxY, other.maxY));
        return common.isEmpty() ? EMPTY : common;
    }

    /** Grown by the distance on every side. */
    public BoundingBox expandedBy(double distance) {
        return isEmpty() ? this : new BoundingBox(minX - distance, minY - distance, maxX + distance, maxY + distance);
    }

    public Envelope toEnvelope() {
        return isEmpty() ? new Envelope() : new Envelope(minX, maxX, minY, maxY);
    }
}
