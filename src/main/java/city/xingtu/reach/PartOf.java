package city.xingtu.reach;

import city.xingtu.atlas.View;
import city.xingtu.filter.RowFunction;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Structure;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Whether features belong to a structure, or to one of its parts. */
final class PartOf {

    private PartOf() {}

    static RowFunction bind(View view, FeatureTable table, List<RowFunction> arguments) {
        String id = Arguments.text(arguments, 0, "PART_OF");
        Structure structure = view.findStructure(id)
                .orElseThrow(() -> Arguments.unknown("PART_OF", "没有空间结构 " + id, "there is no structure " + id));
        OptionalInt part = Arguments.part(structure, arguments, "PART_OF");
        String layer = table.layer().id();
        boolean ofStructure = view.findStructure(layer).isPresent();
        Set<String> members = new HashSet<>();
        for (Structure.Part each : structure.parts()) {
            if (part.isEmpty() || part.getAsInt() == each.number()) {
                for (Structure.FeatureReference reference : each.features()) {
                    if (ofStructure || reference.layer().equals(layer)) {
                        members.add(reference.id());
                    }
                }
            }
        }
        // A structure's layer counts the parts that a feature serves in: id, id~2.
        return ofStructure
                ? row -> members.contains(table.id(row).replaceFirst("~\\d+$", ""))
                : row -> members.contains(table.id(row));
    }
}
