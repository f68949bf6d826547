package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.AccessKey;
import city.xingtu.atlas.AccessRules;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AccessJsonTest {

    private static final String SECRET = AccessKey.secret();

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("access.json"), content);
    }

    @Test
    void aKeyThatIsAddedOpensAndOneOfTheSameNameTakesItsPlace() throws IOException {
        Path file = file("{\"groups\": {\"a\": {\"read\": [\"*\"]}, \"b\": {}}}");
        Files.write(file, AccessJson.with(AccessKey.of("z", "a", SECRET), file));
        AccessRules rules = AccessJson.read(file);
        assertThat(rules.anonymous()).isSameAs(Access.UNRECOGNISED);
        assertThat(rules.of("z", SECRET)).isNotSameAs(Access.UNRECOGNISED);
        assertThat(rules.of("z", AccessKey.secret())).isSameAs(Access.UNRECOGNISED);
        assertThat(rules.of("y", SECRET)).isSameAs(Access.UNRECOGNISED);
        assertThat(Files.readString(file)).doesNotContain(SECRET);
        String other = AccessKey.secret();
        Files.write(file, AccessJson.with(AccessKey.of("z", "b", other), file));
        assertThat(AccessJson.read(file).of("z", SECRET)).isSameAs(Access.UNRECOGNISED);
        assertThat(AccessJson.read(file).of("z", other)).isNotSameAs(Access.UNRECOGNISED);
    }

    @Test
    void aKeyOfNoGroupIsRefused() throws IOException {
        Path file = file("{\"groups\": {\"a\": {}}}");
        assertThatThrownBy(() -> AccessJson.with(AccessKey.of("z", "b", SECRET), file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no group b");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/access/wrong-files.csv",
            delimiter = ';',
            quoteCharacter = '\'',
            useHeadersInDisplayName = true)
    void whatMayHaveBeenMeantToWithholdIsAMistake(String content, String words) throws IOException {
        Path file =
                file(content.replace("%HASH%", AccessKey.of("z", "a", SECRET).hex()));
        assertThatThrownBy(() -> AccessJson.read(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("access.json")
                .hasMessageContaining(words);
    }
}
