package city.xingtu.draw.print;

import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Language;
import java.util.List;

/**
 * What is to be printed.
 *
 * @param layers lowest first
 * @param crs a plane system in metres: the sheet's scale is exact in it, and its coordinates stand on the frame
 * @param x,y of the middle of the map in the system, east first
 * @param scale the denominator, by which layers and rules are shown or not
 * @param subtitle of which state of the plan the map is
 * @param notes the plan's sources and whatever else stands below the map, a line each
 */
public record PrintOrder(
        List<StyledLayer> layers,
        Crs crs,
        double x,
        double y,
        double scale,
        PaperSize paper,
        boolean landscape,
        String title,
        String subtitle,
        List<String> notes,
        Language language) {

    public PrintOrder {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
        boolean plane = !crs.geographic() && crs.metresPerUnit() == 1;
        if (!plane || !(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "No sheet of " + crs.code() + " at 1:" + scale + " around " + x + "," + y);
        }
    }

    /** The same with other notes. */
    public PrintOrder withNotes(List<String> others) {
        return new PrintOrder(layers, crs, x, y, scale, paper, landscape, title, subtitle, others, language);
    }

    /** Everything but the layers, to tell orders apart. */
    public String describe() {
        return String.join(
                "|",
                crs.code(),
                x + "," + y,
                String.valueOf(scale),
                paper + (landscape ? "L" : "P"),
                title,
                subtitle,
                String.join("|", notes),
                language.name());
    }

    /** One of two wordings. */
    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
