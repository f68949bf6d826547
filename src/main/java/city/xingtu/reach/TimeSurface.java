package city.xingtu.reach;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
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
        pieces.forEach(stamp::piece);
        origins.forEach(stamp::origin);
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] /= 60;
        }
        return surface;
    }

    /** Lowers the cells beside pieces to what they give. Holds seconds until the end. */
    private final class Stamp {

        private final LocalPlane plane;
        private final double limit;
        private final double metres;
        private final double access;
        private final double offPace;
        private final double x0;
        private final double y0;

        Stamp(LocalPlane plane, Travel travel, double limit, double metres) {
            this.plane = plane;
            this.limit = limit;
            this.metres = metres;
            this.access = travel.accessMetres();
            this.offPace = travel.secondsPerMetreOffStreet();
            this.x0 = plane.x(west);
            this.y0 = plane.y(north);
        }

        void origin(Origin origin) {
            Coordinate at = inPlane(new Coordinate(origin.lon(), origin.lat()));
            segment(at, at, origin.afterSeconds(), origin.afterSeconds());
        }

        void piece(ReachedPiece piece) {
            Coordinate[] line = piece.line().getCoordinates();
            for (int i = 0; i < line.length; i++) {
                line[i] = inPlane(line[i]);
            }
            double whole = 0;
            for (int i = 1; i < line.length; i++) {
                whole += line[i].distance(line[i - 1]);
            }
            double along = 0;
            for (int i = 1; i < line.length; i++) {
                double next = along + line[i].distance(line[i - 1]);
                segment(line[i - 1], line[i], at(piece, along / whole), at(piece, next / whole));
                along = next;
            }
        }

        private static double at(ReachedPiece piece, double share) {
            return piece.fromSeconds() + share * (piece.toSeconds() - piece.fromSeconds());
        }

        private Coordinate inPlane(Coordinate lonLat) {
            return new Coordinate(plane.x(lonLat.x), plane.y(lonLat.y));
        }

        private void segment(Coordinate a, Coordinate b, double timeA, double timeB) {
            double reach = Math.min(access, (limit - Math.min(timeA, timeB)) / offPace);
            if (reach < 0) {
                return;
            }
            int left = (int) Math.max(0, (Math.min(a.x, b.x) - reach - x0) / metres);
            int right = (int) Math.min(width - 1, (Math.max(a.x, b.x) + reach - x0) / metres);
            int top = (int) Math.max(0, (y0 - Math.max(a.y, b.y) - reach) / metres);
            int bottom = (int) Math.min(height - 1, (y0 - Math.min(a.y, b.y) + reach) / metres);
            double length = a.distance(b);
            double dx = length == 0 ? 0 : (b.x - a.x) / length;
            double dy = length == 0 ? 0 : (b.y - a.y) / length;
            double slope = length == 0 ? 0 : (timeB - timeA) / length;
            // How far before the foot of the perpendicular one turns off, for each metre aside (Snell's law).
            double sine = Math.clamp(slope / offPace, -0.999, 0.999);
            double slant = sine / Math.sqrt(1 - sine * sine);
            for (int row = top; row <= bottom; row++) {
                double y = y0 - (row + 0.5) * metres - a.y;
                for (int column = left; column <= right; column++) {
                    double x = x0 + (column + 0.5) * metres - a.x;
                    double foot = x * dx + y * dy;
                    double aside = length == 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx);
                    if (aside > access) {
                        continue;
                    }
                    // A hair less, so that the leg is not refused for a rounding.
                    double most = Math.sqrt(access * access - aside * aside) * (1 - 1e-9);
                    double off = Math.clamp(foot - aside * slant, foot - most, foot + most);
                    double place = Math.clamp(off, 0.0, length);
                    double leg = Math.hypot(aside, place - foot);
                    double time = timeA + slope * place + leg * offPace;
                    int cell = row * width + column;
                    if (leg <= access && time <= limit && !(minutes[cell] <= time)) {
                        minutes[cell] = (float) time;
                    }
                }
            }
        }
    }
}
