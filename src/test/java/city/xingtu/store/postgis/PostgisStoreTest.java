package city.xingtu.store.postgis;

import city.xingtu.store.PlanStore;
import city.xingtu.store.SqlStoreContract;
import java.util.ArrayList;
import java.util.List;

class PostgisStoreTest extends SqlStoreContract {

    /** Drops the layers of the test before and empties the tables; a new database would take ten times as long. */
    private static final String EMPTY = """
        SET search_path TO xingtu, public;
        DO $$
        DECLARE name text;
        BEGIN
          FOR name IN SELECT table_name FROM xingtu_layers LOOP
            EXECUTE format('DROP TABLE %I, %I', name, 'xingtu_history_' || name);
          END LOOP;
          FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'xingtu' AND tablename LIKE 'xingtu%' LOOP
            EXECUTE format('DELETE FROM %I', name);
          END LOOP;
        END $$\
        """;

    private static final List<String> DATABASES = new ArrayList<>();

    private int stores;

    @Override
    protected PlanStore create() {
        if (stores == DATABASES.size()) {
            DATABASES.add(PostgisServer.shared().createDatabase());
        } else {
            PostgisServer.executeAt(DATABASES.get(stores), EMPTY);
        }
        return PostgisStore.open(PostgisSettings.of(DATABASES.get(stores++), null, null));
    }

    @Override
    protected void tamper(PlanStore store, String sql) {
        PostgisServer.executeAt(DATABASES.get(stores - 1), "SET search_path TO xingtu, public; " + sql);
    }
}
