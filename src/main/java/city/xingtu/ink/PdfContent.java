package city.xingtu.ink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/**
 * A content stream of PDF (ISO 32000-2, 7.8) as it is written, with the resources that it names. What does not change is
 * not said again: colours, widths and opacities are remembered until they are others.
 */
final class PdfContent {

    private final ByteArrayOutputStream operators = new ByteArrayOutputStream(4096);
    private final StringBuilder line = new StringBuilder(64);
    private final PDResources resources = new PDResources();
    private final Map<String, COSName> opacities = new HashMap<>();
    private final Map<String, String> state = new HashMap<>();
    private final PdfDocument document;

    PdfContent(PdfDocument document) {
        this.document = document;
    }

    PDResources resources() {
        return resources;
    }

    PdfContent number(double value) {
        return decimals(value, 100, 2);
    }

    /** A number that needs more than hundredths, such as a factor. */
    PdfContent factor(double value) {
        return decimals(value, 1_000_000, 6);
    }

    private PdfContent decimals(double value, int unit, int places) {
        long rounded = Math.round(value * unit);
        if (rounded < 0) {
            line.append('-');
            rounded = -rounded;
        }
        line.append(rounded / unit);
        long rest = rounded % unit;
        if (rest > 0) {
            String digits = Long.toString(unit + rest);
            int end = places + 1;
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            line.append('.').append(digits, 1, end);
        }
        line.append(' ');
        return this;
    }

    PdfContent word(String word) {
        line.append(word).append(' ');
        return this;
    }

    PdfContent name(COSName name) {
        line.append('/').append(name.getName()).append(' ');
        return this;
    }

    void operator(String operator) {
        line.append(operator).append('\n');
        document.written(line.length());
        operators.writeBytes(line.toString().getBytes(StandardCharsets.US_ASCII));
        line.setLength(0);
    }

    /** Says an operator with its operands unless they are in force; the kind tells what they would replace. */
    void set(String kind, String operands, String operator) {
        if (!operands.equals(state.put(kind, operands))) {
            line.append(operands).append(' ');
            operator(operator);
        }
    }

    /** Forgets what is in force, as something else has changed it. */
    void forget() {
        state.clear();
    }

    /** Forgets one kind of it. */
    void forget(String kind) {
        state.remove(kind);
    }

    void save() {
        operator("q");
        forget();
    }

    void restore() {
        operator("Q");
        forget();
    }

    /** Fills ({@code rg}) or strokes ({@code RG}) what follows with a colour and its opacity. */
    void colour(int argb, boolean stroke) {
        line.setLength(0);
        decimals((argb >> 16 & 255) / 255.0, 1000, 3);
        decimals((argb >> 8 & 255) / 255.0, 1000, 3);
        decimals((argb & 255) / 255.0, 1000, 3);
        String operands = line.toString().strip();
        line.setLength(0);
        set(stroke ? "RG" : "rg", operands, stroke ? "RG" : "rg");
        opacity(argb >>> 24, stroke);
    }

    /** The opacity of what is filled or stroked, in 255ths. */
    void opacity(int alpha, boolean stroke) {
        String kind = stroke ? "CA" : "ca";
        String key = kind + alpha;
        String before = state.put(kind, key);
        if (key.equals(before)) {
            return;
        }
        COSName name = opacities.computeIfAbsent(key, absent -> {
            PDExtendedGraphicsState graphics = new PDExtendedGraphicsState();
            float share = Math.round(alpha / 0.255f) / 1000f;
            if (stroke) {
                graphics.setStrokingAlphaConstant(share);
            } else {
                graphics.setNonStrokingAlphaConstant(share);
            }
            return resources.add(graphics);
        });
        name(name).operator("gs");
    }

    /** How the colours of what follows are mixed with those below. */
    void blend(BlendMode mode) {
        if (mode != BlendMode.SOURCE_OVER) {
            // Adobe's names are those of CSS without hyphens, each word with a capital.
            String name = Arrays.stream(mode.word().split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
            PDExtendedGraphicsState graphics = new PDExtendedGraphicsState();
            graphics.getCOSObject().setName(COSName.BM, name);
            name(resources.add(graphics)).operator("gs");
        }
    }

    /** Constructs a path, to be followed by an operator that paints it. */
    void path(Path path) {
        for (int contour = 0; contour < path.contours(); contour++) {
            path(path, contour);
        }
    }

    /** Constructs one contour, each point rounded to hundredths. */
    void path(Path path, int contour) {
        float[] points = path.points();
        int start = path.start(contour);
        number(points[start]).number(points[start + 1]).operator("m");
        int drawn = 0;
        for (int i = start + 2; i < path.end(contour); i += 2) {
            boolean same = Math.round(points[i] * 100) == Math.round(points[i - 2] * 100)
                    && Math.round(points[i + 1] * 100) == Math.round(points[i - 1] * 100);
            if (!same || i + 2 == path.end(contour) && drawn == 0) {
                number(points[i]).number(points[i + 1]).operator("l");
                drawn++;
            }
        }
        if (path.closed(contour)) {
            operator("h");
        }
    }

    /** The operators as text, which is what they are. */
    @Override
    public String toString() {
        return operators.toString(StandardCharsets.US_ASCII);
    }

    /** Writes the operators, compressed, as the content of a stream. */
    void into(PDStream stream) {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            operators.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new stream with the operators. */
    PDStream stream() {
        PDStream stream = new PDStream(document.document());
        into(stream);
        return stream;
    }
}
