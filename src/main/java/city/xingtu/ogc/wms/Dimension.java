package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.plan.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A dimension of layers besides the two of the map (06-042, annex C): what capabilities declare of it, and what a
 * request's value selects.
 *
 * @param values ascending, not overlapping, at least one
 * @param usual the value of requests that state none: a value, or an interval of several
 * @param multiple whether a request may name several
 * @param kept whether data are kept current, so that {@code current} is announced
 */
record Dimension(Kind kind, List<Value> values, String usual, boolean multiple, boolean kept) {

    /** Values that capabilities list one by one; of more they tell the first and the last. */
    private static final int LISTED = 500;
    /** Values and intervals of one request. */
    private static final int ITEMS = 200;

    Dimension {
        values = List.copyOf(values);
    }

    /** One of which requests may name several values, and get all when they name none. */
    static Dimension ofAll(Kind kind, List<Value> values) {
        String first = values.getFirst().text();
        String last = values.getLast().text();
        Dimension plain = new Dimension(kind, values, first.equals(last) ? first : first + '/' + last, true, false);
        return plain.regular()
                .map(interval -> new Dimension(kind, values, interval, true, false))
                .orElse(plain);
    }

    /** The dimensions that the standard names; its parameters are their names in upper case. */
    enum Kind {
        TIME("ISO8601", "ISO8601", ""),
        /** Metres above the ellipsoid: 1.3.0 and 1.1.1 name the same differently. */
        ELEVATION("CRS:88", "EPSG:5030", "m");

        private final String units;
        private final String legacyUnits;
        private final String symbol;

        Kind(String units, String legacyUnits, String symbol) {
            this.units = units;
            this.legacyUnits = legacyUnits;
            this.symbol = symbol;
        }

        /** The name in capabilities. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        String units(WmsVersion version) {
            return version == WmsVersion.V1_3_0 ? units : legacyUnits;
        }

        /** Empty where there is none. */
        Optional<String> symbol() {
            return Optional.of(symbol).filter(text -> !text.isEmpty());
        }

        /** The stretch that a text names, in milliseconds or metres; empty when it names none. */
        Optional<Span> read(String text) {
            return this == TIME ? IsoTime.read(text) : number(text);
        }

        private static Optional<Span> number(String text) {
            if (!text.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?([eE][+-]?\\d)?")) {
                return Optional.empty();
            }
            double metres = Double.parseDouble(text);
            return Optional.of(new Span(metres, metres));
        }
    }

    /** From a first to a last point, both included: milliseconds since 1970 or metres. */
    record Span(double first, double last) {

        boolean meets(Span other) {
            return first <= other.last && other.first <= last;
        }

        double distance(Span other) {
            return Math.max(0, Math.max(first - other.last, other.first - last));
        }
    }

    /** A value as requests and capabilities write it. */
    record Value(String text, Span span) {}

    /**
     * What a request selects.
     *
     * @param indices of {@link #values}, ascending
     * @param warning the header {@code Warning} of 06-042, C.4.2 and C.4.3; empty when the client said what it wants
     */
    record Selection(List<Integer> indices, Optional<String> warning) {}

    /**
     * The values as capabilities list them: one by one, or from first to last where they are regular or many. Levels are
     * listed as long as they are few: each is a map of its own.
     */
    String extent() {
        boolean few = kind == Kind.ELEVATION && values.size() <= LISTED;
        Optional<String> interval = few ? Optional.empty() : regular();
        if (interval.isPresent()) {
            return interval.get();
        }
        return values.size() > LISTED
                ? values.getFirst().text() + '/' + values.getLast().text() + "/0"
                : values.stream().map(Value::text).collect(Collectors.joining(","));
    }

    /** {@code first/last/step} for more than two values that follow each other at one distance; no years. */
    private Optional<String> regular() {
        if (values.size() < 3 || values.stream().anyMatch(value -> value.span().first < value.span().last)) {
            return Optional.empty();
        }
        double step = values.get(1).span().first - values.getFirst().span().first;
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).span().first - values.get(i - 1).span().first != step) {
                return Optional.empty();
            }
        }
        String resolution = kind == Kind.TIME
                ? IsoTime.period(Math.round(step))
                : BigDecimal.valueOf(step).stripTrailingZeros().toPlainString();
        return Optional.of(values.getFirst().text() + '/' + values.getLast().text() + '/' + resolution);
    }

    /**
     * What the request's parameter selects; the usual value when it has none.
     *
     * @throws ServiceException InvalidDimensionValue
     */
    Selection select(Query query) {
        Optional<String> stated = query.find(kind.name());
        if (stated.isEmpty()) {
            return new Selection(indices(usual, usual), Optional.of(warning("Default", usual)));
        }
        String value = stated.get().equals("default") ? usual : stated.get();
        List<Integer> indices = indices(value, value);
        if (!indices.isEmpty()) {
            return new Selection(indices, Optional.empty());
        }
        int nearest = nearest(value);
        return new Selection(
                List.of(nearest),
                Optional.of(warning("Nearest", values.get(nearest).text())));
    }

    private String warning(String what, String value) {
        return "99 " + what + " value used: " + kind.label() + '=' + value + ' ' + kind.units;
    }

    /** The values that a list of points and intervals names; empty when it is a single point between them. */
    private List<Integer> indices(String value, String whole) {
        String[] items = value.split(",", -1);
        if (items.length > ITEMS) {
            throw invalid(whole);
        }
        TreeSet<Integer> found = new TreeSet<>();
        for (String item : items) {
            Span wanted = interval(item.strip(), whole);
            List<Integer> met = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).span().meets(wanted)) {
                    met.add(i);
                }
            }
            if (met.isEmpty() && (items.length > 1 || item.contains("/"))) {
                throw invalid(whole);
            }
            found.addAll(met);
        }
        if (!multiple && found.size() > 1) {
            throw invalid(whole);
        }
        return List.copyOf(found);
    }

    /** A point, or {@code first/last} with or without a resolution, which selects nothing that is not there. */
    private Span interval(String item, String whole) {
        String[] ends = item.split("/", -1);
        boolean resolved = ends.length == 3 && (ends[2].equals("0") || resolution(ends[2]));
        if (ends.length > 3 || ends.length == 3 && !resolved) {
            throw invalid(whole);
        }
        Span first = point(ends[0], whole);
        Span last = ends.length == 1 ? first : point(ends[1], whole);
        if (first.first > last.last) {
            throw invalid(whole);
        }
        return new Span(first.first, last.last);
    }

    private boolean resolution(String text) {
        return kind == Kind.TIME ? IsoTime.isPeriod(text) : kind.read(text).isPresent();
    }

    private Span point(String text, String whole) {
        if (text.equals("current")) {
            return values.getLast().span();
        }
        return kind.read(text).orElseThrow(() -> invalid(whole));
    }

    /** The value next to a point; the lower of two that are as near. */
    private int nearest(String value) {
        Span wanted = interval(value, value);
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).span().distance(wanted) < values.get(best).span().distance(wanted)) {
                best = i;
            }
        }
        return best;
    }

    private ServiceException invalid(String value) {
        String one = multiple ? "" : ", one at a time";
        String oneZh = multiple ? "" : "，一次一个";
        Text text = Query.expected(kind.name(), value, extent() + " 中的值" + oneZh, "values of " + extent() + one)
                .text();
        return new ServiceException(ServiceException.Code.InvalidDimensionValue, kind.name(), text);
    }
}
