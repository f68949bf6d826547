package city.xingtu.tile;

import city.xingtu.geo.BoundingBox;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A box in longitude and latitude that is worked out at most once, and not where nobody asks. Not thread-safe. */
final class LazyBox implements Supplier<BoundingBox> {

    private final Supplier<BoundingBox> maker;
    private @Nullable BoundingBox made;

    LazyBox(Supplier<BoundingBox> maker) {
        this.maker = maker;
    }

    @Override
    public BoundingBox get() {
        BoundingBox known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
