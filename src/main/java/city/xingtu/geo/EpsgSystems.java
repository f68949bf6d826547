package city.xingtu.geo;

import city.xingtu.geo.Crs.AxisOrder;
import javax.measure.IncommensurableException;
import org.apache.sis.measure.Units;
import org.apache.sis.referencing.CRS;
import org.apache.sis.referencing.CommonCRS;
import org.apache.sis.referencing.crs.AbstractCRS;
import org.apache.sis.referencing.cs.AxesConvention;
import org.opengis.metadata.extent.GeographicBoundingBox;
import org.opengis.referencing.NoSuchAuthorityCodeException;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.referencing.crs.GeographicCRS;
import org.opengis.referencing.crs.ProjectedCRS;
import org.opengis.referencing.cs.AxisDirection;
import org.opengis.referencing.cs.CoordinateSystem;
import org.opengis.referencing.operation.MathTransform;
import org.opengis.referencing.operation.NoninvertibleTransformException;
import org.opengis.util.FactoryException;

/**
 * Systems of the EPSG data set that no formula of ours computes: names, axis order, area of use and arithmetic by Apache
 * SIS. Its first use takes seconds and tens of megabytes, so nobody comes here unless configuration names such a system.
 */
final class EpsgSystems {

    static {
        // Apache Derby, in which SIS keeps the data set, would write a log into the folder where the service was
        // started.
        if (System.getProperty("derby.stream.error.file") == null) {
            System.setProperty("derby.stream.error.method", "java.io.OutputStream.nullOutputStream");
        }
    }

    private EpsgSystems() {}

    /**
     * The system of a code such as {@code EPSG:27700}.
     *
     * @throws IllegalArgumentException that says why there is none: unknown, or not one of easting and northing or of
     *     longitude and latitude
     */
    static Crs of(String code) {
        if (!code.startsWith("EPSG:")) {
            throw new IllegalArgumentException(code + " is no code of the EPSG data set, such as EPSG:27700");
        }
        CoordinateReferenceSystem system = system(code);
        boolean geographic = system instanceof GeographicCRS;
        CoordinateSystem axes = system.getCoordinateSystem();
        if (!(geographic || system instanceof ProjectedCRS) || axes.getDimension() != 2) {
            throw new IllegalArgumentException(code + " is no system of two axes on the ground");
        }
        boolean eastFirst = directed(axes, AxisDirection.EAST, AxisDirection.NORTH);
        if (!eastFirst && !directed(axes, AxisDirection.NORTH, AxisDirection.EAST)) {
            throw new IllegalArgumentException(code + " has other axes than one to the east and one to the north");
        }
        try {
            // Easting in metres or whatever the system's unit is; degrees as degrees.
            MathTransform forward = CRS.findOperation(
                            CommonCRS.WGS84.normalizedGeographic(),
                            ((AbstractCRS) system).forConvention(AxesConvention.DISPLAY_ORIENTED),
                            null)
                    .getMathTransform();
            BoundingBox area = area(CRS.getGeographicBoundingBox(system));
            double metresPerUnit = geographic
                    ? IdentityProjection.METRES_PER_DEGREE
                    : axes.getAxis(0).getUnit().getConverterToAny(Units.METRE).convert(1);
            String title = system.getName().getCode();
            return new Crs(
                    code,
                    title,
                    title,
                    eastFirst ? AxisOrder.EAST_NORTH : AxisOrder.NORTH_EAST,
                    area,
                    new RegisteredProjection(forward, forward.inverse(), area, geographic, metresPerUnit));
        } catch (FactoryException
                | IncommensurableException
                | NoninvertibleTransformException
                // As for systems that need the time of each position.
                | IllegalArgumentException e) {
            throw new IllegalArgumentException(code + " cannot be computed: " + e.getMessage(), e);
        }
    }

    private static boolean directed(CoordinateSystem axes, AxisDirection first, AxisDirection second) {
        return axes.getAxis(0).getDirection().equals(first)
                && axes.getAxis(1).getDirection().equals(second);
    }

    private static CoordinateReferenceSystem system(String code) {
        try {
            return CRS.forCode(code);
        } catch (NoSuchAuthorityCodeException e) {
            throw new IllegalArgumentException(code + " is no system of the EPSG data set", e);
        } catch (FactoryException e) {
            throw new IllegalArgumentException(code + " cannot be computed: " + e.getMessage(), e);
        }
    }

    /** An area over the antimeridian is taken as the whole circle. */
    private static BoundingBox area(GeographicBoundingBox box) {
        if (box == null) {
            return new BoundingBox(-180, -90, 180, 90);
        }
        double west = box.getWestBoundLongitude();
        double east = box.getEastBoundLongitude();
        return new BoundingBox(
                west < east ? west : -180,
                box.getSouthBoundLatitude(),
                west < east ? east : 180,
                box.getNorthBoundLatitude());
    }
}
