package city.xingtu.ogc.api;

import city.xingtu.http.RevisionParameter;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.List;

/** Names of the parameters that lists of features take, beside those of every resource. */
final class ItemsParameters {

    /** The same for every collection. A field with such a name cannot be asked for by a parameter. */
    static final List<String> NAMES = List.of(
            BboxParameter.NAME,
            BboxParameter.CRS,
            DatetimeParameter.NAME,
            RevisionParameter.NAME,
            PageParameters.LIMIT,
            PageParameters.OFFSET,
            Cursor.NAME,
            SortbyParameter.NAME,
            PropertiesParameter.NAME,
            PropertiesParameter.SKIP_GEOMETRY,
            CrsParameter.NAME,
            FilterParameter.NAME,
            FilterParameter.LANGUAGE,
            FilterParameter.CRS);

    /** What of them decides which features are selected, and not how they are shown. */
    private static final List<String> SELECTING = List.of(
            BboxParameter.NAME,
            BboxParameter.CRS,
            DatetimeParameter.NAME,
            FilterParameter.NAME,
            FilterParameter.LANGUAGE,
            FilterParameter.CRS);

    /** {@link #NAMES} and those that no field can take because every resource has them. */
    static final List<String> TAKEN = taken();

    private ItemsParameters() {}

    /** All parameters of a collection's list of features. */
    static List<String> of(Layer layer) {
        List<String> known = new ArrayList<>(NAMES);
        PropertyParameters.fields(layer, TAKEN).stream().map(Field::name).forEach(known::add);
        return known;
    }

    /** The parameters that select. */
    static List<String> selecting(Layer layer) {
        List<String> selecting = new ArrayList<>(SELECTING);
        PropertyParameters.fields(layer, TAKEN).stream().map(Field::name).forEach(selecting::add);
        return selecting;
    }

    private static List<String> taken() {
        List<String> taken = new ArrayList<>(NAMES);
        taken.addAll(ApiRequest.COMMON);
        return List.copyOf(taken);
    }
}
