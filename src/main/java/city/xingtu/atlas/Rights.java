package city.xingtu.atlas;

import city.xingtu.plan.Layer;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan one may see, and what one may do to it. What one may not see is unknown to one, as if it did not exist.
 *
 * @param read layers by id or {@code theme:ID}, structures by id or {@value View#STRUCTURES}
 * @param edit the same, of what one may change, so far as one sees it
 * @param proposals what one may do with proposals; one sees those alone of which one sees every layer
 * @param styles whether one may change styles
 * @param archives names of files
 */
public record Rights(NameSet read, NameSet edit, Use proposals, boolean styles, NameSet archives) {

    /** Those of everybody, where nobody declared any. */
    public static final Rights ALL = new Rights(NameSet.EVERY, NameSet.EVERY, Use.EDIT, true, NameSet.EVERY);

    /** None. */
    static final Rights NONE = new Rights(NameSet.NONE, NameSet.NONE, Use.NONE, false, NameSet.NONE);

    /** What one may do. */
    public enum Use {
        NONE,
        READ,
        EDIT
    }

    /** Whether all of the plan may be seen. */
    public boolean readsEverything() {
        return read.isEvery();
    }

    /** Whether a layer may be seen. */
    boolean reads(Layer layer) {
        return read.has(layer.id(), group(layer.theme()));
    }

    /** Whether a structure may be seen; of its parts, those in layers that may be. */
    boolean reads(Structure structure) {
        return read.has(structure.id(), View.STRUCTURES);
    }

    /**
     * Whether the features of a layer may be changed. Structures name features of any layer, so that only who sees all of
     * them can say what they consist of.
     *
     * @param layer that may be seen
     */
    public boolean edits(Layer layer) {
        return edit.has(layer.id(), group(layer.theme()))
                && (readsEverything() || !layer.id().equals(View.STRUCTURES));
    }

    private static @Nullable String group(@Nullable String theme) {
        return theme == null ? null : Theme.layerName(theme);
    }

    /** Whether a file of tiles that were made ahead may be had. */
    public boolean readsArchive(String name) {
        return archives.has(name, null);
    }
}
