package city.xingtu.ogc.api;

/** A 64-bit hash of several things in order, for entity tags. */
final class Fingerprint {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long hash = GOLDEN;

    Fingerprint add(long value) {
        long mixed = (hash ^ value) * 0xBF58476D1CE4E5B9L;
        hash = (mixed ^ mixed >>> 31) + GOLDEN;
        return this;
    }

    Fingerprint add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    Fingerprint add(byte[] bytes) {
        add(bytes.length);
        for (byte b : bytes) {
            add(b);
        }
        return this;
    }

    long value() {
        return hash;
    }
}
