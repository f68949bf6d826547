package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.PolygonSet;
import city.xingtu.ink.Crew;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Answers questions of walking time on the streets of a view. The network is built once for each state of the street
 * layer and the search once for each set of origins; both are kept while they are in use.
 *
 * <p>Safe for any number of threads.
 */
public final class Reach {

    /** The layer whose lines are the streets. */
    public static final String STREETS = "streets";

    private static final int KEPT = 16;

    /** Features that a thread looks at before it takes the next ones. */
    private static final int AT_ONCE = 4;

    private final Crew crew;
    private final Networks networks;
    private final Transits transits = new Transits();
    private final Map<SearchKey, TravelTimes> searches = new RecentlyUsed<>(KEPT);

    private final Map<AnswerKey, List<Reached>> answers = new RecentlyUsed<>(KEPT);

    /** Two states of a layer with the same version are the same, so an answer holds for as long as its key. */
    private record AnswerKey(SearchKey search, long targetVersion, String target, double minutes, boolean all) {}

    private record SearchKey(Network network, List<Origin> origins, Travel travel, double limit) {}

    /** The streets, and the lines where one travels by them. Each is equal to itself only. */
    private record Network(StreetNetwork streets, Optional<TransitGraph> transit) {

        TravelTimes times(List<Origin> origins, Travel travel, double limit) {
            return transit.map(graph -> TransitSearch.times(graph, origins, travel, limit))
                    .orElseGet(() -> TravelTimes.from(streets, origins, travel, limit));
        }

        /** How one comes to the network and leaves it. */
        Travel legs(Travel travel) {
            return transit.isPresent() ? travel.onFoot() : travel;
        }
    }

    /** @param crew threads that share the work on one question */
    public Reach(Crew crew) {
        this.crew = crew;
        this.networks = new Networks(crew);
    }

    /**
     * Which features of a layer a walk reaches.
     *
     * @param target layer of the features
     * @param from origins, see {@link #origins}
     * @param minutes limit
     * @param all whether those that are not reached in time are answered too
     */
    public record Question(LayerSnapshot target, List<Origin> from, double minutes, Travel travel, boolean all) {

        /** The same at a share of the speed; what is not reached is always answered too. */
        public Question at(double share) {
            return new Question(target, from, minutes, travel.atSpeed(share), true);
        }

        /** Those that are not reached in time have a time too, so that one knows by how much they miss. */
        private double limit() {
            return all ? Double.POSITIVE_INFINITY : minutes * 60;
        }
    }

    /**
     * The points from which one sets out of a geometry: itself, or points along its lines and outlines.
     *
     * @param id of the feature, or null for a free geometry
     * @throws Problem LIMIT_EXCEEDED when there are more than the most
     */
    public static List<Origin> origins(@Nullable String id, Text name, Geometry lonLat, String parameter, int most) {
        OriginPoints points = new OriginPoints(id, name, parameter, most);
        lonLat.apply(points);
        return points.origins();
    }

    /** All points of a layer as origins; a layer with located features that are no points is refused. */
    public static List<Origin> origins(LayerSnapshot layer, String parameter) {
        List<Origin> origins = new ArrayList<>();
        for (int row = 0; row < layer.size(); row++) {
            if (layer.geometries().dimension(row) >= 0) {
                origins.add(origin(layer, row, parameter));
            }
        }
        return origins;
    }

