package city.xingtu.store.sql;

import java.sql.SQLException;

/** Finds where a layer is kept. */
@FunctionalInterface
public interface TableFinder {

    /** @throws city.xingtu.plan.Problem UNKNOWN_LAYER */
    LayerTable table(String layer) throws SQLException;
}
