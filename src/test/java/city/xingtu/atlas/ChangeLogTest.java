package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is remembered of the places of changes, beside a list of all of them. */
class ChangeLogTest {

    private final Random random = new Random(7);

    /** Points, small boxes and now and then one as large as a province. */
    private BoundingBox box() {
        double x = 118 + random.nextInt(400) * 0.01;
        double y = 29 + random.nextInt(300) * 0.01;
        double side = random.nextInt(50) == 0 ? 2 : random.nextInt(3) * 0.005;
        return new BoundingBox(x, y, x + side, y + side);
    }

    @Test
    void aPlaceHasTheVersionOfItsLastChangeHoweverManyFollowElsewhere() {
        ChangeLog log = ChangeLog.startingAt(-1);
        List<BoundingBox> changes = new ArrayList<>();
        for (int version = 0; version < 4000; version++) {
            List<BoundingBox> boxes = List.of(box(), BoundingBox.EMPTY);
            changes.add(boxes.getFirst());
            log = log.with(version, boxes);
            BoundingBox asked = box();
            int last = version;
            while (last >= 0 && !changes.get(last).intersects(asked)) {
                last--;
            }
            assertThat(log.version(asked))
                    .as("version %d of %s", version, asked)
                    .isEqualTo(last);
        }
    }

    @Test
    void aPlaceOfTheOldestChangesIsForgottenWithManyOthersAtOnce() {
        ChangeLog log = ChangeLog.startingAt(-1);
        BoundingBox far = new BoundingBox(100, 20, 100, 20);
        int times = 0;
        long known = -1;
        for (int version = 0; version < 200_000; version++) {
            double x = 118 + version * 1e-5;
            log = log.with(version, List.of(new BoundingBox(x, 30, x, 30)));
            if (log.version(far) != known) {
                known = log.version(far);
                times++;
            }
        }
        assertThat(times).isBetween(1, 6);
    }

    @Test
    void whoWritesWhatIsThereAlreadyChangesNoPlace() {
        BoundingBox place = new BoundingBox(120, 30, 121, 31);
        ChangeLog log = ChangeLog.startingAt(1).with(2, List.of(new BoundingBox(110, 20, 110, 20)));

        assertThat(log.with(2, List.of(place)).version(place)).isEqualTo(1);
    }

    @Test
    void theLastChangesAreToldOneByOne() {
        ChangeLog log = ChangeLog.startingAt(100);
        BoundingBox first = new BoundingBox(120, 30, 120, 30);
        BoundingBox second = new BoundingBox(121, 30, 121, 30);
        log = log.with(101, List.of(first)).with(102, List.of(second, BoundingBox.EMPTY));

        assertThat(log.since(100)).hasValue(List.of(second, first));
        assertThat(log.since(101)).hasValue(List.of(second));
        assertThat(log.since(102)).hasValue(List.of());
        assertThat(log.since(99)).isEmpty();
        for (int version = 103; version < 900; version++) {
            log = log.with(version, List.of(first));
        }
        assertThat(log.since(102)).isEmpty();
        assertThat(log.since(898)).hasValue(List.of(first));
    }
}