    /** One feature as an origin; it must be a point. */
    public static Origin origin(LayerSnapshot layer, int row, String parameter) {
        Geometry geometry = layer.geometry(row);
        if (geometry == null || layer.geometries().dimension(row) != 0) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    parameter,
                    new Text(
                            "要素 " + layer.id(row) + " 不是有位置的点，不能作为起点",
                            "Feature " + layer.id(row) + " is not a located point and cannot be an origin"));
        }
        return new Origin(layer.id(row), name(layer, row), geometry.getCoordinate().x, geometry.getCoordinate().y);
    }

    /** The feature's name in both languages; its id where it has none. */
    public static Text name(LayerSnapshot layer, int row) {
        String zh = layer.text(row, CommonFields.NAME_ZH);
        String en = layer.text(row, CommonFields.NAME_EN);
        String fallback = layer.id(row);
        return new Text(zh != null ? zh : en != null ? en : fallback, en != null ? en : zh != null ? zh : fallback);
    }

    /** What the streets of the view were built from. */
    public NetworkAccuracy network(View view) {
        return networkOf(view).accuracy();
    }

    /** What the network on which one so travels was built from. */
    public NetworkAccuracy network(View view, Travel travel) {
        Network network = networkOf(view, travel);
        NetworkAccuracy streets = network.streets().accuracy();
        return new NetworkAccuracy(
                streets.streets(),
                streets.kilometres(),
                streets.streetsByAccuracy(),
                streets.version(),
                network.transit().map(graph -> graph.network.accuracy()));
    }

    /**
     * The features of the target that lie within the limit, nearest first; with {@code all} then the others, by how
     * much they miss, those that no walk reaches last.
     */
    public List<Reached> within(View view, Question question) {
        AnswerKey key = new AnswerKey(
                new SearchKey(
                        networkOf(view, question.travel()),
                        List.copyOf(question.from()),
                        question.travel(),
                        question.limit()),
                question.target().version(),
                question.target().layer().id(),
                question.minutes(),
                question.all());
        synchronized (answers) {
            List<Reached> known = answers.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Reached> answer = answer(view, question);
        synchronized (answers) {
            answers.put(key, answer);
        }
        return answer;
    }

    private List<Reached> answer(View view, Question question) {
        TravelTimes times = search(view, question.from(), question.travel(), question.limit());
        double limit = question.minutes() * 60;
        Reached[] all = new Reached[question.target().size()];
        Portions.each(crew, 0, all.length, AT_ONCE, row -> all[row] = reach(times, question.target(), row, limit));
        return Arrays.stream(all)
                .filter(one -> question.all()
                        || one.arrival()
                                .filter(arrival -> arrival.seconds() <= limit)
                                .isPresent())
                .sorted(Reached.NEAREST_FIRST)
                .toList();
    }

    /**
     * Metres by which the outlines of {@link #isochrones} may be off between the places where they are exact
     * (docs/decisions/0035).
     */
    public static double groundTolerance(Travel travel, double minutes) {
        return Math.sqrt(2) * Region.step(travel, minutes * 60);
    }

    /** The ground within each limit in minutes, longitude first, as polygons with holes and islands. */
    public List<Geometry> isochrones(View view, List<Origin> origins, List<Double> minutes, Travel travel) {
        double most = minutes.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        TravelTimes times = search(view, origins, travel, most * 60);
        return grounds(times, minutes).stream()
                .map(times.network.plane::toLonLat)
                .toList();
    }

    /** In the network's plane. */
    private List<Geometry> grounds(TravelTimes times, List<Double> minutes) {
        Geometry[] grounds = new Geometry[minutes.size()];
        crew.each(grounds.length, i -> grounds[i] = Region.within(times, minutes.get(i) * 60));
        return List.of(grounds);
    }

    /**
     * The ground within each limit, parted among owners by whose origin is the first there: for percentiles, in the departure
     * whose time they are.
     *
     * @param owners the origins of each
     * @return by owner the grounds by limit, longitude first
     */
    public List<List<Geometry>> territories(View view, List<List<Origin>> owners, List<Double> minutes, Travel travel) {
        List<Origin> origins = owners.stream().flatMap(List::stream).toList();
        double most = minutes.stream().mapToDouble(Double::doubleValue).max().orElse(0) * 60;
        TravelTimes times = search(view, origins, travel, most);
        List<PolygonSet> grounds =
                grounds(times, minutes).stream().map(PolygonSet::new).toList();
        return Territories.of(times, owners, most).stream()
                .map(territory -> grounds.stream()
                        .map(ground -> ground.inside(territory))
                        .map(times.network.plane::toLonLat)
                        .toList())
                .toList();
    }

    /**
     * Times between places, within the limit, which may be infinite.
     *
     * @param origins where ways begin (or end, for {@link Travel#reverse})
     */
    public TravelMatrix matrix(
            View view, List<Origin> origins, List<Origin> destinations, Travel travel, double minutes) {
        Network network = networkOf(view, travel);
        double limit = minutes * 60;
        Joints to = Joints.of(network.streets(), destinations, network.legs(travel));
        return TravelMatrix.of(origins, to, from -> network.times(List.of(from), travel, limit), limit, crew);
    }

    /**
     * How much of a layer is reached in time, by the network and by the straight line that one covers in the time.
     *
     * @param question its limit and origins; it must ask for all features
     * @param measure what a row counts, such as its square metres
     */
    public Covering coverage(View view, Question question, IntToDoubleFunction measure) {
        return new Coverage(networkOf(view), question).of(within(view, question), measure);
    }

    /** The streets reached within the limit, piece by piece, in the order of the network. */
    public List<ReachedPiece> pieces(View view, List<Origin> origins, double minutes, Travel travel) {
        return ReachedPiece.of(search(view, origins, travel, minutes * 60), minutes * 60);
    }

    /**
     * Minutes within the limit at the cells of a grid.
     *
     * @param metres side of a cell
     * @throws Problem LIMIT_EXCEEDED {@code cell_m} when that were too many cells
     */
    public TimeSurface surface(View view, List<Origin> origins, double minutes, Travel travel, double metres) {
        TravelTimes times = search(view, origins, travel, minutes * 60);
        return TimeSurface.of(ReachedPiece.of(times, minutes * 60), times.origins, travel, minutes * 60, metres);
    }

    /** The way from the nearest origin to a place, however long; empty when none leads there. */
    public Optional<Arrival> route(View view, List<Origin> origins, Geometry target, Travel travel) {
        return arrival(view, origins, target, Double.POSITIVE_INFINITY, travel);
    }

    /** The same within a limit in minutes. */
    public Optional<Arrival> arrival(View view, List<Origin> origins, Geometry target, double minutes, Travel travel) {
        TravelTimes times = search(view, origins, travel, minutes * 60);
        return Optional.ofNullable(Approach.at(times, times.network.plane.toPlane(target)))
                .filter(arrival -> arrival.seconds() <= minutes * 60);
    }

    /** The origins that no street, nor an entrance where one travels by line, lies near enough to. */
    public List<Origin> unconnected(View view, List<Origin> origins, Travel travel) {
        Network network = networkOf(view, travel);
        Optional<TransitGraph> transit = network.transit();
        TravelTimes times = search(view, origins, network.legs(travel), 0);
        List<Origin> without = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            Origin origin = origins.get(i);
            boolean atDoor = transit.filter(graph -> graph.doorWithin(travel.accessMetres(), origin))
                    .isPresent();
            if (!times.connected(i) && !atDoor) {
                without.add(origin);
            }
        }
        return without;
    }

    private static Reached reach(TravelTimes times, LayerSnapshot target, int row, double limit) {
        Geometry lonLat = target.geometry(row);
        if (lonLat == null) {
            return Reached.not(row, Reached.Reason.UNLOCATED);
        }
        Geometry geometry = times.network.plane.toPlane(lonLat);
        @Nullable Arrival arrival = Approach.at(times, geometry);
        if (arrival == null) {
            return Reached.not(
                    row, Shares.streetNear(times, geometry) ? Reached.Reason.NOT_CONNECTED : Reached.Reason.NO_STREET);
        }
        double share = arrival.seconds() <= limit ? Shares.within(times, geometry, limit) : 0;
        return Reached.in(row, arrival, share, Shares.originsWithoutStreet(times, geometry));
    }

    private StreetNetwork networkOf(View view) {
        return networks.of(view);
    }

    private Network networkOf(View view, Travel travel) {
        StreetNetwork streets = networkOf(view);
        return new Network(
                streets, travel.mode() == Mode.TRANSIT ? Optional.of(transits.of(view, streets)) : Optional.empty());
    }

    private TravelTimes search(View view, List<Origin> origins, Travel travel, double limit) {
        Network network = networkOf(view, travel);
        SearchKey key = new SearchKey(network, List.copyOf(origins), travel, limit);
        synchronized (searches) {
            TravelTimes known = searches.get(key);
            if (known != null) {
                return known;
            }
        }
        TravelTimes times = network.times(origins, travel, limit);
        synchronized (searches) {
            searches.put(key, times);
        }
        return times;
    }
}
