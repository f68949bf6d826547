package city.xingtu.plan;

import java.util.Optional;

/** An edit of a feature that has changed since the revision on which the edit is based. Carries both versions. */
public final class EditConflict extends Problem {

    private static final long serialVersionUID = 1L;

    private final String layer;
    private final String id;
    private final transient Optional<FeatureVersion> base;
    private final transient FeatureVersion current;

    /**
     * @param baseNumber the revision that the editor saw
     * @param base what that revision held; empty when it had no such feature yet
     * @param current what a later revision made of it
     */
    public EditConflict(
            String layer, String id, long baseNumber, Optional<FeatureVersion> base, FeatureVersion current) {
        super(
                Kind.CONFLICT,
                "base",
                new Text(
                        layer + " / " + id + " 已在修订 " + current.revision().number() + " 中改变，晚于所依据的 " + baseNumber,
                        layer + " / " + id + " was changed in revision "
                                + current.revision().number() + ", after the base " + baseNumber));
        this.layer = layer;
        this.id = id;
        this.base = base;
        this.current = current;
    }

    public String layer() {
        return layer;
    }

    /** The feature's id. */
    public String id() {
        return id;
    }

    /** The feature as the editor saw it, with the revision that had written it; empty when it did not exist. */
    public Optional<FeatureVersion> base() {
        return base;
    }

    /** The feature's newest version, possibly a deletion. */
    public FeatureVersion current() {
        return current;
    }
}
