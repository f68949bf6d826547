package city.xingtu.ink;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Draws an SVG 1.1 document. Text is outlines of its glyphs, each defined once, so that the picture is the same on every
 * machine; what it says stands in a {@code <title>}. Nothing outside the document is referred to, and equal drawings are
 * equal documents, byte for byte.
 */
public final class SvgSurface extends DocumentSurface {

    private final int most;
    private final SvgDefinitions definitions;
    private final SvgText body = new SvgText();
    private final SvgText scratch = new SvgText();
    /** What the elements that are written have in common; empty outside of any. */
    private String shared = "";

    private @Nullable TextRun said;

    /** A document of so many pixels. */
    public SvgSurface(int width, int height) {
        this(width, height, Integer.MAX_VALUE);
    }

    /** As above, of so many bytes at the most. */
    SvgSurface(int width, int height, int most) {
        this(width, height, most, new SvgDefinitions());
    }

    private SvgSurface(int width, int height, int most, SvgDefinitions definitions) {
        super(width, height);
        this.most = most;
        this.definitions = definitions;
    }

    /** The document. */
    public String document(String title) {
        close();
        StringBuilder document = new StringBuilder(1024);
        document.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        document.append(" width=\"").append(width()).append("\" height=\"").append(height());
        document.append("\" viewBox=\"0 0 ").append(width()).append(' ').append(height());
        document.append("\"><title>").append(new SvgText().escaped(title)).append("</title>");
        definitions.write(document);
        return document.append(body).append("</svg>\n").toString();
    }

    @Override
    public void clear(int argb) {
        close();
        body.reset();
        if (argb >>> 24 != 0) {
            enter(attribute("fill", argb), null);
            body.add("<path d=\"M0 0h" + width() + "v" + height() + "h-" + width() + "z\"/>");
        }
    }

    @Override
    void area(Path path, FillRule rule, SolidPaint paint) {
        drawn(path, attribute("fill", paint.argb()) + rule("fill", rule));
    }

    @Override
    void area(Path path, FillRule rule, PatternPaint paint) {
        drawn(
                path,
                " fill=\"url(#" + pattern(paint) + ")\"" + opacity("fill-opacity", paint.opacity())
                        + rule("fill", rule));
    }

    private void drawn(Path path, String attributes) {
        enter(attributes, null);
        body.add("<path d=\"").data(path).add("\"/>");
    }

    private String pattern(PatternPaint paint) {
        return definitions.pattern(paint, this::tile);
    }

    private String tile(PatternPaint paint) {
        Motif motif = paint.motif();
        SvgSurface tile = new SvgSurface(motif.width(), motif.height(), most, definitions);
        motif.draw(tile);
        tile.close();
        return definitions.shared(
                "p",
                "pattern",
                " patternUnits=\"userSpaceOnUse\" x=\"" + paint.originX() + "\" y=\"" + paint.originY() + "\" width=\""
                        + motif.width() + "\" height=\"" + motif.height() + "\">" + tile.body + "</pattern>");
    }

    @Override
    void line(Path path, Pen pen, SolidPaint paint) {
        String attributes = " fill=\"none\"" + attribute("stroke", paint.argb()) + attributes(pen);
        if (!pen.dashed()) {
            drawn(path, attributes);
            return;
        }
        for (int contour = 0; contour < path.contours(); contour++) {
            double start = (pen.dashOffset() + path.distance(contour)) % pen.dashPeriod();
            enter(start == 0 ? attributes : attributes + value("stroke-dashoffset", start), null);
            body.add("<path d=\"").data(path, contour).add("\"/>");
        }
    }

    private String attributes(Pen pen) {
        StringBuilder attributes = new StringBuilder();
        if (pen.width() != 1) {
            attributes.append(value("stroke-width", pen.width()));
        }
        switch (pen.cap()) {
            case BUTT -> {}
            case ROUND -> attributes.append(" stroke-linecap=\"round\"");
            case SQUARE -> attributes.append(" stroke-linecap=\"square\"");
        }
        switch (pen.join()) {
            case MITRE -> attributes.append(pen.mitreLimit() == 4 ? "" : value("stroke-miterlimit", pen.mitreLimit()));
            case ROUND -> attributes.append(" stroke-linejoin=\"round\"");
            case BEVEL -> attributes.append(" stroke-linejoin=\"bevel\"");
        }
        if (pen.dashed()) {
            scratch.reset();
            for (float length : pen.dashes()) {
                scratch.add(scratch.isEmpty() ? "" : " ").number(length);
            }
            attributes.append(" stroke-dasharray=\"").append(scratch).append('"');
        }
        return attributes.toString();
    }

    @Override
    public void text(TextRun run, double x, double y, SolidPaint paint) {
        row(run, x, y, attribute("fill", paint.argb()), run);
    }

