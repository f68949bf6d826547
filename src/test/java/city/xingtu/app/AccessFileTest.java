package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.AccessKey;
import city.xingtu.atlas.Atlas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessFileTest {

    private static final String SECRET = AccessKey.secret();
    private static final String KEY = "{\"name\": \"z\", \"group\": \"a\", \"sha256\": \""
            + AccessKey.of("z", "a", SECRET).hex() + "\"}";
    private static final String RULES = "{\"groups\": {\"a\": {\"read\": [\"%s\"]}}, \"keys\": [%s]}";

    @TempDir
    Path folder;

    @AutoClose
    private Atlas atlas;

    private int changes;

    @BeforeEach
    void open() throws IOException {
        atlas = WithheldPlan.open(folder);
    }

    private Path write(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("access.json"), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000 + ++changes)));
        return file;
    }

    @Test
    void aKeyThatWasTakenOutOpensNothingAnyMore() throws IOException {
        AccessFile rules = new AccessFile(write(RULES.formatted("*", KEY)), atlas);
        assertThat(rules.get().of("z", SECRET)).isNotSameAs(Access.UNRECOGNISED);
        write(RULES.formatted("*", ""));
        rules.look();
        assertThat(rules.get().of("z", SECRET)).isSameAs(Access.UNRECOGNISED);
    }

    @Test
    void aFileThatIsWrongOrGoneChangesNothing() throws IOException {
        Path file = write(RULES.formatted("*", KEY));
        AccessFile rules = new AccessFile(file, atlas);
        for (String wrong : new String[] {"{", RULES.formatted("l_misspelt", KEY)}) {
            write(wrong);
            rules.look();
            assertThat(rules.get().of("z", SECRET)).isNotSameAs(Access.UNRECOGNISED);
        }
        Files.delete(file);
        rules.look();
        assertThat(rules.get().of("z", SECRET)).isNotSameAs(Access.UNRECOGNISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "l_quvaxon", "theme:wulbric", "s_hornubb", "structures"})
    void namesOfThePlanAreTaken(String name) throws IOException {
        Path file = write(RULES.formatted(name, KEY));
        assertThat(new AccessFile(file, atlas).get().of("z", SECRET)).isNotSameAs(Access.UNRECOGNISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"l_misspelt", "wulbric", "theme:misspelt", "hornubb"})
    void aServiceDoesNotStartWithANameThatThePlanHasNot(String name) throws IOException {
        Path file = write(RULES.formatted(name, KEY));
        assertThatThrownBy(() -> new AccessFile(file, atlas))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(name);
    }
}
