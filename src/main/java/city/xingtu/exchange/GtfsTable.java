package city.xingtu.exchange;

import city.xingtu.plan.Problem;
import city.xingtu.plan.timetable.ServiceDays;
import city.xingtu.plan.timetable.ServiceTime;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A table of a GTFS feed, record by record; what is wrong is reported with file, line and field. */
final class GtfsTable implements AutoCloseable {

    private static final int MOST = 40;

    private final Path place;
    private final CsvRecords records;

    GtfsTable(Path place, CsvRecords records) {
        this.place = place;
        this.records = records;
    }

    boolean next() {
        return records.next();
    }

    /** The cell without blanks around it; empty where there is none. */
    String text(String field) {
        return records.cell(records.names().indexOf(field)).trim();
    }

    String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            throw problem(field, "缺少值", "a value is missing");
        }
        return text;
    }

    /** What is known under the id in a cell, which must be known. */
    <T> T known(String field, Map<String, T> known, String table) {
        String id = required(field);
        T found = known.get(id);
        if (found == null) {
            throw problem(field, table + " 中没有 " + shortened(id), table + " has no " + shortened(id));
        }
        return found;
    }

    /** Puts what has an id of its own under it. */
    <T> void add(String field, Map<String, T> known, T value) {
        String id = required(field);
        if (known.putIfAbsent(id, value) != null) {
            throw problem(field, shortened(id) + " 重复", shortened(id) + " comes twice");
        }
    }

    int integer(String field, int least, int most, int otherwise) {
        String text = text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        throw expected(field, text, least + " … " + most);
    }

    double degrees(String field, double most) {
        String text = required(field);
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below, as degrees out of range are.
        }
        throw expected(field, text, "-" + most + " … " + most);
    }

    /** A time of the day of service; empty where there is none. */
    Optional<Integer> time(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ServiceTime.parse(text));
        } catch (IllegalArgumentException e) {
            throw expected(field, text, "07:30:00");
        }
    }

    LocalDate date(String field) {
        String text = required(field);
        try {
            return ServiceDays.date(text);
        } catch (IllegalArgumentException e) {
            throw expected(field, text, "20250603");
        }
    }

    private Problem expected(String field, String found, String expected) {
        return problem(
                field,
                "为 “" + shortened(found) + "”，应为 " + expected,
                "is “" + shortened(found) + "”, expected " + expected);
    }

    Problem problem(String field, String zh, String en) {
        return FileProblem.of(place, "line " + records.line() + ", " + field, zh, en);
    }

    private static String shortened(String text) {
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }

    @Override
    public void close() {
        records.close();
    }
}
