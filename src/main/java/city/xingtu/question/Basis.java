package city.xingtu.question;

import city.xingtu.atlas.View;
import city.xingtu.reach.Mode;
import city.xingtu.reach.NetworkAccuracy;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Travel;
import java.util.LinkedHashMap;
import java.util.Map;

/** What answers rest on, stated with each: the question as it was understood, the network, the software. */
final class Basis {

    private Basis() {}

    /** The members {@code parameters}, {@code network} and {@code software}. */
    static Map<String, Object> of(Desk desk, View view, Travel travel, Map<String, Object> own) {
        Map<String, Object> parameters = new LinkedHashMap<>(own);
        view.horizon().ifPresent(year -> parameters.put("datetime", (long) year));
        view.proposal().ifPresent(proposal -> parameters.put("proposal", proposal.id()));
        parameters.putAll(rules(travel));
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("parameters", parameters);
        basis.put("network", network(view, desk.reach().network(view, travel)));
        basis.put("software", desk.software());
        return basis;
    }

    private static Map<String, Object> rules(Travel travel) {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("mode", travel.mode().id());
        rules.put("direction", travel.reverse() ? "to" : "from");
        rules.put("speed_kmh", travel.speedKmh());
        rules.put("access_limit_m", travel.accessMetres());
        rules.put("detour_off_street", travel.detour());
        rules.put("leg_kmh", travel.legKmh());
        if (travel.mode() == Mode.CAR) {
            rules.put("congestion", travel.congestion());
        }
        if (travel.mode() == Mode.TRANSIT) {
            rules.putAll(TransitInputs.stated(travel.transit(), travel.reverse()));
        }
        return rules;
    }

    private static Map<String, Object> network(View view, NetworkAccuracy network) {
        Map<String, Object> streets = new LinkedHashMap<>();
        streets.put("layer", Reach.STREETS);
        streets.put("revision", view.revision().number());
        streets.put("version", network.version());
        streets.put("streets", (long) network.streets());
        streets.put("kilometres", network.kilometres());
        streets.put("accuracy", network.streetsByAccuracy());
        network.transit().ifPresent(transit -> {
            Map<String, Object> lines = new LinkedHashMap<>();
            lines.put("version", transit.version());
            lines.put("lines", (long) transit.lines());
            lines.put("stops", (long) transit.stops());
            lines.put("entrances", (long) transit.entrances());
            lines.put("lines_with_timetable", (long) transit.withTimetable());
            lines.put("lines_with_usual_headway", (long) transit.usualHeadway());
            lines.put("lines_with_usual_speed", (long) transit.usualSpeed());
            streets.put("transit", lines);
        });
        return streets;
    }
}
