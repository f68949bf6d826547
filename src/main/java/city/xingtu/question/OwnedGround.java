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
 * @param minutes the limits, ascending
 * @param byLimit ground by limit, longitude first
 */
record OwnedGround(List<Origin> owners, List<Double> minutes, List<Geometry> byLimit) {

    private static final int MOST_SEPARATE = 200;
    private static final int MOST_NEAREST = 500;

    /** Limits of a surface: as many shades as an eye parts. */
    private static final int SHADES = 30;

    /** Points on the outlines of a surface, some 200 MB while it is worked out; a larger ground has fewer shades. */
    private static final int MOST_POINTS = 4_000_000;

    /**
     * The grounds that a result asks for.
     *
     * @param minutes the limits that are asked for, ascending; a surface has others, up to the largest
     * @throws Problem LIMIT_EXCEEDED when that were too many
     */
    static List<OwnedGround> of(Setting setting, Result result, List<Double> minutes) {
        Reach reach = setting.desk().reach();
        return switch (result) {
            case SEPARATE ->
                features(setting.origins(), result, MOST_SEPARATE).stream()
                        .map(owners -> new OwnedGround(
                                owners, minutes, reach.isochrones(setting.view(), owners, minutes, setting.travel())))
                        .toList();
            case NEAREST -> {
                List<List<Origin>> owners = features(setting.origins(), result, MOST_NEAREST);
                List<List<Geometry>> parts = reach.territories(setting.view(), owners, minutes, setting.travel());
                yield IntStream.range(0, owners.size())
                        .mapToObj(i -> new OwnedGround(owners.get(i), minutes, parts.get(i)))
                        .toList();
            }
            case SURFACE -> List.of(surface(setting, minutes.getLast()));
            case MERGED, STREETS -> List.of(new OwnedGround(setting.origins(), minutes, together(setting, minutes)));
        };
    }

    /** At as many limits as may be, so that it has {@link #SHADES} where it is not the ground of a whole country. */
    private static OwnedGround surface(Setting setting, double most) {
        Geometry largest = together(setting, List.of(most)).getFirst();
        int shades = Math.clamp(MOST_POINTS / Math.max(1, largest.getNumPoints()), 1, SHADES);
        List<Double> minutes = IntStream.rangeClosed(1, shades)
                .mapToObj(i -> most * i / shades)
                .toList();
        List<Geometry> grounds = new ArrayList<>(together(setting, minutes.subList(0, shades - 1)));
        grounds.add(largest);
        return new OwnedGround(setting.origins(), minutes, grounds);
    }

    private static List<Geometry> together(Setting setting, List<Double> minutes) {
        return setting.desk().reach().isochrones(setting.view(), setting.origins(), minutes, setting.travel());
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
            owner.keySet().retainAll(List.of("id", "name_zh", "name_en"));
        }
        return owner;
    }
}
