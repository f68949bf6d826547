package city.xingtu.store;

/** Ends what it stands for when closed; closing it again does nothing. */
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
