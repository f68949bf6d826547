package city.xingtu.store;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Proposal;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What every store demands of a proposal before it keeps it. */
public final class ProposalCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private ProposalCheck() {}

    /** Whether it can be the id of a proposal. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /**
     * Checks a version that is to be written.
     *
     * @param layers finds a layer, or throws UNKNOWN_LAYER
     * @param head the number of the newest revision
     * @throws Problem INVALID_PARAMETER saying what is wrong
     */
    public static void check(
            String id,
            Proposal.Content content,
            String author,
            String reason,
            Function<String, Layer> layers,
            long head) {
        if (!isId(id)) {
            throw Problem.invalid("id", "id 应为 1 至 64 个字母、数字、- 或 _", "id must be 1 to 64 letters, digits, - or _");
        }
        if (content.title().isBlank()) {
            throw Problem.invalid("title", "缺少标题", "The title is missing");
        }
        FeatureCheck.checkText("title", content.title());
        FeatureCheck.checkText("description", content.description());
        FeatureCheck.checkText("author", author);
        FeatureCheck.checkText("reason", reason);
        if (content.base() < 1 || content.base() > head) {
            throw Problem.invalid(
                    "base",
                    "没有修订 " + content.base() + "；最新为 " + head,
                    "There is no revision " + content.base() + "; the newest is " + head);
        }
        for (Edit edit : content.edits()) {
            Layer layer = layers.apply(edit.layer());
            switch (edit) {
                case Edit.Put put -> FeatureCheck.check(layer, put.feature());
                case Edit.Delete delete -> FeatureCheck.checkId(layer, delete.id());
            }
        }
    }
}
