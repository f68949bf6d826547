package city.xingtu.exchange;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip file of a GTFS feed. Nothing of it is ever written to a disk, and nothing read beyond stated limits. */
final class GtfsArchive implements AutoCloseable {

    private static final int MOST_ENTRIES = 1000;

    /** Bytes that a table may have when it is unpacked. */
    private static final long MOST_BYTES = 4L << 30;

    /** How many times its packed size a table may have; times of trips pack to a tenth. */
    private static final long MOST_RATIO = 200;

    /** Bytes up to which a table may be packed however well. */
    private static final long SMALL = 1 << 20;

    private final Path file;
    private final ZipFile zip;

    private GtfsArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static GtfsArchive open(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw FileProblem.of(file, "", "没有此文件或不可读", "there is no such file, or it cannot be read");
        }
        try {
            GtfsArchive archive = new GtfsArchive(file, new ZipFile(file.toFile()));
            archive.requireSound();
            return archive;
        } catch (ZipException e) {
            throw FileProblem.of(file, "", "不是完好的 zip 文件", "no sound zip file");
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private void requireSound() {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > MOST_ENTRIES) {
            throw FileProblem.of(file, "", "条目过多（至多 " + MOST_ENTRIES + "）", "more than " + MOST_ENTRIES + " entries");
        }
        for (ZipEntry entry : entries) {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/")
                    || name.contains(":")
                    || List.of(name.split("/")).contains("..")) {
                throw FileProblem.of(
                        file, "entry " + shortened(name), "条目名指向压缩包之外", "an entry that points out of the archive");
            }
            if (name.endsWith("/stops.txt")) {
                throw FileProblem.of(
                        file,
                        "entry " + shortened(name),
                        "各表应在压缩包顶层，而非文件夹内",
                        "tables must lie at the top of the archive, not in a folder");
            }
        }
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    /** The table of that name, such as {@code stops.txt}. */
    Optional<GtfsTable> find(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        Path place = Path.of(file.getFileName() + "!" + name);
        try {
            InputStream in = new BufferedInputStream(new Bounded(zip.getInputStream(entry), place, limit(entry)));
            return Optional.of(new GtfsTable(place, CsvRecords.open(place, in)));
        } catch (IOException e) {
            throw FileProblem.unreadable(place, e);
        }
    }

    private static long limit(ZipEntry entry) {
        return Math.min(MOST_BYTES, Math.max(SMALL, MOST_RATIO * Math.max(0, entry.getCompressedSize())));
    }

    /** The table of that name, which a feed must have. */
    GtfsTable get(String name) {
        return find(name)
                .orElseThrow(
                        () -> FileProblem.of(file, "", "GTFS 缺少必需的 " + name, "no GTFS feed: " + name + " is missing"));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    /** Refuses to go on behind so many bytes, whatever sizes the archive states. */
    private static final class Bounded extends FilterInputStream {

        private final Path place;
        private long left;

        Bounded(InputStream in, Path place, long most) {
            super(in);
            this.place = place;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw FileProblem.of(place, "", "解压后过大（疑为压缩炸弹）", "unpacks to too many bytes; it looks like a zip bomb");
            }
        }
    }
}
