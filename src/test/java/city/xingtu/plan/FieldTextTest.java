package city.xingtu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        INTEGER   | 42                            | 42
        NUMBER    | 2.50                          | 2.5
        NUMBER    | 3                             | 3
        BOOLEAN   | TRUE                          | true
        DATE      | 2025-08-01                    | 2025-08-01
        TIMESTAMP | 2025-08-01T12:30:00Z          | 2025-08-01T12:30:00Z
        TIMESTAMP | 2025-08-01 12:30:00.1239      | 2025-08-01T12:30:00.123Z
        TIMESTAMP | 2025-08-01T12:30:00+08:00     | 2025-08-01T04:30:00Z
        TIMESTAMP | 2025-08-01 12:30:00+08        | 2025-08-01T04:30:00Z
        TIMESTAMP | 2025-08-01                    | 2025-08-01T00:00:00Z
        TEXT_LIST | [ "水" , "a\\"b\\u00e9" ]     | ["水","a\\"bé"]
        TEXT_LIST | []                            | []
        TEXT      | 三江绿楔                      | 三江绿楔
        """)
    void readsAndWritesOneFormOfEveryType(FieldType type, String text, String written) {
        Object value = FieldText.read(type, text);

        assertThat(FieldText.write(value)).isEqualTo(written);
        assertThat(FieldText.read(type, written)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER,4.5",
        "INTEGER,99999999999999999999",
        "NUMBER,NaN",
        "NUMBER,1e999",
        "NUMBER,''",
        "BOOLEAN,yes",
        "DATE,2025-02-30",
        "DATE,+12025-01-01",
        "DATE,0000-01-01",
        "TIMESTAMP,2025-08-01T25:00:00Z",
        "TIMESTAMP,soon",
        "TEXT_LIST,a",
        "TEXT_LIST,[1]",
        "TEXT_LIST,'[\"a\"'",
        "TEXT_LIST,'[\"a\\u00\"]'",
    })
    void refusesWhatIsNoValueOfTheType(FieldType type, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldText.read(type, text))
                .withMessageContaining("expected");
    }

    @Test
    void givesTheDocumentedJavaTypes() {
        assertThat(FieldText.read(FieldType.DATE, "2025-08-01")).isEqualTo(LocalDate.of(2025, 8, 1));
        assertThat(FieldText.read(FieldType.TIMESTAMP, "1970-01-01T00:00:01Z")).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(FieldText.read(FieldType.TEXT_LIST, "[\"a\",\"b\"]")).isEqualTo(List.of("a", "b"));
    }
}
