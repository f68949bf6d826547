package city.xingtu.geo;

import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Changes the vertices of geometries in place. */
public final class Vertices {

    private Vertices() {}

    /**
     * Changes x and y of all vertices.
     *
     * @param work on x0, y0, x1, y1, … of a line or ring at a time
     */
    public static void change(Geometry geometry, Consumer<double[]> work) {
        geometry.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                if (i == 0) {
                    change(sequence, work);
                }
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
    }

    private static void change(CoordinateSequence sequence, Consumer<double[]> work) {
        double[] xy = new double[2 * sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            xy[2 * i] = sequence.getX(i);
            xy[2 * i + 1] = sequence.getY(i);
        }
        work.accept(xy);
        for (int i = 0; i < sequence.size(); i++) {
            sequence.setOrdinate(i, 0, xy[2 * i]);
            sequence.setOrdinate(i, 1, xy[2 * i + 1]);
        }
    }

    /** Lets north and east, or east and north, trade places. */
    public static void swap(double[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            double first = xy[i];
            xy[i] = xy[i + 1];
            xy[i + 1] = first;
        }
    }
}
