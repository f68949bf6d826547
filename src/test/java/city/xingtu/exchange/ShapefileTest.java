package city.xingtu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.store.FeatureFile.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileTest {

    private static final Charset GBK = Charset.forName("GBK");

    private static final double[] SQUARE = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0};
    private static final double[] HOLE = {1, 1, 3, 1, 3, 3, 1, 3, 1, 1};
    private static final double[] HOLE_THAT_TOUCHES = {0, 0, 5, 4, 4, 5, 0, 0};
    private static final double[] ISLAND_IN_HOLE = {2, 2, 2, 2.5, 2.5, 2.5, 2, 2};
    private static final double[] HOLE_IN_ISLAND = {2.1, 2.2, 2.2, 2.3, 2.1, 2.3, 2.1, 2.2};
    private static final double[] ELSEWHERE_WRONG_WAY = {20, 20, 21, 20, 21, 21, 20, 20};

    @TempDir
    Path folder;

    private static List<Feature> read(Path shp) {
        Shapefile file = Shapefile.open(shp);
        List<Feature> features = new ArrayList<>();
        file.read(file.tables().getFirst(), features::add);
        return features;
    }

    private static List<String> names(Path shp) {
        return read(shp).stream().map(feature -> feature.text("NAME")).toList();
    }

    private static String polygon(Path folder, double[]... rings) throws IOException {
        Path shp = new ShapefileWriter(5).record(UTF_8, List.of(), rings).write(folder, "areas");
        return String.valueOf(read(shp).getFirst().geometry());
    }

    @Test
    void columnsBecomeFieldsOfTheirTypes() throws IOException {
        Path shp = new ShapefileWriter(1)
                .column("NAME C 20 0")
                .column("COUNT N 9 0")
                .column("BIG N 19 0")
                .column("AREA N 12 3")
                .column("RATIO F 12 3")
                .column("OPEN L 1 0")
                .column("SINCE D 8 0")
                .column("MEMO M 10 0")
                .column("COUNT N 4 0")
                .record(UTF_8, List.of("a", "42", "7", "1.250", "-3e2", "T", "20250131", "17", "5"), new double[] {1, 2
                })
                .record(UTF_8, List.of("", "", "", "********", "", "?", "        ", "", "6.0"))
                .record(UTF_8, List.of("b", "1", "1", "1", "1", "n", "19991231", "", "1"), new double[] {1, 2})
                .deleted()
                .write(folder, "cite__Points");
        Table table = Shapefile.open(shp).tables().getFirst();

        assertThat(table.name()).isEqualTo("cite:Points");
        assertThat(table.geometryType()).isEqualTo(GeometryType.POINT);
        assertThat(table.fields())
                .extracting(Field::name)
                .containsExactly("NAME", "COUNT", "BIG", "AREA", "RATIO", "OPEN", "SINCE", "COUNT_2");
        assertThat(table.fields())
                .extracting(Field::type)
                .containsExactly(
                        FieldType.TEXT,
                        FieldType.INTEGER,
                        FieldType.NUMBER,
                        FieldType.NUMBER,
                        FieldType.NUMBER,
                        FieldType.BOOLEAN,
                        FieldType.DATE,
                        FieldType.INTEGER);
        List<Feature> features = read(shp);
        assertThat(features).extracting(Feature::id).containsExactly("1", "2");
        assertThat(features.get(0).properties())
                .isEqualTo(Map.of(
                        "NAME",
                        "a",
                        "COUNT",
                        42L,
                        "BIG",
                        7.0,
                        "AREA",
                        1.25,
                        "RATIO",
                        -300.0,
                        "OPEN",
                        true,
                        "SINCE",
                        LocalDate.parse("2025-01-31"),
                        "COUNT_2",
                        5L));
        assertThat(features.get(1).properties()).isEqualTo(Map.of("COUNT_2", 6L));
        assertThat(features.get(1).geometry()).isNull();
    }

    @Test
    void theEncodingIsTheDeclaredOneElseUtf8WhereValidElseGbk() throws IOException {
        double[] point = {1, 2};
        ShapefileWriter utf8 = new ShapefileWriter(1).column("NAME C 12 0").record(UTF_8, List.of("钱塘区"), point);
        ShapefileWriter gbk = new ShapefileWriter(1).column("NAME C 12 0").record(GBK, List.of("钱塘区"), point);

        assertThat(names(utf8.write(folder, "utf8"))).containsExactly("钱塘区");
        assertThat(names(gbk.write(folder, "gbk"))).containsExactly("钱塘区");
        for (String page : List.of("GBK", "936", "cp936")) {
            Files.writeString(folder.resolve("declared.cpg"), page);
            assertThat(names(gbk.write(folder, "declared"))).containsExactly("钱塘区");
        }
        Files.writeString(folder.resolve("latin.CPG"), "ISO-8859-1\n");
        ShapefileWriter latin = new ShapefileWriter(1)
                .column("NAME C 12 0")
                .record(Charset.forName("ISO-8859-1"), List.of("Münch"), point);
        assertThat(names(latin.write(folder, "latin"))).containsExactly("Münch");
        Files.writeString(folder.resolve("nonsense.cpg"), "no such encoding");
        assertThat(names(gbk.write(folder, "nonsense"))).containsExactly("钱塘区");
    }

    @Test
    void aCharacterThatTheWidthOfItsFieldCutsIsLeftOut() throws IOException {
        double[] point = {1, 2};
        Path utf8 = new ShapefileWriter(1)
                .column("NAME C 11 0")
                .record(UTF_8, List.of("钱塘区规"), point)
                .record(UTF_8, List.of("abcdefghij规"), point)
                .write(folder, "utf8");
        Path gbk = new ShapefileWriter(1)
                .column("NAME C 7 0")
                .record(GBK, List.of("钱塘区规"), point)
                .write(folder, "gbk");

        assertThat(names(utf8)).containsExactly("钱塘区", "abcdefghij");
        assertThat(names(gbk)).containsExactly("钱塘区");
    }

    @Test
    void columnNamesMayBeChinese() throws IOException {
        Path shp = new ShapefileWriter(1)
                .column("名称 C 12 0")
                .record(GBK, List.of("下沙"), new double[] {1, 2})
                .write(folder, "chinese");

        assertThat(read(shp).getFirst().properties()).isEqualTo(Map.of("名称", "下沙"));
    }

    @Test
    void holesBelongToTheSmallestShellAroundThem() throws IOException {
        assertThat(polygon(folder, SQUARE)).isEqualTo("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))");
        assertThat(polygon(folder, HOLE, SQUARE))
                .isEqualTo("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1))");
        assertThat(polygon(folder, SQUARE, HOLE_THAT_TOUCHES))
                .isEqualTo("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (0 0, 5 4, 4 5, 0 0))");
        assertThat(polygon(folder, HOLE_IN_ISLAND, SQUARE, HOLE, ISLAND_IN_HOLE))
                .isEqualTo("MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1)), "
                        + "((2 2, 2 2.5, 2.5 2.5, 2 2), (2.1 2.2, 2.2 2.3, 2.1 2.3, 2.1 2.2)))");
    }

    @Test
    void aRingThatRunsTheWrongWayAndLiesInNoShellIsAShell() throws IOException {
        assertThat(polygon(folder, SQUARE, ELSEWHERE_WRONG_WAY))
                .isEqualTo("MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0)), ((20 20, 21 20, 21 21, 20 20)))");
        assertThat(polygon(folder, ELSEWHERE_WRONG_WAY)).isEqualTo("POLYGON ((20 20, 21 20, 21 21, 20 20))");
    }

    @Test
    void openAndDegenerateRingsAreClosedAndDropped() throws IOException {
        assertThat(polygon(folder, new double[] {0, 0, 0, 9, 9, 9, 9, 0}))
                .isEqualTo("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))");
        assertThat(polygon(folder, SQUARE, new double[] {5, 5, 6, 6, 5, 5}))
                .isEqualTo("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))");
    }

    @Test
    void linesAndPointsAreSingleOrMultiple() throws IOException {
        double[] one = {0, 0, 1, 1};
        double[] two = {5, 5, 6, 6, 7, 5};
        Path lines = new ShapefileWriter(3)
                .record(UTF_8, List.of(), one)
                .record(UTF_8, List.of(), one, two)
                .write(folder, "lines");
        Path points = new ShapefileWriter(8).record(UTF_8, List.of(), two).write(folder, "points");

        assertThat(read(lines))
                .extracting(feature -> String.valueOf(feature.geometry()))
                .containsExactly("LINESTRING (0 0, 1 1)", "MULTILINESTRING ((0 0, 1 1), (5 5, 6 6, 7 5))");
        assertThat(read(points).getFirst().geometry()).hasToString("MULTIPOINT ((5 5), (6 6), (7 5))");
    }

    @Test
    void aBrokenFileIsNamedWithTheRecord() throws IOException {
        Path shp = new ShapefileWriter(5)
                .column("COUNT N 5 0")
                .record(UTF_8, List.of("1"), SQUARE)
                .record(UTF_8, List.of("x"), SQUARE)
                .write(folder, "broken");
        assertProblem(shp, "broken.dbf, record 2, field COUNT: expected a number, found x");

        byte[] whole = Files.readAllBytes(shp);
        byte[] hostile = whole.clone();
        // The number of points of the second record, at its place behind header, box and number of parts.
        int second = 100 + 8 + (whole.length - 100) / 2 - 8;
        hostile[second + 8 + 4 + 32 + 4 + 2] = 0x7f;
        Files.write(shp, hostile);
        assertProblem(shp, "broken.shp, record 2: bad geometry: a count of ");

        hostile = whole.clone();
        hostile[second + 4] = 0x7f;
        Files.write(shp, hostile);
        assertProblem(shp, "broken.shp, record 2: its length is wrong");

        Files.write(shp, Arrays.copyOf(whole, 60));
        assertProblem(shp, "broken.shp: no Shapefile");

        Files.write(shp, whole);
        Path dbf = folder.resolve("broken.dbf");
        byte[] table = Files.readAllBytes(dbf);
        Files.write(dbf, Arrays.copyOf(table, table.length - 3));
        assertProblem(shp, "broken.dbf, record 2: the file ends here and should have 2 records");

        table[4] = 1;
        Files.write(dbf, table);
        assertProblem(shp, "broken.shp, record 2: the .dbf has 1 records only");

        Files.write(dbf, new byte[] {3, 1, 1, 1});
        assertProblem(shp, "broken.dbf: the header is cut off");
    }

    private static void assertProblem(Path shp, String message) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(shp)).withMessageStartingWith(message);
    }

    @Test
    void aFileWithAnyWrongByteIsReadOrAProblem() throws IOException {
        Path shp = new ShapefileWriter(5)
                .column("NAME C 8 0")
                .column("COUNT N 5 0")
                .record(UTF_8, List.of("甲", "1"), SQUARE, HOLE)
                .record(UTF_8, List.of("b", "2"))
                .record(UTF_8, List.of("c", "3"), ELSEWHERE_WRONG_WAY)
                .write(folder, "fuzz");
        Path dbf = folder.resolve("fuzz.dbf");
        byte[] shapes = Files.readAllBytes(shp);
        byte[] records = Files.readAllBytes(dbf);
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            byte[] wrongShapes = shapes.clone();
            byte[] wrongRecords = records.clone();
            byte[] wrong = random.nextBoolean() ? wrongShapes : wrongRecords;
            wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
            Files.write(shp, wrongShapes);
            Files.write(dbf, wrongRecords);
            try {
                assertThat(read(shp)).hasSizeLessThanOrEqualTo(3);
            } catch (Problem problem) {
                assertThat(problem.getMessage()).startsWith("fuzz.");
            }
        }
    }
}
