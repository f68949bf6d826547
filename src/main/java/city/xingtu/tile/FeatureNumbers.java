package city.xingtu.tile;

/**
 * Turns a feature's id, which is text, into the number that vector tiles allow as an id. The number is the same in every
 * tile, process and version of the plan. It has 53 bits, so that JavaScript reads it exactly; among a million features
 * two share a number with a chance of one in ten thousand, and the property {@code id} tells them apart.
 */
public final class FeatureNumbers {

    private static final long LOWEST_53_BITS = (1L << 53) - 1;

    private FeatureNumbers() {}

    /** FNV-1a over the UTF-16 units, then the finalizer of MurmurHash3 (both public domain), cut to 53 bits. */
    public static long of(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (hash ^ (hash >>> 33)) & LOWEST_53_BITS;
    }
}
