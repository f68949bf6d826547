/** Words for the codes in common fields, [Chinese, English]. */

export const STATUSES = {
  existing: ["现状", "existing"],
  under_construction: ["在建", "under construction"],
  planned: ["规划", "planned"],
  study: ["研究", "under study"],
};

/** Marks that tell the statuses apart without colour. */
export const STATUS_MARKS = { existing: "●", under_construction: "◐", planned: "○", study: "◌" };

export const ACCURACIES = {
  checked: ["已核对", "checked"],
  approximate: ["近似", "approximate"],
  schematic: ["示意", "schematic"],
  unlocated: ["未落位", "not placed"],
};

export const ACCURACY_WORDS = {
  checked: ["位置经核对，误差不超过 100 米。", "The position was checked; it is right to 100 m."],
  approximate: ["位置大致可靠，误差不超过 1 千米。", "The position is right to 1 km."],
  schematic: [
    "为表达规划关系而画的示意，形状和位置都不是测绘结果。",
    "Drawn to show a relation of the plan: neither shape nor place is a survey.",
  ],
  unlocated: [
    "规划没有给出可以落位的地点，因此只列出，不画在图上。",
    "The plan gives no place for it, so it is listed and not drawn.",
  ],
};

/** How many of three bars an accuracy fills. */
export const ACCURACY_BARS = { checked: 3, approximate: 2, schematic: 1, unlocated: 0 };

export const PLANS = {
  city: ["杭州市规划纲要", "Hangzhou City plan"],
  district: ["钱塘区规划纲要", "Qiantang District plan"],
};

/** Codes of typed fields, by field. */
export const FIELD_CODES = {
  plan: PLANS,
  level: {
    city: ["市", "city"],
    district: ["区", "district"],
    county: ["县（市）", "county"],
    plan_unit: ["规划时的区", "district at the time of the plan"],
    union: ["合并板块", "joined block"],
  },
  sector: {
    aerospace_auto: ["航空航天与汽车", "aerospace and automobiles"],
    beauty_consumer: ["美妆与消费", "beauty and consumer goods"],
    culture: ["文化", "culture"],
    digital: ["数字经济", "digital economy"],
    finance: ["金融", "finance"],
    innovation: ["科创", "innovation"],
    life_health: ["生命健康", "life and health"],
    logistics_trade: ["物流与贸易", "logistics and trade"],
    new_materials: ["新材料", "new materials"],
    other: ["其他", "other"],
    semiconductor: ["半导体", "semiconductors"],
    smart_manufacturing: ["智能制造", "smart manufacturing"],
  },
  street_class: {
    arterial: ["主干路", "arterial"],
    bridge: ["桥", "bridge"],
    expressway: ["快速路", "expressway"],
    motorway: ["高速公路", "motorway"],
    path: ["步行路", "path"],
    street: ["街道", "street"],
  },
};

export const DISTRICTS = {
  上城区: ["上城区", "Shangcheng"],
  拱墅区: ["拱墅区", "Gongshu"],
  西湖区: ["西湖区", "Xihu"],
  滨江区: ["滨江区", "Binjiang"],
  萧山区: ["萧山区", "Xiaoshan"],
  余杭区: ["余杭区", "Yuhang"],
  临平区: ["临平区", "Linping"],
  钱塘区: ["钱塘区", "Qiantang"],
  富阳区: ["富阳区", "Fuyang"],
  临安区: ["临安区", "Lin'an"],
  桐庐县: ["桐庐县", "Tonglu"],
  淳安县: ["淳安县", "Chun'an"],
  建德市: ["建德市", "Jiande"],
  海宁市: ["海宁市", "Haining"],
};

/** Why a feature cannot be reached, by the code that the service's reason begins with. */
export const REASONS = {
  unlocated: ["位置未定", "its position is not known"],
  no_street: ["附近没有可通行的街道", "no street that one may use lies near it"],
  not_connected: ["与任何起点都不相连", "no way leads there from any origin"],
  closed_in_horizon: ["所选规划期尚无通路，现行规划有", "reached in the latest plan, not by the streets of this horizon"],
};
