package city.xingtu.plan;

/** What a layer's geometries are; each may be single or multi. MIXED layers (structures, some platforms) hold any. */
public enum GeometryType {
    POINT,
    LINE,
    POLYGON,
    MIXED
}
