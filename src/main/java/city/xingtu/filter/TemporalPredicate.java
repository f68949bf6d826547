package city.xingtu.filter;

import city.xingtu.filter.Filter.TemporalRelation;
import city.xingtu.geo.RowPredicate;

/**
 * Relations of time (21-065r2, clause 7.7). Instants and days take part as intervals of their own length. Two intervals
 * of days are compared by days; where one side has instants, a day reaches from its first to its last millisecond in
 * UTC.
 */
final class TemporalPredicate {

    private TemporalPredicate() {}

    static RowPredicate compile(TemporalRelation relation, RowFunction left, RowFunction right, boolean wanted) {
        return row -> {
            Period a = Period.of(left.apply(row));
            Period b = a == null ? null : Period.of(right.apply(row));
            return a != null && b != null && holds(relation, a, b) == wanted;
        };
    }

    static boolean holds(TemporalRelation relation, Period a, Period b) {
        boolean days = a.days() && b.days();
        long aEnd = days ? a.end() : a.last();
        long bEnd = days ? b.end() : b.last();
        int starts = Long.compare(a.start(), b.start());
        int ends = Long.compare(aEnd, bEnd);
        return switch (relation) {
            case AFTER -> a.start() > bEnd;
            case BEFORE -> aEnd < b.start();
            case DISJOINT -> a.start() > bEnd || aEnd < b.start();
            case INTERSECTS -> a.start() <= bEnd && aEnd >= b.start();
            case EQUALS -> starts == 0 && ends == 0;
            case CONTAINS -> starts < 0 && ends > 0;
            case DURING -> starts > 0 && ends < 0;
            case FINISHED_BY -> starts < 0 && ends == 0;
            case FINISHES -> starts > 0 && ends == 0;
            case STARTED_BY -> starts == 0 && ends > 0;
            case STARTS -> starts == 0 && ends < 0;
            // Where a day ends another interval, the two meet in that day, not in its last millisecond.
            case MEETS -> aEnd == b.start() || a.end() == b.start();
            case MET_BY -> a.start() == bEnd || a.start() == b.end();
            case OVERLAPS -> starts < 0 && ends < 0 && aEnd > b.start();
            case OVERLAPPED_BY -> starts > 0 && ends > 0 && a.start() < bEnd;
        };
    }
}
