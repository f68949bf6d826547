package city.xingtu.http;

import city.xingtu.atlas.View;
import city.xingtu.filter.Filter;
import city.xingtu.plan.Language;
import city.xingtu.tile.TileAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A tile as a protocol asks for it.
 *
 * @param names of layers, structures or themes, lowest first; not checked yet
 * @param scale pixels of the device a pixel of the map: 1 to 3, and 1 where it means nothing
 * @param style of an image; empty for each layer's default
 * @param language of the labels of an image in default styles
 * @param filter that features must satisfy
 * @param fields that features of a vector tile carry; empty for all
 */
public record TileRequest(
        View view,
        List<String> names,
        TileAddress address,
        TileFormat format,
        int scale,
        Optional<String> style,
        Language language,
        Optional<Filter> filter,
        Optional<Set<String>> fields) {

    /** The most pixels of the device a pixel of the map. */
    public static final int MAX_SCALE = 3;

    public TileRequest {
        names = List.copyOf(names);
    }

    /** Everything of the layers as they are by default. */
    public static TileRequest of(View view, List<String> names, TileAddress address, TileFormat format) {
        return new TileRequest(
                view, names, address, format, 1, Optional.empty(), Language.ZH, Optional.empty(), Optional.empty());
    }

    /** The same image in a style. */
    public TileRequest in(Optional<String> other, Language labels) {
        return new TileRequest(view, names, address, format, scale, other, labels, filter, fields);
    }

    /** The same at another place. */
    public TileRequest on(TileAddress other) {
        return new TileRequest(view, names, other, format, scale, style, language, filter, fields);
    }

    /** The same at another resolution. */
    public TileRequest at(int pixels) {
        return new TileRequest(view, names, address, format, pixels, style, language, filter, fields);
    }

    /** The same with features that satisfy the filter only, and some of their fields. */
    public TileRequest selecting(Optional<Filter> wanted, Optional<Set<String>> carried) {
        return new TileRequest(view, names, address, format, scale, style, language, wanted, carried);
    }

    /** The same of any view; holds on to nothing of this one, as a reference to a component would to all of them. */
    Function<View, TileRequest> ofAny() {
        List<String> what = names;
        TileAddress where = address;
        TileFormat form = format;
        int pixels = scale;
        Optional<String> look = style;
        Language labels = language;
        Optional<Filter> wanted = filter;
        Optional<Set<String>> carried = fields;
        return other -> TileRequest.of(other, what, where, form)
                .at(pixels)
                .in(look, labels)
                .selecting(wanted, carried);
    }
}
