package city.xingtu.reach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One case of the book of walks: what lies where, in metres, and what to expect. */
final class WalkCase {

    final String title;
    final List<Street> streets = new ArrayList<>();
    final List<String> origins = new ArrayList<>();
    final List<String> targets = new ArrayList<>();
    Travel travel = Travel.WALK;
    String expected = "";

    record Street(String wkt, Map<String, Object> properties) {}

    private WalkCase(String title) {
        this.title = title;
    }

    static List<WalkCase> book() {
        List<WalkCase> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(WalkCase.class.getResourceAsStream("walks.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("#") || colon < 0) {
                    continue;
                }
                String value = line.substring(colon + 2).trim();
                switch (line.substring(0, colon)) {
                    case "case" -> cases.add(new WalkCase(value));
                    case "street" -> cases.getLast().streets.add(street(value));
                    case "origin" -> cases.getLast().origins.add(value);
                    case "target" -> cases.getLast().targets.add(value);
                    case "mode" -> cases.getLast().travel = travel(value);
                    case "expect" -> cases.getLast().expected = value;
                    default -> throw new IllegalStateException(line);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return cases;
    }

    /** A line, and behind it what its fields say. */
    private static Street street(String value) {
        int end = value.lastIndexOf(')') + 1;
        Map<String, Object> properties = new HashMap<>();
        for (String stated : value.substring(end).trim().split(" ")) {
            if (!stated.isEmpty()) {
                String[] pair = stated.split("=");
                Object number = pair[1].matches("-?[0-9.]+") ? (Object) Double.parseDouble(pair[1]) : pair[1];
                properties.put(pair[0], pair[1].matches("true|false") ? Boolean.parseBoolean(pair[1]) : number);
            }
        }
        return new Street(value.substring(0, end), properties);
    }

    /** A mode, and "to" for times to the origins. */
    private static Travel travel(String value) {
        Travel travel = Travel.of(Mode.of(value.split(" ")[0]).orElseThrow());
        return value.endsWith(" to") ? travel.reversed() : travel;
    }

    @Override
    public String toString() {
        return title;
    }
}
