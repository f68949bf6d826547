package city.xingtu.reach;

import city.xingtu.reach.transit.Ride;
import city.xingtu.reach.transit.RoundSearch;
import city.xingtu.reach.transit.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The way to an entrance by line. */
final class LineJourney implements Journey {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final TransitGraph graph;
    private final TravelTimes walk;
    private final double[] walked;
    private final RoundSearch search;
    private final int door;
    private final double seconds;

    /**
     * @param walk from where one set out
     * @param walked seconds of it to each entrance
     * @param seconds of the whole way; infinite where none leads to the entrance
     */
    LineJourney(TransitGraph graph, TravelTimes walk, double[] walked, RoundSearch search, int door, double seconds) {
        this.graph = graph;
        this.walk = walk;
        this.walked = walked;
        this.search = search;
        this.door = door;
        this.seconds = seconds;
    }

    @Override
    public double seconds() {
        return seconds;
    }

    @Override
    public Optional<Origin> from() {
        List<Ride> rides = search.rides(graph.doorStop[door]);
        return Optional.of(walkTo(firstDoor(rides.getFirst().from())).origin());
    }

    @Override
    public List<Leg> legs() {
        List<Ride> rides = search.rides(graph.doorStop[door]);
        List<Leg> legs = new ArrayList<>();
        int entered = firstDoor(rides.getFirst().from());
        WalkPath path = walkTo(entered);
        legs.add(new Leg.Walk(walked[entered], path.accessMetres() + path.streetMetres(), path.steps(), path.line()));
        legs.add(
                new Leg.Passage(graph.doorSeconds[entered], true, entrance(entered), station(graph.doorStop[entered])));
        @Nullable Ride before = null;
        for (Ride ride : rides) {
            if (before != null) {
                legs.add(new Leg.Change(ride.ready() - before.arrives(), station(before.to()), station(ride.from())));
            }
            Leg.Place line = new Leg.Place(ride.layer(), ride.id(), ride.name());
            legs.add(new Leg.Wait(ride.departs() - ride.ready(), station(ride.from()), line));
            legs.add(new Leg.Ride(
                    ride.arrives() - ride.departs(),
                    line,
                    station(ride.from()),
                    station(ride.to()),
                    ride.stops(),
                    ride.trip(),
                    ride.track()));
            before = ride;
        }
        legs.add(new Leg.Passage(graph.doorSeconds[door], false, entrance(door), station(graph.doorStop[door])));
        return List.copyOf(legs);
    }

    /** The entrance by which one is on the platform first. */
    private int firstDoor(int stop) {
        int best = -1;
        for (int each = 0; each < walked.length; each++) {
            if (graph.doorStop[each] == stop
                    && (best < 0 || walked[each] + graph.doorSeconds[each] < walked[best] + graph.doorSeconds[best])) {
                best = each;
            }
        }
        return best;
    }

    private WalkPath walkTo(int to) {
        Origin place = graph.doors.get(to);
        Coordinate plane = new Coordinate(graph.streets.plane.x(place.lon()), graph.streets.plane.y(place.lat()));
        Arrival arrival = Approach.at(walk, FACTORY.createPoint(plane));
        if (arrival == null) {
            throw new IllegalStateException("no walk to an entrance that a walk led to: " + place.id());
        }
        return arrival.path();
    }

    private Leg.Place entrance(int at) {
        Stop.Entrance entrance = graph.entrance(at);
        return new Leg.Place(entrance.layer(), entrance.id(), entrance.name());
    }

    private Leg.Place station(int stop) {
        Stop station = graph.network.stops().get(stop);
        return new Leg.Place(station.layer(), station.id(), station.name());
    }
}
