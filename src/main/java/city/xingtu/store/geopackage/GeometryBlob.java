package city.xingtu.store.geopackage;

import city.xingtu.store.PlaneWkb;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * GeoPackage binary (OGC 12-128r17, clause 2.1.3): a header with the system and the envelope, then well-known binary.
 * East first, whatever the system's axis order. For one thread.
 */
final class GeometryBlob {

    private static final int ENVELOPE_XY = 1 << 1;
    private static final int LITTLE_ENDIAN = 1;
    private static final int EMPTY = 1 << 4;
    private static final int EXTENDED = 1 << 5;

    /** Doubles in the envelope by the header's indicator: none, xy, xyz, xym, xyzm. */
    private static final int[] ENVELOPE_DOUBLES = {0, 4, 6, 6, 8};

    private static final int FIXED_HEADER = 8;

    private final WKBReader reader = new WKBReader(new GeometryFactory());

    /** The blob for a geometry in a system; null for null. Points carry no envelope: it would only repeat them. */
    byte @Nullable [] write(@Nullable Geometry geometry, int srs) {
        if (geometry == null) {
            return null;
        }
        boolean envelope = !geometry.getGeometryType().equals("Point");
        ByteBuffer blob = ByteBuffer.allocate(FIXED_HEADER + (envelope ? 32 : 0) + PlaneWkb.size(geometry))
                .order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put((byte) (LITTLE_ENDIAN | (envelope ? ENVELOPE_XY : 0)));
        blob.putInt(srs);
        if (envelope) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        PlaneWkb.put(geometry, blob);
        return blob.array();
    }

    /**
     * The geometry of a blob; null for null and for empty ones.
     *
     * @throws ParseException when it is no GeoPackage geometry, or one of an extension (curves and the like)
     */
    @Nullable
    Geometry read(byte @Nullable [] blob) throws ParseException {
        if (blob == null) {
            return null;
        }
        if (blob.length < FIXED_HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("not a GeoPackage geometry");
        }
        int flags = blob[3];
        int indicator = (flags >> 1) & 7;
        if ((flags & EXTENDED) != 0 || indicator >= ENVELOPE_DOUBLES.length) {
            throw new ParseException("a GeoPackage geometry of an unknown extension");
        }
        int start = FIXED_HEADER + 8 * ENVELOPE_DOUBLES[indicator];
        if ((flags & EMPTY) != 0) {
            return null;
        }
        if (start >= blob.length) {
            throw new ParseException("a GeoPackage geometry cut off in its header");
        }
        byte[] wkb = new byte[blob.length - start];
        System.arraycopy(blob, start, wkb, 0, wkb.length);
        try {
            Geometry geometry = reader.read(wkb);
            return geometry.isEmpty() ? null : geometry;
        } catch (IllegalArgumentException e) {
            // Such as a ring that is not closed.
            throw new ParseException(e.getMessage());
        }
    }
}
