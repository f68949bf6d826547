package city.xingtu.question;

import city.xingtu.plan.Text;

/** How answers come about, said with them. */
final class Methods {

    static final Text WITHIN = new Text(
            "沿街道的最短出行时间（Dijkstra）；起点到街道、街道到目标的直线段另计，按 detour_off_street 倍距离计时，"
                    + "长度不超过 access_limit_m；share_within 为目标面积（线为长度）在时限内可达的比例；"
                    + "share_is_lower_bound 表示其中有起点周边没有街道数据，比例只是下限。",
            "Shortest travel time along streets (Dijkstra). The straight legs from the origin to a street and from"
                    + " a street to the target are stated apart, take detour_off_street times their length, and are no"
                    + " longer than access_limit_m. share_within is the share of the target's area (length, for a"
                    + " line) that can be reached within the limit; with share_is_lower_bound no streets are mapped"
                    + " around some of its origins, and the share is at least that.");

    static final Text COVERAGE = new Text(
            "直线模型假定可朝任何方向直行 straight_line_m；路网模型沿街道行走并计入到街道的距离。"
                    + "两者之差按目标分为：附近没有街道（no_street）、与起点不连通（not_connected）、街道绕行或目标只有部分可达（detour）。"
                    + "分母只含有位置的要素。",
            "The straight-line model lets one go straight_line_m in every direction; the network model follows streets"
                    + " and counts the way to them. Their difference is parted by targets: no street near (no_street), no"
                    + " way from any origin (not_connected), detours and targets reached in part (detour). The denominator"
                    + " has located features only.");

    static final Text MATRIX_NULL = new Text(
            "null：超出 minutes，或不连通，或该地点 access_limit_m 内没有可通行的街道（见 …_off_network）；explain=true 逐一说明",
            "null: not reached within minutes, or not connected, or no street that the mode may use lies within"
                    + " access_limit_m of the place (see …_off_network); explain=true says of each which");

    private Methods() {}
}
