package city.xingtu.web;

import city.xingtu.plan.Text;
import java.util.Map;

/** What the plans are called that citations name by a code. */
final class PlanTitles {

    /** The plans that the shipped data cite. */
    static final Map<String, Text> SHIPPED = Map.of(
            "city", new Text("杭州市规划纲要", "Hangzhou City plan"),
            "district", new Text("钱塘区规划纲要", "Qiantang District plan"));

    private PlanTitles() {}

    /** The title of a plan; the code itself where it is another's. */
    static Text of(String code) {
        return SHIPPED.getOrDefault(code, Text.same(code));
    }
}
