package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LastUsedTest {

    private final LastUsed<String, AtomicLong> map = new LastUsed<>(100, AtomicLong::get);

    @Test
    void whatWasNotAskedForTheLongestTimeGoesFirst() {
        map.put("a", new AtomicLong(40));
        map.put("b", new AtomicLong(40));
        assertThat(map.find("a")).isNotNull();
        map.put("c", new AtomicLong(40));
        assertThat(map.find("b")).isNull();
        assertThat(map.find("a")).isNotNull();
        assertThat(map.weight()).isEqualTo(80);
    }

    @Test
    void aValueTakesThePlaceOfAnEarlierOne() {
        map.put("a", new AtomicLong(40));
        map.put("a", new AtomicLong(70));
        assertThat(map.weight()).isEqualTo(70);
    }

    @Test
    void aValueThatChangesItsWeightIsWeighedAnewWhenItIsFound() {
        AtomicLong growing = new AtomicLong(40);
        map.put("other", new AtomicLong(50));
        map.put("growing", growing);
        growing.set(60);
        assertThat(map.find("growing")).isSameAs(growing);
        assertThat(map.weight()).isEqualTo(60);
        assertThat(map.find("other")).isNull();
    }

    @Test
    void whatIsLargerThanTheWholeIsNotKeptAndDrivesNothingElseOut() {
        map.put("small", new AtomicLong(10));
        map.put("huge", new AtomicLong(101));
        assertThat(map.find("huge")).isNull();
        AtomicLong growing = new AtomicLong(20);
        map.put("growing", growing);
        growing.set(200);
        assertThat(map.find("growing")).isSameAs(growing);
        assertThat(map.find("growing")).isNull();
        assertThat(map.find("small")).isNotNull();
        assertThat(map.weight()).isEqualTo(10);
    }
}
