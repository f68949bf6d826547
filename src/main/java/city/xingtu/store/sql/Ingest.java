package city.xingtu.store.sql;

import city.xingtu.plan.Edit;
import java.sql.SQLException;
import java.util.SortedMap;
import org.locationtech.jts.geom.Envelope;

/** Writes the edits of one revision, within the transaction of the caller. */
public interface Ingest extends AutoCloseable {

    /** Takes the next edit; what it does to the tables may wait for {@link #finish}. */
    void apply(Edit edit) throws SQLException;

    /**
     * Completes the writing.
     *
     * @return for each layer with edits, in the order of code points, the box around what was put
     */
    SortedMap<String, Envelope> finish() throws SQLException;

    @Override
    void close() throws SQLException;
}
