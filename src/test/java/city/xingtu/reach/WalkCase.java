package city.xingtu.reach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One case of the book of walks: what lies where, in metres, and what to expect. */
final class WalkCase {

    final String title;
    final List<String> streets = new ArrayList<>();
    final List<String> closedStreets = new ArrayList<>();
    final List<String> origins = new ArrayList<>();
    final List<String> targets = new ArrayList<>();
    String expected = "";

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
                    case "street" -> cases.getLast().street(value);
                    case "origin" -> cases.getLast().origins.add(value);
                    case "target" -> cases.getLast().targets.add(value);
                    case "expect" -> cases.getLast().expected = value;
                    default -> throw new IllegalStateException(line);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return cases;
    }

    private void street(String value) {
        if (value.endsWith(" foot=false")) {
            closedStreets.add(value.substring(0, value.length() - " foot=false".length()));
        } else {
            streets.add(value);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
