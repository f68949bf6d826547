package city.xingtu.reach;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Points joined to every street near them, at which searches are read: by the same rule as {@link Approach}, with the
 * joints worked out once for all searches. Immutable.
 */
final class Joints {

    final StreetNetwork network;
    final List<Origin> places;
    private final Seeds seeds;

    private Joints(StreetNetwork network, List<Origin> places, Seeds seeds) {
        this.network = network;
        this.places = places;
        this.seeds = seeds;
    }

    /** Joins the places to the streets that the mode may use. */
    static Joints of(StreetNetwork network, List<Origin> places, Travel travel) {
        return new Joints(network, List.copyOf(places), Seeds.of(network, network.costs(travel), places, travel));
    }

    /** Numbers of the places that no street lies near enough to. */
    List<Integer> lonely() {
        boolean[] joined = new boolean[places.size()];
        for (int i = 0; i < seeds.count; i++) {
            joined[seeds.origin[i]] = true;
        }
        return IntStream.range(0, joined.length)
                .filter(place -> !joined[place])
                .boxed()
                .toList();
    }

    /** Seconds to each place; infinite where no way leads there. */
    double[] read(TravelTimes times) {
        double[] seconds = new double[places.size()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        double offPace = times.travel.secondsPerMetreOffStreet();
        EdgeProfile profile = new EdgeProfile();
        int last = -1;
        for (int i = 0; i < seeds.count; i++) {
            if (seeds.edge[i] != last) {
                last = seeds.edge[i];
                times.profile(last, profile);
            }
            double there = profile.secondsAt(seeds.at[i]) + seeds.leg[i] * offPace;
            seconds[seeds.origin[i]] = Math.min(seconds[seeds.origin[i]], there);
        }
        straight(times, offPace, seconds);
        return seconds;
    }

    /** Places so near an origin that one walks there without any street. */
    private void straight(TravelTimes times, double offPace, double[] seconds) {
        double access = times.travel.accessMetres();
        Coordinate[] plane = new Coordinate[places.size()];
        Arrays.setAll(plane, i -> inPlane(places.get(i)));
        for (Origin origin : times.origins) {
            Coordinate from = inPlane(origin);
            for (int i = 0; i < plane.length; i++) {
                if (Math.abs(plane[i].x - from.x) <= access) {
                    double metres = plane[i].distance(from);
                    double there = origin.afterSeconds() + metres * offPace;
                    if (metres <= access && there < seconds[i]) {
                        seconds[i] = there;
                    }
                }
            }
        }
    }

    private Coordinate inPlane(Origin place) {
        return new Coordinate(network.plane.x(place.lon()), network.plane.y(place.lat()));
    }
}
