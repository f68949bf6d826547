package city.xingtu.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * The records of a file of comma-separated values under their names. The text is UTF-8 where all of it is, with or
 * without a byte order mark, else GB18030, which is what spreadsheets in China write.
 */
final class CsvRecords implements Iterable<CSVRecord>, AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Path file;
    private final CSVParser parser;

    private CsvRecords(Path file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** @throws city.xingtu.plan.Problem when the file cannot be read, or names a column twice or not at all */
    static CsvRecords open(Path file, Charset charset) {
        try {
            Reader reader = reader(file, charset);
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return new CsvRecords(file, FORMAT.parse(reader));
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            throw FileProblem.of(
                    file, "line 1", "首行应为各不相同的列名：" + reason, "expected names of columns that differ: " + reason);
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    /** In what the file is written. */
    static Charset charset(Path file) {
        try {
            return isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new InputStreamReader(in, strict)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
    }

    List<String> names() {
        return parser.getHeaderNames();
    }

    /** @throws city.xingtu.plan.Problem from the iterator, when a line is malformed */
    @Override
    public Iterator<CSVRecord> iterator() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw FileProblem.of(
                            file,
                            "line " + parser.getCurrentLineNumber(),
                            "不是有效的 CSV：" + e.getMessage(),
                            "no valid CSV: " + e.getMessage());
                }
            }

            @Override
            public CSVRecord next() {
                return records.next();
            }
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }
}
