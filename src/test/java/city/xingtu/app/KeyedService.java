package city.xingtu.app;

import city.xingtu.TemporaryFolder;
import city.xingtu.atlas.AccessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on the shipped plan, of which nobody sees anything without a key; one key reads everything. */
public abstract class KeyedService extends RunningService {

    protected static final String HOLDER = "planner";

    protected static final String SECRET = AccessKey.secret();

    protected static final String KEY = HOLDER + "." + SECRET;

    @DynamicPropertySource
    static void rules(DynamicPropertyRegistry registry) throws IOException {
        Path file = TemporaryFolder.create("xingtu-keys").resolve("access.json");
        Files.writeString(file, """
            {"groups": {"planners": {"read": ["*"]}},
             "keys": [{"name": "%s", "group": "planners", "sha256": "%s"}]}
            """.formatted(
                        HOLDER, AccessKey.of(HOLDER, "planners", SECRET).hex()));
        registry.add("xingtu.access", file::toString);
    }

    /** What stands in front of a path for a client that keeps nothing but an address. */
    protected static String prefix() {
        return "/keys/" + KEY;
    }
}
