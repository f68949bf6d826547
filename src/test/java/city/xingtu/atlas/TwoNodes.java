package city.xingtu.atlas;

import city.xingtu.store.PlanSource;
import city.xingtu.store.postgis.PostgisServer;
import city.xingtu.store.postgis.PostgisSettings;
import city.xingtu.store.postgis.PostgisStore;

/** Two nodes of the service on one PostGIS database. */
public final class TwoNodes implements AutoCloseable {

    private final String database = PostgisServer.shared().createDatabase();
    private final PostgisStore firstStore;
    private final PostgisStore secondStore;
    private final Atlas first;
    private final Atlas second;

    /** On a database of their own with the plan. */
    public TwoNodes(PlanSource plan) {
        firstStore = PostgisStore.open(PostgisSettings.of(database, null, null));
        firstStore.seed(plan, "test", "test");
        secondStore = PostgisStore.open(PostgisSettings.of(database, null, null));
        first = new Atlas(firstStore);
        second = new Atlas(secondStore);
    }

    public String database() {
        return database;
    }

    public Atlas first() {
        return first;
    }

    public Atlas second() {
        return second;
    }

    /** A node more, which starts now. */
    public Atlas third() {
        return new Atlas(secondStore);
    }

    @Override
    public void close() {
        first.close();
        second.close();
        firstStore.close();
        secondStore.close();
    }
}
