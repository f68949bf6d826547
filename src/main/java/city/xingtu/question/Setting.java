package city.xingtu.question;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.RevisionSelector;
import city.xingtu.atlas.View;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.Text;
import city.xingtu.reach.Origin;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Travel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which plan, how, and from where one travels.
 *
 * @param from name of the layer of the origins; empty when they are no layer's
 * @param unconnected origins that no street lies near enough to; never all
 */
record Setting(Desk desk, View view, Travel travel, String from, List<Origin> origins, List<Origin> unconnected) {

    private static final int MOST_ORIGINS = 5_000;

    /** As the parameters say. */
    static Setting of(Desk desk, Query query) {
        return of(desk, query, desk.atlas().view(year(query)), TravelInputs.travel(query));
    }

    /**
     * In that plan and way, with the origins of the parameters.
     *
     * @throws Problem NOT_APPLICABLE when no origin stands near a street
     */
    static Setting of(Desk desk, Query query, View view, Travel travel) {
        List<Origin> origins = new Places(view, query, desk.functions(), MOST_ORIGINS, Places.Standing.ALONG).origins();
        List<Origin> unconnected = desk.reach().unconnected(view, origins, travel);
        if (unconnected.size() == origins.size()) {
            throw nowhere(query, travel);
        }
        return new Setting(desk, view, travel, query.text("from", ""), origins, unconnected);
    }

    /** The year of {@code datetime}. */
    static Optional<Integer> year(Query query) {
        return Horizons.find(query, "datetime");
    }

    /**
     * The plan under a proposal, by its id.
     *
     * @throws Problem UNKNOWN_FEATURE
     */
    static View under(Desk desk, String parameter, String id, Optional<Integer> year) {
        Proposal proposal = desk.proposals()
                .find(id)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.UNKNOWN_FEATURE,
                        parameter,
                        new Text("没有此方案；见 /proposals", "There is no such proposal; /proposals lists them")));
        Atlas atlas = desk.atlas();
        return atlas.view(new RevisionSelector.Head(), proposal, year);
    }

    private static Problem nowhere(Query query, Travel travel) {
        String metres = Math.round(travel.accessMetres()) + " m";
        String parameter = query.has("lon") ? "lon,lat" : query.has("from") ? "from" : Places.ORIGINS;
        return new Problem(
                Problem.Kind.NOT_APPLICABLE,
                parameter,
                new Text(
                        "起点 " + metres + " 内没有 " + travel.mode().id()
                                + " 可通行的街道（在水中、在路网之外，或街道不对其开放）；请换一处、换一种方式或增大 access_m",
                        "No street that is open to " + travel.mode().id() + " lies within " + metres
                                + " of the origin (it may be in the water, off the mapped area, or beside a closed"
                                + " street); choose another place or mode, or raise access_m"));
    }

    /** What the question was understood as, to be completed by the question's own. */
    Map<String, Object> parameters() {
        Map<String, Object> said = new LinkedHashMap<>();
        if (!from.isEmpty()) {
            said.put("from", from);
        }
        said.put("origins", (long) origins.size());
        said.put("origins_without_street", (long) unconnected.size());
        return said;
    }

    /** The same of a question whose answer is ground. */
    Map<String, Object> parameters(double mostMinutes) {
        Map<String, Object> said = parameters();
        said.put("ground_tolerance_m", Documents.rounded(Reach.groundTolerance(travel, mostMinutes), 2));
        return said;
    }

    /** What the answer rests on, as the last members of it. */
    Map<String, Object> basis(Map<String, Object> parameters) {
        return Basis.of(desk, view, travel, parameters);
    }
}
