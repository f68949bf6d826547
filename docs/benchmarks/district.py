"""A made-up district to draw: its data and its styles, the same at every run.

Writes a folder that the program takes by --xingtu.gis-data: 20,000 parcels (about 720,000 vertices, one in ten with a
hole), 5,000 roads and railways (550,000 vertices), 13 districts, 200 platforms, 300 stations with Chinese names, and an
SLD a layer. Side of the square: 50 km in Web Mercator.
"""
import json
import math
import os
import random
import sys

WEST, SOUTH, SIDE = 13_381_000.0, 3_510_000.0, 50_900.0
RADIUS = 6378137.0

USES = {"R": "#f6e8b1", "B": "#f4b6a6", "M": "#d9c2a9", "A": "#e8b8cf", "G": "#b9d8a0", "E": "#dde8cb"}
FIRST = "钱江临金沙东海文教云星河湖杭义蓬大新前进白杨下头湾景苑学正"
SECOND = "塘江沙湖园城港滨星河街路桥村里苑洲荡埠渡口山林湾"
FONT = '<Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">{}</CssParameter></Font>'

ANCHOR = "<AnchorPoint><AnchorPointX>{}</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>"
CENTRED = f"<PointPlacement>{ANCHOR.format(0.5)}</PointPlacement>"
BESIDE = (f"<PointPlacement>{ANCHOR.format(0)}<Displacement><DisplacementX>7</DisplacementX>"
          "<DisplacementY>0</DisplacementY></Displacement></PointPlacement>")


def lonlat(x, y):
    """Longitude and latitude of a place in Web Mercator, to a centimetre."""
    return [round(math.degrees(x / RADIUS), 7), round(math.degrees(2 * math.atan(math.exp(y / RADIUS)) - math.pi / 2), 7)]


def name(source, suffix):
    return source.choice(FIRST) + source.choice(SECOND) + source.choice(SECOND) + suffix


