package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Revision;
import java.util.List;

/**
 * That a layer looks different from a revision on.
 *
 * @param layer id of a layer, or of a structure with a part that was edited
 * @param envelopes boxes in longitude and latitude outside of which nothing changed: where the edited features were
 *     and where they are now; none for features without geometry
 */
public record Change(Revision revision, String layer, List<BoundingBox> envelopes) {

    public Change {
        envelopes = List.copyOf(envelopes);
    }
}
