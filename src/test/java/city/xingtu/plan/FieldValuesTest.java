package city.xingtu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldValuesTest {

    private final List<Field> fields = IntStream.range(0, 6)
            .mapToObj(i -> Field.of("f" + i, FieldType.INTEGER, Text.same("f" + i)))
            .toList();
    private final FieldValues.Names names = FieldValues.Names.of(fields);

    @Test
    void itIsTheMapOfTheValuesThatAreThere() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            @Nullable Object[] values = new @Nullable Object[6];
            Map<String, Object> expected = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                if (random.nextBoolean()) {
                    values[i] = random.nextLong(3);
                    expected.put("f" + i, values[i]);
                }
            }
            FieldValues found = names.with(values);

            assertThat(found).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(expected.size());
            assertThat(List.copyOf(found.keySet())).isEqualTo(List.copyOf(expected.keySet()));
            for (int i = 0; i < 8; i++) {
                assertThat(found.get("f" + i)).isEqualTo(expected.get("f" + i));
                assertThat(found.containsKey("f" + i)).isEqualTo(expected.containsKey("f" + i));
            }
        }
    }

    @Test
    void nobodyChangesIt() {
        FieldValues values = names.with(new @Nullable Object[6]);

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> values.put("f1", 1L));
    }
}
