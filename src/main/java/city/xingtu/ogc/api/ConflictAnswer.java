package city.xingtu.ogc.api;

import city.xingtu.http.ProblemJson;
import city.xingtu.http.VersionDocument;
import city.xingtu.plan.EditConflict;
import city.xingtu.plan.FeatureVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A conflict of edits as a problem with both versions: what the editor had seen, and what it is now. */
final class ConflictAnswer {

    private ConflictAnswer() {}

    static void send(HttpServletRequest request, HttpServletResponse response, EditConflict conflict)
            throws IOException {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("collection", conflict.layer());
        versions.put("id", conflict.id());
        conflict.base().ifPresent(base -> versions.put("base", version(base)));
        versions.put("current", version(conflict.current()));
        ProblemJson.send(request, response, conflict, versions);
    }

    private static Map<String, Object> version(FeatureVersion version) {
        return VersionDocument.of(version);
    }
}
