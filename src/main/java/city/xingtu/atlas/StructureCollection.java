package city.xingtu.atlas;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Structure;
import city.xingtu.plan.StructureFeatures;
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

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private StructureCollection() {}

    /** Over the layers of a view. */
    static LayerSnapshot of(Collection<Structure> structures, Map<String, LayerSnapshot> layers) {
        SnapshotBuilder builder = new SnapshotBuilder(StructureFeatures.SHOWN);
        int position = 0;
        for (Structure structure : structures) {
            builder.add(row(structure, ++position, layers));
        }
        return builder.build();
    }

    private static Feature row(Structure structure, long position, Map<String, LayerSnapshot> layers) {
        List<Geometry> geometries = new ArrayList<>();
        long located = 0;
        for (Structure.Part part : structure.parts()) {
            List<Geometry> own = geometries(part, layers);
            located += own.isEmpty() ? 0 : 1;
            geometries.addAll(own);
        }
        Map<String, Object> properties =
                new LinkedHashMap<>(StructureFeatures.write(structure, position).properties());
        properties.put(StructureFeatures.PARTS, (long) structure.parts().size());
        properties.put(StructureFeatures.LOCATED, located);
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
