package city.xingtu.reach;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Minutes at the middle of each cell of a grid: the least, over all reached points of streets within the access distance,
 * of the time there and the leg to the cell, and over origins that near of the leg alone. Along a straight piece of street
 * the best point is known in closed form, so a cell is exact.
 *
 * @param west,north outer corner in degrees
 * @param stepLon,stepLat size of a cell in degrees
 * @param minutes row by row from the north-west; not a number beyond the limit
 */
public record TimeSurface(
        double west, double north, double stepLon, double stepLat, int width, int height, float[] minutes) {

    private static final int MOST_CELLS = 4_000_000;

    /**
     * Over the pieces that are reached within the limit.
     *
     * @param metres side of a cell
     * @throws Problem LIMIT_EXCEEDED {@code cell_m} when that were too many cells
     */
    static TimeSurface of(List<ReachedPiece> pieces, List<Origin> origins, Travel travel, double limit, double metres) {
        Envelope box = new Envelope();
        pieces.forEach(piece -> box.expandToInclude(piece.line().getEnvelopeInternal()));
        origins.forEach(origin -> box.expandToInclude(origin.lon(), origin.lat()));
        LocalPlane plane = new LocalPlane(box.centre().x, box.centre().y);
        double stepLon = plane.lon(metres) - plane.lon(0);
        double stepLat = plane.lat(metres) - plane.lat(0);
        double around = Math.ceil(travel.accessMetres() / metres) + 1;
        double west = box.getMinX() - around * stepLon;
        double north = box.getMaxY() + around * stepLat;
        double columns = Math.ceil(box.getWidth() / stepLon + 2 * around);
        double rows = Math.ceil(box.getHeight() / stepLat + 2 * around);
        if (columns * rows > MOST_CELLS) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "cell_m",
                    new Text(
                            "时间面至多 " + MOST_CELLS + " 格；请增大 cell_m 或减少起点",
                            "A surface has at most " + MOST_CELLS + " cells; raise cell_m or choose fewer origins"));
        }
        float[] seconds = new float[(int) (columns * rows)];
        Arrays.fill(seconds, Float.NaN);
        TimeSurface surface = new TimeSurface(west, north, stepLon, stepLat, (int) columns, (int) rows, seconds);
        Stamp stamp = surface.new Stamp(plane, travel, limit, metres);
        double offPace = travel.secondsPerMetreOffStreet();
        pieces.forEach(piece -> piece.cones(plane, offPace).forEach(stamp::add));
        origins.forEach(origin -> stamp.add(Cone.around(origin, plane, offPace)));
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] /= 60;
        }
        return surface;
    }

    /** Lowers the cells beside pieces to what they give. Holds seconds until the end. */
    private final class Stamp {

        private final double limit;
        private final double metres;
        private final double access;
        private final double offPace;
        private final double x0;
        private final double y0;

        Stamp(LocalPlane plane, Travel travel, double limit, double metres) {
            this.limit = limit;
            this.metres = metres;
            this.access = travel.accessMetres();
            this.offPace = travel.secondsPerMetreOffStreet();
            this.x0 = plane.x(west);
            this.y0 = plane.y(north);
        }

        void add(Cone cone) {
            double reach = Math.min(access, (limit - cone.earliest) / offPace);
            if (reach < 0) {
                return;
            }
            int left = (int) Math.max(0, (cone.minX - reach - x0) / metres);
            int right = (int) Math.min(width - 1, (cone.maxX + reach - x0) / metres);
            int top = (int) Math.max(0, (y0 - cone.maxY - reach) / metres);
            int bottom = (int) Math.min(height - 1, (y0 - cone.minY + reach) / metres);
            for (int row = top; row <= bottom; row++) {
                double y = y0 - (row + 0.5) * metres;
                for (int column = left; column <= right; column++) {
                    double time = cone.seconds(x0 + (column + 0.5) * metres, y, access);
                    int cell = row * width + column;
                    if (time <= limit && !(minutes[cell] <= time)) {
                        minutes[cell] = (float) time;
                    }
                }
            }
        }
    }
}
