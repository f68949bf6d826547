package city.xingtu.reach;

import city.xingtu.atlas.View;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.transit.TransitNetwork;
import city.xingtu.reach.transit.TransitSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The transit of the views that are in use, with the streets of each. Safe for any number of threads. */
final class Transits {

    private static final int KEPT = 8;

    /** Most recently used first. */
    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(List<Long> versions, TransitGraph graph) {}

    /**
     * Lines and streets of a view.
     *
     * @throws Problem NOT_APPLICABLE when no layer of the view holds lines with stops
     */
    TransitGraph of(View view, StreetNetwork streets) {
        TransitSource source = TransitSource.of(view);
        List<Long> versions = source.versions();
        synchronized (known) {
            Known found = known.stream()
                    .filter(each ->
                            each.graph().streets == streets && each.versions().equals(versions))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                known.remove(found);
            } else {
                found = new Known(versions, new TransitGraph(streets, network(source, versions)));
            }
            known.addFirst(found);
            if (known.size() > KEPT) {
                known.removeLast();
            }
            return found.graph();
        }
    }

    /** Streets change more often than lines. */
    private TransitNetwork network(TransitSource source, List<Long> versions) {
        return known.stream()
                .filter(each -> each.versions().equals(versions))
                .findFirst()
                .map(each -> each.graph().network)
                .orElseGet(() -> read(source));
    }

    private static TransitNetwork read(TransitSource source) {
        TransitNetwork network = source.network();
        if (network.accuracy().lines() == 0) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    "mode",
                    new Text(
                            "规划在该时期没有带停靠站（stops 字段）的线路，无法按公共交通计算",
                            "The plan has no line with stops (field stops) at this horizon to travel on by transit"));
        }
        return network;
    }
}
