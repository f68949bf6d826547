package city.xingtu.filter;

import city.xingtu.filter.FunctionLibrary.Parameter;
import city.xingtu.filter.FunctionLibrary.Signature;
import city.xingtu.plan.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the standard functions take and give, as functions.csv beside this class says. */
final class StandardSignatures {

    /** Functions of the feature itself: their value is another one in every row. */
    private static final Set<String> OF_THE_ROW = Set.of("getID", "dimension", "geometryType");

    private static final Map<String, Signature> BY_NAME = read();

    private StandardSignatures() {}

    static Signature of(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    private static Map<String, Signature> read() {
        Map<String, Signature> signatures = new HashMap<>();
        try (InputStream bytes = Objects.requireNonNull(StandardSignatures.class.getResourceAsStream("functions.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(";", -1);
                signatures.put(
                        cells[0],
                        new Signature(
                                ValueType.valueOf(cells[1]),
                                parameters(cells[2]),
                                new Text(cells[3], cells[4]),
                                !OF_THE_ROW.contains(cells[0])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signatures;
    }

    private static List<Parameter> parameters(String cell) {
        return Arrays.stream(cell.split(","))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(":"))
                .map(each -> new Parameter(Text.same(each[0]), ValueType.valueOf(each[1])))
                .toList();
    }
}
