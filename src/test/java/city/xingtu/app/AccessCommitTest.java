package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.NameSet;
import city.xingtu.atlas.Rights;
import city.xingtu.geo.Shapes;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commits ask for permission themselves, and say nothing of what is withheld from whoever commits. */
class AccessCommitTest {

    @TempDir
    Path folder;

    @AutoClose
    private Atlas atlas;

    @BeforeEach
    void open() throws IOException {
        atlas = WithheldPlan.open(folder);
    }

    private static Access access(String read) {
        NameSet names = NameSet.of(List.of(read.split(" ")), Set.of());
        NameSet edit = NameSet.of(List.of("l_quvaxon", "l_brizelt", "l_drefkal"), Set.of());
        return new Access("test", new Rights(names, edit, Rights.Use.NONE, false, NameSet.NONE));
    }

    private Problem refused(Access access, Edit... edits) {
        return Access.as(
                access, () -> catchThrowableOfType(Problem.class, () -> atlas.commit(1, "test", "", List.of(edits))));
    }

    /** The rule: features of l_brizelt lie within those of l_drefkal. The structure s_hornubb needs quvaxon-1. */
    @ParameterizedTest
    @CsvSource({
        "*,                     l_brizelt, move,   RULE_VIOLATED, true",
        "l_brizelt,             l_brizelt, move,   RULE_VIOLATED, false",
        "l_brizelt l_drefkal,   l_brizelt, move,   RULE_VIOLATED, true",
        "*,                     l_drefkal, move,   RULE_VIOLATED, true",
        "l_drefkal,             l_drefkal, move,   RULE_VIOLATED, false",
        "*,                     l_quvaxon, delete, RULE_VIOLATED, true",
        "l_quvaxon,             l_quvaxon, delete, RULE_VIOLATED, false",
        "l_quvaxon s_hornubb,   l_quvaxon, delete, RULE_VIOLATED, true",
        "*,                     l_chomdun, delete, NOT_PERMITTED, true",
        "l_quvaxon,             l_chomdun, delete, UNKNOWN_LAYER, true"
    })
    void whatIsBrokenIsToldToWhoSeesIt(String read, String layer, String change, Problem.Kind kind, boolean told) {
        String word = layer.substring(2);
        Problem problem = refused(access(read), edits(layer, word, change));
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(Stream.of("brizelt", "drefkal", "quvaxon", "chomdun", "hornubb")
                        .anyMatch(problem.text().en()::contains))
                .as(problem.text().en())
                .isEqualTo(told);
    }

    private static Edit[] edits(String layer, String word, String change) {
        return change.equals("delete")
                ? new Edit[] {new Edit.Delete(layer, word + "-1")}
                : Stream.of(word + "-1", word + "-2")
                        .map(id ->
                                new Feature(id, Shapes.wkt("POLYGON((121 31,121.1 31,121.1 31.1,121 31))"), Map.of()))
                        .map(feature -> new Edit.Put(layer, feature))
                        .toArray(Edit[]::new);
    }

    @Test
    void whoIsNotRecognisedSeesAndChangesNothing() {
        assertThat(refused(Access.UNRECOGNISED, new Edit.Delete("l_quvaxon", "quvaxon-2"))
                        .kind())
                .isEqualTo(Problem.Kind.UNAUTHENTICATED);
        Problem seen = Access.as(Access.UNRECOGNISED, () -> catchThrowableOfType(Problem.class, () -> atlas.view()));
        assertThat(seen.kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void viewsOfOneStateDifferByWhatIsWithheldAndOthersAreShared() {
        assertThat(Access.as(access("*"), () -> atlas.view())).isSameAs(atlas.view());
        var some = Access.as(access("l_quvaxon theme:yornacq"), () -> atlas.view());
        assertThat(some.state()).isNotEqualTo(atlas.view().state());
        assertThat(Access.as(access("theme:yornacq l_quvaxon"), () -> atlas.view()))
                .isSameAs(some);
        assertThat(some.findLayer("l_quvaxon")).isEqualTo(atlas.view().findLayer("l_quvaxon"));
        assertThat(some.findLayer("l_brizelt")).isEmpty();
        assertThat(some.schema().themes()).extracting("id").containsExactly("wulbric", "yornacq");
        assertThat(some.resolve("theme:wulbric"))
                .extracting(layer -> layer.layer().id())
                .containsExactly("l_quvaxon");
    }
}
