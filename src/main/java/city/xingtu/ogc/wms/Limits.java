package city.xingtu.ogc.wms;

import city.xingtu.http.PictureLimits;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.List;

/** How much one request may ask for. */
final class Limits {

    /** Names in LAYERS. */
    static final int LAYERS = 200;
    /** Ids in FEATUREID. */
    static final int IDS = 10_000;
    /** Pixels of a side of a symbol's sample in a legend. */
    static final int LEGEND_SAMPLE = 256;
    /** Features that GetFeatureInfo returns a layer, however many are asked for. */
    static final int FEATURES = 1000;
    /** Degrees or metres: what is further out is no place on Earth in any system. */
    static final double ORDINATE = 1e9;

    /** Degrees or metres a pixel: finer than what the plan is stored with by far. */
    static final double FINEST = 1e-12;
    /** Width and height that capabilities announce: what every client can take, and one request should ask for. */
    static final int ANNOUNCED_SIDE = 4096;

    private Limits() {}

    /**
     * Pixels of a side.
     *
     * @throws Problem MISSING_PARAMETER, INVALID_PARAMETER or LIMIT_EXCEEDED
     */
    static int side(Query query, String parameter) {
        int pixels = query.integer(parameter, 1, Integer.MAX_VALUE);
        return within(parameter, pixels, PictureLimits.SIDE, "像素", "pixels");
    }

    /**
     * The names of layers in a parameter, counted before they are looked at.
     *
     * @throws Problem LIMIT_EXCEEDED
     */
    static List<String> layers(Query query, String parameter) {
        return list(query, parameter, LAYERS, "个图层", "layers");
    }

    /** The ids of features in a parameter, as {@link #layers}. */
    static List<String> ids(Query query, String parameter) {
        return list(query, parameter, IDS, "个编号", "ids");
    }

    private static List<String> list(Query query, String parameter, int limit, String zh, String en) {
        long commas = query.text(parameter, "").chars().filter(c -> c == ',').count();
        within(parameter, (int) commas + 1, limit, zh, en);
        return query.list(parameter);
    }

    /** The value, unless it exceeds the limit. */
    static int within(String parameter, int value, int limit, String zh, String en) {
        if (value > limit) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    parameter,
                    new Text(
                            "参数 " + parameter + " 为 " + value + " " + zh + "，上限 " + limit,
                            "Parameter " + parameter + " asks for " + value + " " + en + ", the limit is " + limit));
        }
        return value;
    }
}