    @Override
    public void halo(TextRun run, double x, double y, double radius, SolidPaint paint) {
        row(run, x, y, halo(run, radius, paint), null);
    }

    private void row(TextRun run, double x, double y, String attributes, @Nullable TextRun title) {
        double scale = run.size() / run.face().unitsPerEm();
        scratch.reset();
        scratch.add(" transform=\"translate(").number(x).add(" ").number(y);
        scratch.add(")scale(").factor(scale).add(")\"");
        enter(attributes + scratch, title);
        for (int i = 0; i < run.length(); i++) {
            body.add("<use xlink:href=\"#").add(definitions.glyph(run, i));
            if (i > 0) {
                body.add("\" x=\"").number(run.offset(i) / scale);
            }
            body.add("\"/>");
        }
        close();
    }

    @Override
    public void glyph(TextRun run, int index, double x, double y, double angle, double halo, SolidPaint paint) {
        if (halo > 0) {
            enter(halo(run, halo, paint), null);
        } else {
            enter(attribute("fill", paint.argb()), run);
        }
        double scale = run.size() / run.face().unitsPerEm();
        double a = scale * Math.cos(angle);
        double b = scale * Math.sin(angle);
        body.add("<use xlink:href=\"#").add(definitions.glyph(run, index)).add("\" transform=\"matrix(");
        body.factor(a).add(" ").factor(b).add(" ").factor(-b).add(" ").factor(a).add(" ");
        body.number(x).add(" ").number(y).add(")\"/>");
    }

    /** One opacity for the whole, as the surroundings of neighbouring glyphs overlap. */
    private String halo(TextRun run, double radius, SolidPaint paint) {
        String colour = colour(paint.argb());
        return " fill=\"" + colour + "\" stroke=\"" + colour + "\" stroke-linejoin=\"round\""
                + value("stroke-width", 2 * radius * run.face().unitsPerEm() / run.size())
                + opacity("opacity", paint.argb() >>> 24);
    }

    @Override
    public void image(Raster image, int x, int y, double opacity) {
        close();
        body.add("<image x=\"" + x + "\" y=\"" + y + "\" width=\"" + image.width() + "\" height=\"" + image.height()
                + "\"");
        body.add(opacity("opacity", (int) Math.round(Math.clamp(opacity, 0, 1) * 255)));
        body.add(" xlink:href=\"data:image/png;base64,")
                .add(Base64.getEncoder().encodeToString(Png.encode(image)))
                .add("\"/>");
    }

    @Override
    public void group(Composite composite, Runnable drawing) {
        String mixed = composite.mode() == BlendMode.SOURCE_OVER
                ? ""
                : " style=\"mix-blend-mode:" + composite.mode().word() + "\"";
        within(opacity("opacity", composite.alpha()) + mixed, drawing);
    }

    @Override
    public void clip(Path area, FillRule rule, Runnable drawing) {
        String data = new SvgText().data(area).toString();
        String id =
                definitions.shared("c", "clipPath", "><path d=\"" + data + "\"" + rule("clip", rule) + "/></clipPath>");
        within(" clip-path=\"url(#" + id + ")\"", drawing);
    }

    private void within(String attributes, Runnable drawing) {
        close();
        body.add("<g").add(attributes).add(">");
        drawing.run();
        close();
        body.add("</g>");
    }

    /** Elements that follow have these attributes, and say what a run of text says. */
    private void enter(String attributes, @Nullable TextRun run) {
        if (body.length() > most) {
            throw new DocumentFormat.TooLargeException(most);
        }
        if (!shared.equals(attributes) || said != run) {
            close();
            body.add("<g").add(attributes).add(">");
            if (run != null) {
                body.add("<title>").escaped(run.text()).add("</title>");
            }
            shared = attributes;
            said = run;
        }
    }

    private void close() {
        if (!shared.isEmpty()) {
            body.add("</g>");
            shared = "";
            said = null;
        }
    }

    private static String rule(String kind, FillRule rule) {
        return rule == FillRule.EVEN_ODD ? " " + kind + "-rule=\"evenodd\"" : "";
    }

    private static String attribute(String kind, int argb) {
        return " " + kind + "=\"" + colour(argb) + "\"" + opacity(kind + "-opacity", argb >>> 24);
    }

    private static String opacity(String name, int alpha) {
        return alpha == 255 ? "" : " " + name + "=\"" + new SvgText().factor(Math.round(alpha / 0.255) / 1000.0) + "\"";
    }

    private static String value(String name, double value) {
        return " " + name + "=\"" + new SvgText().number(value) + "\"";
    }

    private static String colour(int argb) {
        return "#" + Integer.toHexString(argb | 0xff000000).substring(2);
    }
}
