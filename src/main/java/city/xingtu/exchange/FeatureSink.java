package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureTable;

/**
 * Writes features of one layer in one format, one after the other, holding no more than one of them. For one thread.
 *
 * <p>A failure to write comes out as {@link java.io.UncheckedIOException}, and the stream below is then of no use.
 */
public interface FeatureSink extends AutoCloseable {

    /** Writes a row of a table whose layer is that of the sink's {@link FeatureColumns}. */
    void write(FeatureTable table, int row);

    /** Writes a feature of the sink's layer. */
    default void write(FeatureColumns columns, Feature feature) {
        write(new FeatureRow(columns.layer(), feature), 0);
    }

    /** Ends the document and flushes it; the stream below stays open. */
    @Override
    void close();
}
