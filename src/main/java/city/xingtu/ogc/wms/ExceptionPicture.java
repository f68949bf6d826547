package city.xingtu.ogc.wms;

import city.xingtu.ink.Canvas;
import city.xingtu.ink.FontFace;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Raster;
import city.xingtu.ink.SolidPaint;
import java.util.ArrayList;
import java.util.List;

/** A failure as a picture of the size that was asked for: its words on the background, or only the background. */
final class ExceptionPicture {

    private static final double SIZE = 12;
    private static final double LEADING = 1.4 * SIZE;
    private static final double MARGIN = 4;
    private static final double HALO = 1.5;
    private static final int RED = 0xFFB00020;
    private static final int WHITE = 0xFFFFFFFF;

    private ExceptionPicture() {}

    /** Nothing but the background. */
    static Raster blank(int width, int height, int background) {
        Raster raster = new Raster(width, height);
        raster.clear(background);
        return raster;
    }

    /** The code and the words, as many lines as fit. */
    static Raster worded(int width, int height, int background, String code, String words) {
        Raster raster = blank(width, height, background);
        Canvas canvas = new Canvas(raster);
        FontFace face = FontFace.regular();
        SolidPaint ink = Paint.argb(RED);
        SolidPaint halo = Paint.argb(WHITE);
        double baseline = MARGIN + SIZE;
        for (String line : lines(code + "\n" + words, face, width - 2 * MARGIN)) {
            canvas.halo(face.run(line, SIZE), MARGIN, baseline, HALO, halo);
            canvas.text(face.run(line, SIZE), MARGIN, baseline, ink);
            baseline += LEADING;
            if (baseline > height) {
                break;
            }
        }
        return raster;
    }

    /** Breaks at line ends, and between any two characters where a line is full, as Chinese is set. */
    private static List<String> lines(String words, FontFace face, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            double used = 0;
            for (int point : paragraph.codePoints().toArray()) {
                double advance = face.measure(Character.toString(point), SIZE);
                if (used + advance > width && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(point);
                used += advance;
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
