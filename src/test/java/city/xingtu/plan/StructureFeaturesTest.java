package city.xingtu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A structure is the same after it was kept as a feature. */
class StructureFeaturesTest {

    private final Random random = new Random(18);

    @Test
    void everyStructureComesBackFromItsFeature() {
        for (int i = 0; i < 500; i++) {
            List<Structure.Part> parts = new ArrayList<>();
            for (int number = 1; number <= random.nextInt(5); number++) {
                List<Structure.FeatureReference> references = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    references.add(new Structure.FeatureReference("layer" + random.nextInt(3), text() + "/" + text()));
                }
                String role = random.nextBoolean() ? text() : null;
                parts.add(new Structure.Part(number, new Text(text(), text()), role, references));
            }
            Structure structure = new Structure("s-" + i, new Text(text(), text()), "city", text(), parts);
            assertThat(StructureFeatures.read(StructureFeatures.write(structure, i)))
                    .isEqualTo(structure);
        }
    }

    private String text() {
        String letters = "星|\\/ 核a,;轴\\|1";
        StringBuilder text = new StringBuilder("文");
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void readsWhatAPlannerWrites() {
        Structure structure = read("2||次轴||roads/r-2", "1|axis|主轴|Main axis|roads/r-1|roads/r-9");
        assertThat(structure.parts())
                .containsExactly(
                        new Structure.Part(
                                1,
                                new Text("主轴", "Main axis"),
                                "axis",
                                List.of(
                                        new Structure.FeatureReference("roads", "r-1"),
                                        new Structure.FeatureReference("roads", "r-9"))),
                        new Structure.Part(
                                2,
                                new Text("次轴", "次轴"),
                                null,
                                List.of(new Structure.FeatureReference("roads", "r-2"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1|axis", "1|axis|名", "x|axis|名|name", "0|a|b|c", "1|a||c", "1|a|b|c|road", "1|a|b|c|/r"
            })
    void saysWhichPartIsMalformed(String line) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(line))
                .satisfies(problem -> assertThat(problem.parameter()).isEqualTo("composition"));
    }

    @Test
    void numbersOfPartsAreDifferent() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read("1||a|a", "1||b|b"));
    }

    private static Structure read(String... lines) {
        return StructureFeatures.read(new Feature(
                "s", null, Map.of("name_zh", "轴", "plan", "city", "citation", "第一篇", "composition", List.of(lines))));
    }
}
