package city.xingtu.web;

import city.xingtu.atlas.View;
import city.xingtu.draw.StyledLayer;
import city.xingtu.draw.print.PrintOrder;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Language;
import city.xingtu.plan.Proposal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands below a printed map: where its contents come from, and which state of the data it shows. */
final class PrintNotes {

    /** The plan's own time, whatever the machine's is. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Shanghai"));

    private static final int MOST_SOURCES = 24;

    private PrintNotes() {}

    /** @param lonLat what is inside the frame */
    static List<String> of(View view, PrintOrder order, BoundingBox lonLat) {
        boolean zh = order.language() == Language.ZH;
        String sources = sources(order, lonLat);
        String data = (zh ? "数据版本 " : "Revision ") + view.revision().number() + " ("
                + view.revision().hash().substring(0, 8) + ") · "
                + DATE.format(view.revision().time());
        String system = (zh ? "坐标系 " : "Coordinates ")
                + (zh ? order.crs().titleZh() : order.crs().titleEn()) + " ("
                + order.crs().code() + ")";
        String proposal = view.proposal().map(shown -> proposal(shown, zh)).orElse("");
        String state = proposal + data + " · " + system;
        return sources.isEmpty() ? List.of(state) : List.of((zh ? "依据：" : "Sources: ") + sources, state);
    }

    /** Who holds the sheet must not take it for the plan in force. */
    private static String proposal(Proposal shown, boolean zh) {
        String title = shown.content().title();
        return zh
                ? "方案“" + title + "” v" + shown.version() + "，非现行规划 · "
                : "Proposal “" + title + "” v" + shown.version() + ", not the plan in force · ";
    }

    /** The places in the plans that what is shown refers to, the most frequent first, each plan's together. */
    private static String sources(PrintOrder order, BoundingBox lonLat) {
        Map<String, Integer> counts = new HashMap<>();
        for (StyledLayer styled : order.layers()) {
            if (styled.layer().layer().column("citation") < 0
                    || !styled.layer().layer().scale().contains(order.scale())) {
                continue;
            }
            for (int row : styled.layer().search(lonLat)) {
                String citation = styled.layer().text(row, "citation");
                if (citation != null) {
                    for (String place : citation.split(";", -1)) {
                        counts.merge(place.strip(), 1, Integer::sum);
                    }
                }
            }
        }
        counts.remove("");
        String comma = order.language() == Language.ZH ? "、" : ", ";
        Map<String, String> byPlan = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST_SOURCES)
                .map(entry -> entry.getKey().split(" ", 2))
                .collect(Collectors.toMap(
                        place -> place[0],
                        place -> place.length > 1 ? " " + place[1] : "",
                        (places, place) -> places + comma + place.strip(),
                        LinkedHashMap::new));
        return byPlan.entrySet().stream()
                .map(plan -> PlanTitles.of(plan.getKey()).in(order.language()) + plan.getValue())
                .collect(Collectors.joining(order.language() == Language.ZH ? "；" : "; "));
    }
}
