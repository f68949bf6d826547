package city.xingtu.atlas;

/** 64-bit hashes that are the same in every process, unlike identity hashes, and wider than {@code hashCode}. */
final class Hash {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** Spreads a value over all 64 bits (the finalizer of MurmurHash3, public domain, by Austin Appleby). */
    static long mix(long value) {
        long h = value ^ (value >>> 33);
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /** Adds a value to a running hash; the order of additions matters. */
    static long add(long hash, long value) {
        return mix(hash * PRIME + value);
    }

    static long of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = hash * PRIME + text.charAt(i);
        }
        return mix(hash);
    }
}
