package city.xingtu.geo;

import java.util.List;
import java.util.Optional;

/** STUB to be replaced by the builder of geo; the public signatures are the contract. */
public final class Crs {
    public enum AxisOrder {
        EAST_NORTH,
        NORTH_EAST
    }

    /** EPSG:4490, the storage system; in memory longitude first. */
    public static final Crs CGCS2000 = new Crs();
    /** EPSG:3857. */
    public static final Crs WEB_MERCATOR = new Crs();

    private Crs() {}

    /** Canonical name: "EPSG:4549", "CRS:84". */
    public String code() {
        throw new UnsupportedOperationException();
    }
    /** Official axis order of the authority (4490, 4326, 4549, 4528: NORTH_EAST; 3857, CRS:84: EAST_NORTH). */
    public AxisOrder axisOrder() {
        throw new UnsupportedOperationException();
    }

    public boolean geographic() {
        throw new UnsupportedOperationException();
    }
    /** Metres a unit for scale computation as OGC does it: 6378137*pi/180 for degrees, 1 for metres. */
    public double metresPerUnit() {
        throw new UnsupportedOperationException();
    }
    /** Area of use in longitude/latitude. */
    public BoundingBox areaOfUse() {
        throw new UnsupportedOperationException();
    }
    /** In place, x0,y0,x1,y1,… east first. */
    public void fromLonLat(double[] xy, int vertices) {
        throw new UnsupportedOperationException();
    }

    public void toLonLat(double[] xy, int vertices) {
        throw new UnsupportedOperationException();
    }
    /** Box around the transformed, densified outline. */
    public BoundingBox fromLonLat(BoundingBox box) {
        throw new UnsupportedOperationException();
    }

    public BoundingBox toLonLat(BoundingBox box) {
        throw new UnsupportedOperationException();
    }
    /** Accepts "EPSG:4490", "CRS:84", "urn:ogc:def:crs:EPSG::4490", "http://www.opengis.net/def/crs/EPSG/0/4490", ".../OGC/1.3/CRS84"; case-insensitive. */
    public static Optional<Crs> find(String name) {
        throw new UnsupportedOperationException();
    }
    /** The systems that services announce, in order. */
    public static List<Crs> listed() {
        throw new UnsupportedOperationException();
    }
    /** Loads what the first transform would otherwise wait for. */
    public static void warmUp() {
        throw new UnsupportedOperationException();
    }
}
