package city.xingtu.question;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Origin;
import city.xingtu.reach.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground within each limit of some origins.
 *
 * @param owners the origins, all of one feature or all there are
 * @param byLimit ground by limit, longitude first
 */
record OwnedGround(List<Origin> owners, List<Geometry> byLimit) {

    private static final int MOST_SEPARATE = 200;
    private static final int MOST_NEAREST = 500;

    /** A surface is the ground at thirty limits. */
    private static final int MOST_IN_SURFACE = 20;

    /**
     * The grounds that a result asks for.
     *
     * @throws Problem LIMIT_EXCEEDED when that were too many
     */
    static List<OwnedGround> of(Setting setting, Result result, List<Double> minutes) {
        Reach reach = setting.desk().reach();
        return switch (result) {
            case SEPARATE ->
                features(setting.origins(), result, MOST_SEPARATE).stream()
                        .map(owners -> new OwnedGround(
                                owners, reach.isochrones(setting.view(), owners, minutes, setting.travel())))
                        .toList();
            case NEAREST -> {
                List<List<Origin>> owners = features(setting.origins(), result, MOST_NEAREST);
                List<List<Geometry>> parts = reach.territories(setting.view(), owners, minutes, setting.travel());
                yield IntStream.range(0, owners.size())
                        .mapToObj(i -> new OwnedGround(owners.get(i), parts.get(i)))
                        .toList();
            }
            case SURFACE ->
                together(
                        setting,
                        features(setting.origins(), result, MOST_IN_SURFACE).stream()
                                .flatMap(List::stream)
                                .toList(),
                        minutes);
            case MERGED, STREETS -> together(setting, setting.origins(), minutes);
        };
    }

    private static List<OwnedGround> together(Setting setting, List<Origin> origins, List<Double> minutes) {
        return List.of(new OwnedGround(
                origins, setting.desk().reach().isochrones(setting.view(), origins, minutes, setting.travel())));
    }

    /** The origins by the feature that they are points of; what is none stands alone. */
    private static List<List<Origin>> features(List<Origin> origins, Result result, int most) {
        Map<Object, List<Origin>> owners = new LinkedHashMap<>();
        for (Origin origin : origins) {
            Object key = origin.id() == null ? origin : origin.id();
            owners.computeIfAbsent(key, absent -> new ArrayList<>()).add(origin);
        }
        if (owners.size() > most) {
            String named = Result.INPUT.name() + "=" + result.id();
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    Result.INPUT.name(),
                    new Text(named + " 至多 " + most + " 个起点", named + " takes at most " + most + " origins"));
        }
        return List.copyOf(owners.values());
    }

    /** Whose it is, where it is one's: the place only where that is a point. */
    Map<String, Object> owner() {
        if (owners.stream().map(Origin::id).distinct().count() > 1) {
            return Map.of();
        }
        Map<String, Object> owner = WithinAnswer.origin(owners.getFirst());
        if (owners.size() > 1) {
            owner.keySet().removeAll(List.of("lon", "lat"));
        }
        return owner;
    }
}
