package city.xingtu.reach.transit;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.TransitFields;
import city.xingtu.plan.timetable.Headways;
import city.xingtu.plan.timetable.Timetable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads lines. A stop that the view does not have is passed without stopping: one that is closed, or opens later. So a line
 * ends where its open stops end.
 */
final class LineReader {

    /** Where a line says nothing else. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String NOT_RUNNING = "none";

    private final List<Stop> stops;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Line> read = new ArrayList<>();
    private int features;
    private int withTimetable;
    private int usualHeadway;
    private int usualSpeed;

    LineReader(List<Stop> stops) {
        this.stops = stops;
        for (int i = 0; i < stops.size(); i++) {
            numbers.put(stops.get(i).id(), i);
        }
    }

    /**
     * The network of the source.
     *
     * @throws city.xingtu.plan.Problem NOT_APPLICABLE that names the feature and field that cannot be read
     */
    static TransitNetwork network(TransitSource source) {
        StopReader stopReader = new StopReader();
        List<Stop> stops = stopReader.read(source);
        LineReader reader = new LineReader(stops);
        for (LayerSnapshot layer : source.lines()) {
            for (int row = 0; row < layer.size(); row++) {
                reader.line(layer, row);
            }
        }
        return new TransitNetwork(
                stops,
                reader.read,
                new TransitAccuracy(
                        reader.features,
                        stops.size(),
                        stopReader.entrances(),
                        reader.withTimetable,
                        reader.usualHeadway,
                        reader.usualSpeed,
                        source.version()));
    }

    private void line(LayerSnapshot layer, int row) {
        String listed = layer.text(row, TransitFields.STOPS);
        if (listed == null || listed.isBlank()) {
            return;
        }
        features++;
        String[] branches = listed.split("\\|");
        String[] headways = parts(layer, row, TransitFields.HEADWAYS);
        String[] runs = parts(layer, row, TransitFields.RUN);
        Defaults usual = Defaults.of(StopReader.kind(layer, row));
        double kmh = layer.value(row, TransitFields.COMMERCIAL_KMH) instanceof Number number
                ? number.doubleValue()
                : Double.NaN;
        if (kmh <= 0) {
            throw FieldProblem.of(layer, row, TransitFields.COMMERCIAL_KMH, Double.toString(kmh), "35");
        }
        Track track = new Track(layer.geometry(row));
        for (int branch = 0; branch < branches.length; branch++) {
            String[] words = branches[branch].trim().split("\\s*;\\s*");
            Optional<Timetable> timetable = timetable(layer, row, words.length);
            Headways own = headways.length == 0
                    ? timetable.isPresent() ? Headways.NONE : usual.headways
                    : headways(layer, row, headways[Math.min(branch, headways.length - 1)]);
            double[] seconds = branch < runs.length ? run(layer, row, runs[branch], words.length) : new double[0];
            Listed stopping = new Listed(words);
            if (stopping.open.size() > 1) {
                double[] at = seconds.length > 0
                        ? seconds
                        : byLength(stopping, track, words.length, Double.isNaN(kmh) ? usual.kmh : kmh);
                add(layer, row, track, stopping, at, own, timetable);
            }
        }
        withTimetable += layer.text(row, TransitFields.TIMETABLE) == null ? 0 : 1;
        usualHeadway += headways.length == 0 && layer.text(row, TransitFields.TIMETABLE) == null ? 1 : 0;
        usualSpeed += runs.length == 0 && Double.isNaN(kmh) ? 1 : 0;
    }

    private static String[] parts(LayerSnapshot layer, int row, String field) {
        String text = layer.text(row, field);
        return text == null || text.isBlank() ? new String[0] : text.split("\\|");
    }

    private static Headways headways(LayerSnapshot layer, int row, String text) {
        try {
            return text.trim().equals(NOT_RUNNING) ? Headways.NONE : Headways.parse(text);
        } catch (IllegalArgumentException e) {
            throw FieldProblem.of(layer, row, TransitFields.HEADWAYS, text, "06:00-09:00 180;09:00-16:30 300");
        }
    }

