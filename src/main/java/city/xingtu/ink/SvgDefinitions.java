package city.xingtu.ink;

import java.awt.geom.PathIterator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a document defines once and uses many times: glyphs, patterns, areas to clip by. */
final class SvgDefinitions {

    private final Map<FontFace, String> faces = new HashMap<>();
    /** Markup by identifier; equal patterns are one. */
    private final Map<String, String> markups = new LinkedHashMap<>();

    private final Map<String, String> identifiers = new HashMap<>();
    private final Map<Tile, String> patterns = new HashMap<>();

    private record Tile(Motif motif, int originX, int originY) {}

    /** The identifier of a glyph's outline, an em being as many units as its face says. */
    String glyph(TextRun run, int index) {
        int glyph = run.glyph(index);
        String id = faces.computeIfAbsent(run.face(), face -> String.valueOf((char) ('a' + faces.size()))) + glyph;
        markups.computeIfAbsent(id, absent -> "<path id=\"" + id + "\" d=\"" + outline(run.face(), glyph) + "\"/>");
        return id;
    }

    /** The identifier of an element whose markup goes on after {@code <name id="…"}. */
    String shared(String prefix, String name, String rest) {
        return identifiers.computeIfAbsent(name + rest, markup -> {
            String id = prefix + identifiers.size();
            markups.put(id, "<" + name + " id=\"" + id + "\"" + rest);
            return id;
        });
    }

    /** The identifier of a pattern, which is drawn when it is first used. */
    String pattern(PatternPaint paint, Function<PatternPaint, String> drawing) {
        Tile key = new Tile(paint.motif(), paint.originX(), paint.originY());
        String known = patterns.get(key);
        if (known == null) {
            known = drawing.apply(paint);
            patterns.put(key, known);
        }
        return known;
    }

    private static String outline(FontFace face, int glyph) {
        StringBuilder data = new StringBuilder();
        PathIterator outline = face.curves(glyph);
        double[] c = new double[6];
        long x = 0;
        long y = 0;
        for (; !outline.isDone(); outline.next()) {
            int points = 1;
            switch (outline.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    data.append('M');
                    x = 0;
                    y = 0;
                }
                case PathIterator.SEG_LINETO -> data.append('l');
                case PathIterator.SEG_QUADTO -> {
                    data.append('q');
                    points = 2;
                }
                default -> {
                    data.append('z');
                    continue;
                }
            }
            for (int i = 0; i < 2 * points; i += 2) {
                number(data, Math.round(c[i]) - x);
                number(data, -Math.round(c[i + 1]) - y);
            }
            x = Math.round(c[2 * points - 2]);
            y = -Math.round(c[2 * points - 1]);
        }
        return data.toString();
    }

    private static void number(StringBuilder data, long value) {
        if (value >= 0 && Character.isDigit(data.charAt(data.length() - 1))) {
            data.append(' ');
        }
        data.append(value);
    }

    void write(StringBuilder target) {
        if (!markups.isEmpty()) {
            target.append("<defs>");
            markups.values().forEach(target::append);
            target.append("</defs>");
        }
    }
}
