package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Feature;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    @TempDir
    Path folder;

    private CsvFile open(String text, Charset charset) throws IOException {
        return CsvFile.open(Files.write(folder.resolve("places.csv"), text.getBytes(charset)));
    }

    private List<Feature> read(String text) throws IOException {
        List<Feature> features = new ArrayList<>();
        CsvFile file = open(text, StandardCharsets.UTF_8);
        file.read(file.tables().getFirst(), features::add);
        return features;
    }

    @ParameterizedTest
    @CsvSource({
        "1|2, INTEGER",
        "1|2.5, NUMBER",
        "1|x, TEXT",
        "true|false, BOOLEAN",
        "true|1, TEXT",
        "2025-08-01|2024-02-29, DATE",
        "2025-08-01|2025-02-30, TEXT",
        "2025-08-01T12:00:00Z|2025-08-01T12:00:00+08:00, TIMESTAMP",
        "0571|12, TEXT",
        "|7, INTEGER",
        "1e400|1, TEXT",
        "123456789012345678901|1, NUMBER",
    })
    void aColumnHasTheTypeThatFitsAllItsCells(String cells, FieldType expected) throws IOException {
        String text = "name,value\r\na," + cells.replace("|", "\r\nb,") + "\r\n";

        assertThat(open(text, StandardCharsets.UTF_8)
                        .tables()
                        .getFirst()
                        .fields()
                        .get(1)
                        .type())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"lon,lat", "LNG,Latitude", "x,y", "经度,纬度"})
    void pointsComeFromTwoColumns(String x, String y) throws IOException {
        List<Feature> features = read(x + "," + y + ",name\n120.5,30.3,文泽路\n,,无处\n");

        assertThat(features.getFirst().geometry()).hasToString("POINT (120.5 30.3)");
        assertThat(features.getFirst().properties()).containsOnlyKeys("name");
        assertThat(features.getLast().geometry()).isNull();
    }

    @Test
    void theOfficeEncodingOfChinaIsRecognised() throws IOException {
        CsvFile file = open("名称,值\n钱塘芯谷,1\n", Charset.forName("GBK"));
        List<Feature> features = new ArrayList<>();
        file.read(file.tables().getFirst(), features::add);

        assertThat(features.getFirst().text("名称")).isEqualTo("钱塘芯谷");
    }

    @Test
    void aLongFileOfTheOfficeEncodingIsReadToItsEnd() throws IOException {
        String name = "钱塘芯谷𠮷".repeat(100);
        StringBuilder text = new StringBuilder("名称,值\n");
        for (int i = 0; i < 500; i++) {
            text.append(name, i % 4, name.length()).append(',').append(i).append('\n');
        }
        CsvFile file = open(text.toString(), Charset.forName("GB18030"));
        List<Feature> features = new ArrayList<>();
        file.read(file.tables().getFirst(), features::add);

        assertThat(features).hasSize(500);
        for (int i = 0; i < 500; i++) {
            assertThat(features.get(i).text("名称")).isEqualTo(name.substring(i % 4));
        }
    }

    /** With n for a new line, r for a carriage return, ^ for a quote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,bn1,2n | 1;2",
                "a,brn1,2rn3,4 | 1;2;3;4",
                "a,br1,2r | 1;2",
                "nna,bnn1,2nrnn3,4n | 1;2;3;4",
                "a,bn^x,y^,^z^ | x,y;z",
                "a,bn^say ^^so^^^,2 | say ^so^;2",
                "a,bn^^,^^ | ;",
                "a,bn^1n2^,3n4,5 | 1n2;3;4;5",
                "a,bn1 | 1;",
                "a,bn1, | 1;",
                "a,bn1,2,3 | 1;2",
                "a,bn^x^ ,2 | x;2",
                "a,bnx ^y^,2 | x ^y^;2",
            })
    void cellsAreWhatTheStandardSays(String text, String cells) throws IOException {
        List<String> found = new ArrayList<>();
        for (Feature feature : read(text.replace('n', '\n').replace('r', '\r').replace('^', '"'))) {
            for (String name : List.of("a", "b")) {
                found.add(Objects.requireNonNullElse(feature.text(name), ""));
            }
        }

        assertThat(String.join(";", found).replace('\n', 'n').replace('"', '^')).isEqualTo(cells);
    }

    @Test
    void aRecordLargerThanWhatIsReadAtOnceIsReadWhole() throws IOException {
        String large = "长".repeat(200_000);

        List<Feature> features = read("a,b\n1," + large + "\n\"" + large + "\",2\n");

        assertThat(features.getFirst().text("b")).isEqualTo(large);
        assertThat(features.getLast().text("a")).isEqualTo(large);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,a\\n1,2 | line 1",
                "wkt\\nPOINT (1 1\\n | record 1",
                "lon,lat\\n1,north | record 1",
                "a,b\\n\"x\" y,2 | line 2",
                "a,b\\n\"x,2 | line 2",
            })
    void whatIsWrongIsNamed(String text, String where) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(text.replace("\\n", "\n")))
                .satisfies(problem ->
                        assertThat(problem.text().en()).contains("places.csv").contains(where));
    }
}
