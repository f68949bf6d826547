package city.xingtu.store;

import city.xingtu.plan.Edit;
import java.util.function.Consumer;

/** Edits that are handed over one by one, so that a million of them need not be held. Read once. */
@FunctionalInterface
public interface EditSource {

    /** Hands over every edit, in the order in which they apply. What the consumer throws passes through. */
    void forEach(Consumer<Edit> consumer);
}
