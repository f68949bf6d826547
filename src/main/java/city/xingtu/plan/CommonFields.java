package city.xingtu.plan;

import java.util.List;

/** The attributes that every feature of the plan has, whatever its layer. Layers of foreign folders need not. */
public final class CommonFields {

    public static final String NAME_ZH = "name_zh";
    public static final String NAME_EN = "name_en";
    public static final String KIND = "kind";
    public static final String STATUS = "status";
    public static final String HORIZON = "horizon";
    public static final String DISTRICT = "district";
    public static final String CITATION = "citation";
    public static final String ACCURACY = "accuracy";
    public static final String SOURCE = "source";

    /** First year in which the feature exists; overrides what status and horizon say. Null when unknown. */
    public static final String VALID_FROM = "valid_from";

    /** First year in which the feature exists no more. Null when it stays. */
    public static final String VALID_TO = "valid_to";

    /** Their declarations, in the order in which they are shown. */
    public static final List<Field> ALL = List.of(
            Field.of(NAME_ZH, FieldType.TEXT, new Text("名称", "Chinese name")),
            Field.of(NAME_EN, FieldType.TEXT, new Text("英文名称", "English name")),
            Field.of(KIND, FieldType.TEXT, new Text("类别", "Kind")),
            new Field(
                    STATUS,
                    FieldType.TEXT,
                    new Text("状态", "Status"),
                    List.of("existing", "under_construction", "planned", "study")),
            Field.of(HORIZON, FieldType.TEXT, new Text("规划期", "Horizon")),
            Field.of(DISTRICT, FieldType.TEXT, new Text("所在区县", "District")),
            Field.of(CITATION, FieldType.TEXT, new Text("规划出处", "Citation")),
            new Field(
                    ACCURACY,
                    FieldType.TEXT,
                    new Text("位置精度", "Positional accuracy"),
                    List.of("checked", "approximate", "schematic", "unlocated")),
            Field.of(SOURCE, FieldType.TEXT, new Text("位置来源", "Source of the position")),
            Field.of(VALID_FROM, FieldType.INTEGER, new Text("起始年份", "Valid from year")),
            Field.of(VALID_TO, FieldType.INTEGER, new Text("终止年份", "Valid until year")));

    private CommonFields() {}
}