    private static Optional<Timetable> timetable(LayerSnapshot layer, int row, int stops) {
        String text = layer.text(row, TransitFields.TIMETABLE);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Timetable.parse(text, stops));
        } catch (IllegalArgumentException e) {
            throw FieldProblem.of(
                    layer, row, TransitFields.TIMETABLE, String.valueOf(e.getMessage()), "trips WEEKDAY 0 06:12:00");
        }
    }

    /** Seconds at each listed stop since the first. */
    private static double[] run(LayerSnapshot layer, int row, String text, int stops) {
        String[] words = text.trim().split("\\s*;\\s*");
        double[] at = new double[stops];
        try {
            if (words.length != stops - 1) {
                throw new IllegalArgumentException(text);
            }
            for (int i = 1; i < stops; i++) {
                at[i] = at[i - 1] + Integer.parseUnsignedInt(words[i - 1]);
            }
            return at;
        } catch (IllegalArgumentException e) {
            throw FieldProblem.of(layer, row, TransitFields.RUN, text, (stops - 1) + " × seconds, " + "120;95;…");
        }
    }

    /** The same by the length of the line and its speed; stops that are not there take no time. */
    private double[] byLength(Listed stopping, Track track, int listed, double kmh) {
        double[] at = new double[listed];
        double seconds = 0;
        for (int i = 1; i < stopping.open.size(); i++) {
            Stop from = stops.get(stopping.stop.get(i - 1));
            Stop to = stops.get(stopping.stop.get(i));
            double metres = track.metres(new Coordinate(from.lon(), from.lat()), new Coordinate(to.lon(), to.lat()));
            seconds += metres * 3.6 / kmh;
            at[stopping.open.get(i)] = seconds;
        }
        return at;
    }

    /** The stops of a branch that the view has. */
    private final class Listed {
        /** Positions in the list. */
        private final List<Integer> open = new ArrayList<>();

        /** Numbers of the stops there. */
        private final List<Integer> stop = new ArrayList<>();

        private final boolean[] on;
        private final boolean[] off;

        Listed(String[] words) {
            on = new boolean[words.length];
            off = new boolean[words.length];
            for (int i = 0; i < words.length; i++) {
                String[] word = words[i].split(":", 2);
                String rule = word.length == 2 ? word[1] : "";
                on[i] = rule.isEmpty() || rule.equals("on");
                off[i] = rule.isEmpty() || rule.equals("off");
                @Nullable Integer number = numbers.get(word[0]);
                if (number != null) {
                    open.add(i);
                    stop.add(number);
                }
            }
        }
    }

    private void add(
            LayerSnapshot layer,
            int row,
            Track track,
            Listed listed,
            double[] at,
            Headways headways,
            Optional<Timetable> timetable) {
        int count = listed.open.size();
        int[] positions = listed.open.stream().mapToInt(Integer::intValue).toArray();
        int[] numbersInOrder = listed.stop.stream().mapToInt(Integer::intValue).toArray();
        double[] times = new double[count];
        boolean[] on = new boolean[count];
        boolean[] off = new boolean[count];
        for (int i = 0; i < count; i++) {
            times[i] = at[positions[i]];
            on[i] = listed.on[positions[i]];
            off[i] = listed.off[positions[i]];
        }
        Line there = new Line(
                layer.layer().id(),
                layer.id(row),
                StopReader.name(layer, row),
                track,
                numbersInOrder,
                positions,
                times,
                times,
                on,
                off,
                headways,
                timetable,
                zone(layer, row));
        read.add(there);
        if (!Boolean.TRUE.equals(layer.value(row, TransitFields.ONE_WAY)) && timetable.isEmpty()) {
            read.add(there.back());
        }
    }

    private static ZoneId zone(LayerSnapshot layer, int row) {
        String zone = layer.text(row, TransitFields.TIME_ZONE);
        try {
            return zone == null ? ZONE : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw FieldProblem.of(layer, row, TransitFields.TIME_ZONE, String.valueOf(zone), "Asia/Shanghai");
        }
    }
}
