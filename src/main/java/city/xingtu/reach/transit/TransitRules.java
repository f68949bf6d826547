package city.xingtu.reach.transit;

import city.xingtu.plan.timetable.Period;
import java.time.LocalDateTime;

/**
 * The rules of travelling by line (docs/decisions/0031).
 *
 * @param when at which time one travels
 * @param waitShare how much of the headway one waits where lines run by headway; half where one comes at any time
 * @param mostTransfers how often one changes at the most
 * @param transferMetres how far one walks along streets to change to another station at the most
 */
public record TransitRules(When when, double waitShare, int mostTransfers, double transferMetres) {

    /** In the morning peak, half a headway, up to three changes, up to 500 m between stations. */
    public static final TransitRules USUAL = new TransitRules(new InPeriod(Period.MORNING_PEAK), 0.5, 3, 500);

    /** At which time one travels. */
    public sealed interface When {}

    /** At any time of a period, by the headways of the lines. */
    public record InPeriod(Period period) implements When {}

    /**
     * By the timetable: one sets out at each minute of a window, and the time is that percentile of the times.
     *
     * @param from the first minute, on the clocks of the lines' time zone
     * @param minutes length of the window
     * @param percentile above 0 to 100; 50 is the median
     */
    public record InWindow(LocalDateTime from, int minutes, double percentile) implements When {}

    /** The same at another time. */
    public TransitRules at(When other) {
        return new TransitRules(other, waitShare, mostTransfers, transferMetres);
    }

    /** The same with another waiting rule. */
    public TransitRules withWaitShare(double share) {
        return new TransitRules(when, share, mostTransfers, transferMetres);
    }

    /** The same with another number of changes. */
    public TransitRules withMostTransfers(int most) {
        return new TransitRules(when, waitShare, most, transferMetres);
    }

    /** The same with another walk between stations. */
    public TransitRules withTransferMetres(double metres) {
        return new TransitRules(when, waitShare, mostTransfers, metres);
    }
}
