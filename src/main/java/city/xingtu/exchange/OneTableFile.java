package city.xingtu.exchange;

import city.xingtu.store.FeatureFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with one table, which is learnt by looking the whole file through, when it is first asked for. */
abstract class OneTableFile implements FeatureFile {

    private @Nullable Table table;

    /** Looks the file through for its fields, its type of geometry and its ids. */
    abstract Table learn();

    @Override
    public final List<Table> tables() {
        Table known = table;
        if (known == null) {
            known = learn();
            table = known;
        }
        return List.of(known);
    }

    /** Nothing is open between two readings. */
    @Override
    public final void close() {}
}
