package city.xingtu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files as UTF-8, whatever they are written in. */
final class Utf8 {

    /** What spreadsheets in China write where it is not UTF-8. */
    private static final Charset OTHERWISE = Charset.forName("GB18030");

    private static final int CHUNK = 1 << 16;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private Utf8() {}

    /** What the file is written in: UTF-8 where all of it is, else GB18030. */
    static Charset charset(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isUtf8(in) ? StandardCharsets.UTF_8 : OTHERWISE;
        }
    }

    /** The file's text in UTF-8. */
    static InputStream open(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        return charset.equals(StandardCharsets.UTF_8) ? in : new Transcoded(new InputStreamReader(in, charset));
    }

    /** By the table of well-formed sequences of the Unicode standard (3.9, table 3-7). */
    private static boolean isUtf8(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int left = 0;
        int low = 0x80;
        int high = 0xBF;
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            for (int i = 0; i < length; i++) {
                while (left == 0 && i + Long.BYTES < length && ((long) WORD.get(chunk, i) & BEYOND_ASCII) == 0) {
                    i += Long.BYTES;
                }
                int unit = Byte.toUnsignedInt(chunk[i]);
                if (left > 0) {
                    if (unit < low || unit > high) {
                        return false;
                    }
                    left--;
                    low = 0x80;
                    high = 0xBF;
                } else if (unit >= 0x80) {
                    if (unit < 0xC2 || unit > 0xF4) {
                        return false;
                    }
                    left = unit < 0xE0 ? 1 : unit < 0xF0 ? 2 : 3;
                    low = unit == 0xE0 ? 0xA0 : unit == 0xF0 ? 0x90 : 0x80;
                    high = unit == 0xED ? 0x9F : unit == 0xF4 ? 0x8F : 0xBF;
                }
            }
        }
        return left == 0;
    }

    /** Characters as bytes of UTF-8. */
    private static final class Transcoded extends InputStream {

        private final Reader reader;
        private final char[] chars = new char[CHUNK];
        /** A first half of a surrogate pair whose second comes with the next characters. */
        private int kept;

        private byte[] bytes = {};
        private int at;

        Transcoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return fill() ? Byte.toUnsignedInt(bytes[at++]) : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, target, offset, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (at == bytes.length) {
                int count = reader.read(chars, kept, CHUNK - kept);
                if (count < 0) {
                    return false;
                }
                int end = kept + count;
                kept = Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
                bytes = new String(chars, 0, end - kept).getBytes(StandardCharsets.UTF_8);
                chars[0] = chars[end - 1];
                at = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
