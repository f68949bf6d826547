package city.xingtu.atlas;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The structures themselves as a layer: a row a structure, with its names, its source, the number of its parts, and the
 * geometries of its parts as one. Where these are of several dimensions only those of the highest are in the row's
 * geometry, as in every packed layer; the structure's own layer has all of them.
 */
final class StructureCollection {

    static final String PLAN = "plan";
    static final String PARTS = "parts";
    static final String LOCATED = "located";

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int RANK = 1001;

    static final Layer LAYER = new Layer(
            View.STRUCTURES,
            new Text("空间结构", "Spatial structures"),
            GeometryType.MIXED,
            null,
            List.of(
                    Field.of(CommonFields.NAME_ZH, FieldType.TEXT, new Text("名称", "Chinese name")),
                    Field.of(CommonFields.NAME_EN, FieldType.TEXT, new Text("英文名称", "English name")),
                    Field.of(PLAN, FieldType.TEXT, new Text("所属规划", "Plan: city or district")),
                    Field.of(CommonFields.CITATION, FieldType.TEXT, new Text("规划出处", "Citation")),
                    Field.of(PARTS, FieldType.INTEGER, new Text("部分数", "Number of parts")),
                    Field.of(LOCATED, FieldType.INTEGER, new Text("有位置的部分数", "Number of parts with a place"))),
            View.STRUCTURES,
            List.of(),
            ScaleRange.ALL,
            RANK);

    private StructureCollection() {}

    /** Over the layers of a view. */
    static LayerSnapshot of(Collection<Structure> structures, Map<String, LayerSnapshot> layers) {
        SnapshotBuilder builder = new SnapshotBuilder(LAYER);
        structures.forEach(structure -> builder.add(row(structure, layers)));
        return builder.build();
    }

    private static Feature row(Structure structure, Map<String, LayerSnapshot> layers) {
        List<Geometry> geometries = new ArrayList<>();
        long located = 0;
        for (Structure.Part part : structure.parts()) {
            List<Geometry> own = geometries(part, layers);
            located += own.isEmpty() ? 0 : 1;
            geometries.addAll(own);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(CommonFields.NAME_ZH, structure.name().zh());
        properties.put(CommonFields.NAME_EN, structure.name().en());
        properties.put(PLAN, structure.plan());
        properties.put(CommonFields.CITATION, structure.citation());
        properties.put(PARTS, (long) structure.parts().size());
        properties.put(LOCATED, located);
        return new Feature(
                structure.id(), FACTORY.createGeometryCollection(geometries.toArray(Geometry[]::new)), properties);
    }

    private static List<Geometry> geometries(Structure.Part part, Map<String, LayerSnapshot> layers) {
        List<Geometry> geometries = new ArrayList<>();
        for (Structure.FeatureReference reference : part.features()) {
            LayerSnapshot layer = layers.get(reference.layer());
            int row = layer == null ? -1 : layer.row(reference.id());
            Geometry geometry = layer == null || row < 0 ? null : layer.geometry(row);
            if (geometry != null) {
                geometries.add(geometry);
            }
        }
        return geometries;
    }
}
