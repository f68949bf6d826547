package city.xingtu.store.postgis;

import city.xingtu.store.PlanStore;
import city.xingtu.store.PlanStoreContract;

class PostgisStoreTest extends PlanStoreContract {

    @Override
    protected PlanStore create() {
        return PostgisStore.open(PostgisSettings.of(PostgisServer.shared().createDatabase(), null, null));
    }
}
