package city.xingtu.exchange;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;

/** Turns north-first coordinates into east-first ones, in place, and back. */
final class AxisSwap implements CoordinateSequenceFilter {

    @Override
    public void filter(CoordinateSequence sequence, int i) {
        double first = sequence.getX(i);
        sequence.setOrdinate(i, 0, sequence.getY(i));
        sequence.setOrdinate(i, 1, first);
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
