package city.xingtu.reach;

import city.xingtu.plan.timetable.Period;
import city.xingtu.reach.transit.TransitRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One case of the book of rides: what lies and runs where, and what to expect. See rides.txt. */
final class RideCase {

    final String title;
    final Town town = new Town();
    Travel travel = Travel.of(Mode.TRANSIT);
    Optional<Integer> year = Optional.empty();
    String expected = "";
    String legs = "";
    String problem = "";

    private RideCase(String title) {
        this.title = title;
    }

    static List<RideCase> book() {
        List<RideCase> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(RideCase.class.getResourceAsStream("rides.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("#") || colon < 0) {
                    continue;
                }
                String value = line.substring(colon + 2).trim();
                if (line.startsWith("case: ")) {
                    cases.add(new RideCase(value));
                } else {
                    cases.getLast().read(line.substring(0, colon), value);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return cases;
    }

    private void read(String word, String value) {
        switch (word) {
            case "street" -> town.street(value);
            case "stop" -> town.stop(first(value), wkt(value), properties(value));
            case "entrance" -> town.entrance(wkt(value), properties(value));
            case "line" -> town.line(first(value), wkt(value), properties(value));
            case "origin" -> town.station(value);
            case "target" -> town.area(value);
            case "year" -> year = Optional.of(Integer.valueOf(value));
            case "travel" -> travel = travel(value);
            case "expect" -> expected = value;
            case "legs" -> legs = value;
            case "problem" -> problem = value;
            default -> throw new IllegalStateException(word);
        }
    }

    private static String first(String value) {
        return value.substring(0, value.indexOf(' '));
    }

    /** The geometry; empty where there is none. */
    private static String wkt(String value) {
        int end = value.lastIndexOf(')') + 1;
        return end == 0 ? "" : value.substring(value.startsWith("POINT") ? 0 : value.indexOf(' ') + 1, end);
    }

    private static Map<String, Object> properties(String value) {
        Map<String, Object> properties = new HashMap<>();
        for (String stated : value.substring(value.lastIndexOf(')') + 1).trim().split(" ")) {
            int equals = stated.indexOf('=');
            if (equals > 0) {
                String name = stated.substring(0, equals);
                String said = stated.substring(equals + 1).replace('_', ' ').replace('/', '\n');
                properties.put(name, typed(name, name.equals("kind") ? stated.substring(equals + 1) : said));
            }
        }
        return properties;
    }

    private static Object typed(String name, String said) {
        return switch (name) {
            case "platform_s", "transfer_s", "valid_from" -> Long.valueOf(said);
            case "oneway" -> Boolean.valueOf(said);
            default -> said;
        };
    }

    private static Travel travel(String value) {
        TransitRules rules = TransitRules.USUAL;
        LocalDateTime begin = null;
        int window = 1;
        double percentile = 50;
        for (String word : value.split(" ")) {
            String said = word.substring(word.indexOf('=') + 1);
            switch (word.split("=")[0]) {
                case "period" ->
                    rules = rules.at(new TransitRules.InPeriod(Period.of(said).orElseThrow()));
                case "departure", "arrival" -> begin = LocalDateTime.parse(said);
                case "window" -> window = Integer.parseInt(said);
                case "percentile" -> percentile = Double.parseDouble(said);
                case "wait" -> rules = rules.withWaitShare(Double.parseDouble(said));
                case "transfers" -> rules = rules.withMostTransfers(Integer.parseInt(said));
                case "walk" -> rules = rules.withTransferMetres(Double.parseDouble(said));
                case "to" -> {}
                default -> throw new IllegalStateException(word);
            }
        }
        if (begin != null) {
            rules = rules.at(new TransitRules.InWindow(begin, window, percentile));
        }
        Travel travel = Travel.of(Mode.TRANSIT).withTransit(rules);
        return value.endsWith(" to") ? travel.reversed() : travel;
    }

    @Override
    public String toString() {
        return title;
    }
}
