package city.xingtu.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** SHA-256 over values, each with its length before it. For one thread. */
final class Digest {

    private static final int FULL = 1 << 13;

    /** What stands before a value, by its length: nearly all are short. */
    private static final byte[][] HEADS =
            IntStream.range(0, 256).mapToObj(Digest::head).toArray(byte[][]::new);

    private final MessageDigest sha = sha256();
    private byte[] buffer = new byte[2 * FULL];
    private int length;
    private long mark;

    Digest text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Digest bytes(byte[] bytes) {
        mark = Marks.mixed(mark, bytes);
        byte[] head = bytes.length < HEADS.length ? HEADS[bytes.length] : head(bytes.length);
        require(head.length + bytes.length + 1);
        append(head);
        append(bytes);
        buffer[length++] = '\n';
        if (length > FULL) {
            flush();
        }
        return this;
    }

    private static byte[] head(int length) {
        return (length + ":").getBytes(StandardCharsets.US_ASCII);
    }

    private void append(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void require(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }

    private void flush() {
        sha.update(buffer, 0, length);
        length = 0;
    }

    /** A checksum of what was added since the last time. */
    long takeMark() {
        long taken = mark;
        mark = 0;
        return taken;
    }

    /** 64 lower-case digits; nothing may be added afterwards. */
    String hex() {
        flush();
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
