package city.xingtu.store;

/** The model itself keeps the contract. */
class MemoryStoreTest extends PlanStoreContract {

    @Override
    protected PlanStore create() {
        return new MemoryStore();
    }
}