def blob(source, x, y, radius, vertices):
    """A closed ring around a place, without self-crossing."""
    waves = [(k, source.uniform(0, 0.22) / k, source.uniform(0, 6.28)) for k in (2, 3, 5)]
    ring = []
    for i in range(vertices):
        angle = 2 * math.pi * i / vertices
        # Between circle and square, and bent.
        square = 1 / max(abs(math.cos(angle)), abs(math.sin(angle)))
        reach = radius * (0.35 + 0.55 * square) * (1 + sum(a * math.sin(k * angle + p) for k, a, p in waves))
        ring.append(lonlat(x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return [*ring, ring[0]]


def parcels(count, vertices=(8, 60)):
    source = random.Random(4490)
    columns = math.ceil(math.sqrt(count))
    cell = SIDE / columns
    for i in range(count):
        x = WEST + (i % columns + 0.5) * cell
        y = SOUTH + (i // columns + 0.5) * cell
        corners = source.randint(*vertices)
        rings = [blob(source, x, y, cell * 0.43, corners)]
        if source.random() < 0.1:
            rings.append(blob(source, x, y, cell * 0.12, max(6, corners // 3))[::-1])
        use = source.choice(list(USES))
        yield {"use": use, "code": f"{use}{i % columns:03d}-{i // columns:03d}"}, {"type": "Polygon", "coordinates": rings}


def roads():
    source = random.Random(4549)
    kinds = ["rail"] * 2 + ["main"] * 18 + ["minor"] * 80
    for i in range(5000):
        x, y = WEST + source.random() * SIDE, SOUTH + source.random() * SIDE
        heading, bend = source.uniform(0, 6.28), source.uniform(-0.015, 0.015)
        kind = kinds[i % 100]
        step = 40 if kind == "minor" else 90
        points = []
        for _ in range(110):
            points.append(lonlat(x, y))
            heading += bend + source.uniform(-0.06, 0.06)
            x, y = x + step * math.cos(heading), y + step * math.sin(heading)
        yield {"kind": kind, "name": name(source, "铁路" if kind == "rail" else "路")}, {
            "type": "LineString", "coordinates": points}


def districts():
    source = random.Random(13)
    rows = [3, 3, 4, 3]
    edge = [0] + [sum(rows[:i + 1]) / 13 for i in range(4)]

    def level(row, x):
        wave = math.sin(x * 23 + row) * 0.008 + math.sin(x * 71 + 2 * row) * 0.004 if 0 < row < 4 else 0
        return edge[row] + wave

    def place(u, v):
        return lonlat(WEST + u * SIDE, SOUTH + v * SIDE)

    for row, columns in enumerate(rows):
        for column in range(columns):
            left, right = column / columns, (column + 1) / columns
            us = [left + (right - left) * i / 60 for i in range(61)]
            lower = [place(u, level(row, u)) for u in us]
            upper = [place(u, level(row + 1, u)) for u in reversed(us)]
            yield {"name": name(source, "区")}, {"type": "Polygon", "coordinates": [[*lower, *upper, lower[0]]]}


def platforms():
    source = random.Random(200)
    for _ in range(200):
        x, y = WEST + source.random() * SIDE, SOUTH + source.random() * SIDE
        yield {"name": name(source, "产业平台")}, {
            "type": "Polygon", "coordinates": [blob(source, x, y, source.uniform(300, 1100), 40)]}


def stations():
    source = random.Random(300)
    for i in range(300):
        x, y = WEST + source.random() * SIDE, SOUTH + source.random() * SIDE
        yield {"name": name(source, "站"), "kind": "change" if i % 6 == 0 else "stop"}, {
            "type": "Point", "coordinates": lonlat(x, y)}


def rule(symbols, where=None, least=None, most=None):
    """A rule of an SLD: for a value of a field, between two scale denominators."""
    condition = "" if where is None else (
        f"<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>{where[0]}</ogc:PropertyName>"
        f"<ogc:Literal>{where[1]}</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>")
    low = "" if least is None else f"<MinScaleDenominator>{least}</MinScaleDenominator>"
    high = "" if most is None else f"<MaxScaleDenominator>{most}</MaxScaleDenominator>"
    return f"<Rule>{condition}{low}{high}{''.join(symbols)}</Rule>"


def parameters(kind, **values):
    return f"<{kind}>" + "".join(
        f'<CssParameter name="{key.replace("_", "-")}">{value}</CssParameter>' for key, value in values.items()) + f"</{kind}>"


def fill(colour, opacity=1):
    return parameters("Fill", fill=colour, fill_opacity=opacity)


def stroke(colour, width, **more):
    return parameters("Stroke", stroke=colour, stroke_width=width, stroke_linecap="round", stroke_linejoin="round", **more)


def polygon(*parts):
    return f"<PolygonSymbolizer>{''.join(parts)}</PolygonSymbolizer>"


def line(pen):
    return f"<LineSymbolizer>{pen}</LineSymbolizer>"


def point(mark, colour, pen, size):
    return (f"<PointSymbolizer><Graphic><Mark><WellKnownName>{mark}</WellKnownName>{fill(colour)}{pen}</Mark>"
            f"<Size>{size}</Size></Graphic></PointSymbolizer>")


def text(field, size, colour, priority, placement="", options=""):
    return (f"<TextSymbolizer><Label><ogc:PropertyName>{field}</ogc:PropertyName></Label>{FONT.format(size)}"
            f"<LabelPlacement>{placement or CENTRED}</LabelPlacement>"
            f"<Halo><Radius>1.5</Radius>{fill('#ffffff')}</Halo>{fill(colour)}"
            f"<Priority><ogc:Literal>{priority}</ogc:Literal></Priority>{options}</TextSymbolizer>")


def sld(layer, *passes):
    types = "".join(f"<FeatureTypeStyle>{''.join(rules)}</FeatureTypeStyle>" for rules in passes)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<StyledLayerDescriptor version="1.0.0"'
            ' xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">\n'
            f"<NamedLayer><Name>{layer}</Name><UserStyle><Name>{layer}</Name>{types}</UserStyle></NamedLayer>\n"
            "</StyledLayerDescriptor>\n")


def parcel_style(layer):
    return sld(
        layer,
        [rule([polygon(fill(colour), stroke("#8f8a80", 0.6))], ("use", use)) for use, colour in USES.items()],
        [rule([text("code", 9, "#5a564f", 10)], most=20000)])


def styles():
    along = "<LinePlacement/>"
    follow = '<VendorOption name="followLine">true</VendorOption><VendorOption name="repeat">500</VendorOption>'
    return {
        "districts": sld(
            "districts",
            [rule([polygon(fill("#f7f5f0"), stroke("#8b83a3", 2, stroke_dasharray="9 4"))])],
            [rule([text("name", 15, "#5b5470", 900)], least=100000)]),
        "parcels": parcel_style("parcels"),
        "platforms": sld(
            "platforms",
            [rule([polygon(fill("#7a3fa0", 0.2), stroke("#7a3fa0", 1.5))])],
            [rule([text("name", 11, "#5f2f80", 500)], most=200000)]),
        "roads": sld(
            "roads",
            [rule([line(stroke("#a89f8e", 2.2))], ("kind", "minor"), most=120000),
             rule([line(stroke("#b0824a", 4.4))], ("kind", "main"), most=120000)],
            [rule([line(stroke("#fffdf8", 1.2))], ("kind", "minor"), most=120000),
             rule([line(stroke("#fbd68c", 3))], ("kind", "main"), most=120000),
             rule([line(stroke("#c9bda6", 0.7))], ("kind", "minor"), least=120000),
             rule([line(stroke("#d09a52", 1.4))], ("kind", "main"), least=120000),
             rule([line(stroke("#4a4a4a", 1.8, stroke_dasharray="8 5"))], ("kind", "rail"))],
            [rule([text("name", 10, "#6b5d44", 300, along, follow)], ("kind", "main"), most=80000),
             rule([text("name", 10, "#6b5d44", 200, along, follow)], ("kind", "minor"), most=20000)]),
        "stations": sld(
            "stations",
            [rule([point("circle", "#ffffff", stroke("#1f6fb5", 1.6), 7)], ("kind", "stop")),
             rule([point("square", "#ffffff", stroke("#b5331f", 1.8), 8)], ("kind", "change"))],
            [rule([text("name", 11, "#1d3f60", 800, BESIDE)], most=400000)]),
    }


LAYERS = {
    "districts": ("polygon", districts, ["name"]),
    "parcels": ("polygon", lambda: parcels(20000), ["use", "code"]),
    "platforms": ("polygon", platforms, ["name"]),
    "roads": ("line", roads, ["name"]),
    "stations": ("point", stations, ["name"]),
}


def write_layer(path, prefix, features):
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        for i, (properties, geometry) in enumerate(features):
            feature = {"type": "Feature", "id": f"{prefix}-{i:07d}", "properties": properties, "geometry": geometry}
            out.write((",\n" if i else "") + json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
        out.write("\n]}\n")


def write_style(folder, layer, text_of_it):
    os.makedirs(f"{folder}/styles", exist_ok=True)
    with open(f"{folder}/styles/{layer}.sld", "w", encoding="utf-8") as out:
        out.write(text_of_it)


def write(folder, layers=None):
    """Writes the district, or layers of a kind of one's own: id to (geometry, features, fields)."""
    os.makedirs(f"{folder}/layers", exist_ok=True)
    both = lambda title: {"zh": title, "en": title}  # noqa: E731
    declared = []
    for rank, (layer, (geometry, features, fields)) in enumerate((layers or LAYERS).items()):
        write_layer(f"{folder}/layers/{layer}.geojson", layer, features())
        write_style(folder, layer, styles().get(layer) or parcel_style(layer))
        declared.append({
            "id": layer, "title": both(layer), "geometry": geometry, "theme": "all", "rank": 10 * rank,
            "min_scale": None, "max_scale": None, "style": layer, "styles": [],
            # "kind" is every layer's.
            "fields": [{"name": field, "type": "text", "title": both(field)} for field in fields]})
    atlas = {"title": both("District"), "horizons": [{"year": 2025, "title": both("2025")}],
             "themes": [{"id": "all", "title": both("All")}], "layers": declared}
    with open(f"{folder}/atlas.json", "w", encoding="utf-8") as out:
        json.dump(atlas, out, ensure_ascii=False, indent=1)


def write_parcels(folder, count):
    """Writes a layer of so many parcels alone, of fewer corners than the district's."""
    write(folder, {"parcels": ("polygon", lambda: parcels(count, (5, 14)), ["use", "code"])})


if __name__ == "__main__":
    # FOLDER for the district, FOLDER COUNT for parcels alone.
    write_parcels(sys.argv[1], int(sys.argv[2])) if len(sys.argv) > 2 else write(sys.argv[1])
