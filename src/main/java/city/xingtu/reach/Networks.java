package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The networks of the views that are in use. Where a view's streets differ from those of a network by edits that the
 * layers remember, that network is patched; else it is built. Safe for any number of threads.
 */
final class Networks {

    private static final int KEPT = 8;

    private final Crew crew;

    /** Most recently used first. */
    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(List<Long> versions, StreetNetwork network) {}

    Networks(Crew crew) {
        this.crew = crew;
    }

    /**
     * The network of a view.
     *
     * @throws Problem NOT_APPLICABLE when no layer of the view declares itself as streets
     */
    StreetNetwork of(View view) {
        NetworkSource source = NetworkSource.of(view);
        if (source.layers().isEmpty()) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    null,
                    new Text(
                            "规划中没有街道图层（带 foot、bicycle 或 car 字段），无法计算出行时间",
                            "The plan has no layer of streets (with a field foot, bicycle or car) to travel on"));
        }
        List<Long> versions =
                source.layers().stream().map(LayerSnapshot::version).toList();
        synchronized (known) {
            Known found = known.stream()
                    .filter(each -> each.versions().equals(versions))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                known.remove(found);
            } else {
                found = new Known(versions, patched(source).orElseGet(() -> NetworkBuilder.build(source, crew)));
            }
            known.addFirst(found);
            if (known.size() > KEPT) {
                known.removeLast();
            }
            return found.network();
        }
    }

    private Optional<StreetNetwork> patched(NetworkSource source) {
        for (Known each : known) {
            Optional<StreetNetwork> patched = NetworkPatch.apply(each.network(), each.versions(), source);
            if (patched.isPresent()) {
                return patched;
            }
        }
        return Optional.empty();
    }
}
