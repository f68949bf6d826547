package city.xingtu.store;

/**
 * How far a long work is.
 *
 * @param step what is being done, such as the id of a layer
 * @param done units done so far
 * @param total units in all; 0 when unknown
 */
public record Progress(String step, long done, long total) {}
