"""Writes a MapServer mapfile that draws a folder of layers as their SLD files say, for a comparison like with like.

Every FeatureTypeStyle becomes a layer, every rule a class; of the classes of a layer MapServer takes the first that holds.
Labels go into the classes of the shapes below them, so that no feature is read a second time for its name alone. The
data are Shapefiles in Web Mercator with a spatial index, MapServer's fastest source, and need no projection on the way.
"""
import json
import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree

SLD = "{http://www.opengis.net/sld}"
OGC = "{http://www.opengis.net/ogc}"
COMPARISONS = {
    "PropertyIsEqualTo": "=", "PropertyIsNotEqualTo": "!=", "PropertyIsLessThan": "<", "PropertyIsGreaterThan": ">",
    "PropertyIsLessThanOrEqualTo": "<=", "PropertyIsGreaterThanOrEqualTo": ">="}
DIMENSIONS = {"POINT": 0, "LINE": 1, "POLYGON": 2}
HATCHES = {"slash": [45], "backslash": [135], "horline": [0], "vertline": [90], "times": [45, 135], "plus": [0, 90]}

# Points of 72 to an inch to pixels of FreeType at 96 an inch.
POINTS = 0.75

HEAD = """MAP
  NAME "{name}" SIZE 256 256 MAXSIZE 8192 UNITS METERS EXTENT {extent}
  IMAGECOLOR 255 255 255 FONTSET "{folder}/fonts.txt"
  PROJECTION "init=epsg:3857" END
  WEB METADATA "wms_title" "{name}" "wms_onlineresource" "http://127.0.0.1/mapserver?map={name}" "wms_srs" "EPSG:3857"
    "wms_enable_request" "*" "wms_getmap_formatlist" "image/png,image/png; mode=8bit" END END
  OUTPUTFORMAT NAME "png24" DRIVER "AGG/PNG" MIMETYPE "image/png" IMAGEMODE RGB EXTENSION "png" END
  OUTPUTFORMAT NAME "png8" DRIVER "AGG/PNG" MIMETYPE "image/png; mode=8bit" IMAGEMODE RGB EXTENSION "png"
    FORMATOPTION "QUANTIZE_FORCE=ON" FORMATOPTION "QUANTIZE_COLORS=256" END
  SYMBOL NAME "circle" TYPE ELLIPSE POINTS 1 1 END FILLED TRUE END
  SYMBOL NAME "square" TYPE VECTOR POINTS 0 0 0 1 1 1 1 0 0 0 END FILLED TRUE END
  SYMBOL NAME "triangle" TYPE VECTOR POINTS 0 1 0.5 0 1 1 0 1 END FILLED TRUE END
  SYMBOL NAME "star" TYPE VECTOR FILLED TRUE
    POINTS 0 .375 .35 .375 .5 0 .65 .375 1 .375 .75 .625 .875 1 .5 .75 .125 1 .25 .625 0 .375 END END
  SYMBOL NAME "cross" TYPE VECTOR POINTS .5 0 .5 1 -99 -99 0 .5 1 .5 END END
  SYMBOL NAME "x" TYPE VECTOR POINTS 0 0 1 1 -99 -99 0 1 1 0 END END
  SYMBOL NAME "hatch" TYPE HATCH END
"""


def child(element, *path):
    for step in path:
        element = None if element is None else element.find(SLD + step)
    return element


def css(element):
    found = {}
    for parameter in ([] if element is None else element.findall(SLD + "CssParameter")):
        field, function = parameter.find(OGC + "PropertyName"), parameter.find(OGC + "Function")
        if function is not None:
            # A colour by value: MapServer draws all in the one for other values, which is the last that is named.
            found[parameter.get("name")] = list(function.iter(OGC + "Literal"))[-1].text
        else:
            found[parameter.get("name")] = (parameter.text or "").strip() if field is None else f"[{short(field.text)}]"
    return found


def short(field):
    """A name as a Shapefile can have it."""
    return field[:10]


def colour(value, opacity=1.0):
    return value if value.startswith("[") else f'"{value}{round(float(opacity) * 255):02x}"'


def expression(element, dimension):
    """A condition on features of a dimension (0 points, 1 lines, 2 areas): a text, or a truth that holds for all of them."""
    kind = element.tag.removeprefix(OGC)
    parts = list(element)
    if kind == "Filter":
        return expression(parts[0], dimension)
    if kind in ("And", "Or"):
        neutral = kind == "And"
        terms = [term for term in (expression(part, dimension) for part in parts) if term is not neutral]
        if (not neutral) in terms:
            return not neutral
        return "(" + f" {kind.upper()} ".join(terms) + ")" if terms else neutral
    if kind == "Not":
        term = expression(parts[0], dimension)
        return not term if isinstance(term, bool) else f"(NOT {term})"
    if kind == "PropertyIsLike":
        pattern = "".join({"*": ".*", "?": "."}.get(letter, re.escape(letter)) for letter in parts[1].text)
        return f'("[{short(parts[0].text)}]" ~ "^{pattern}$")'
    if kind == "PropertyIsNull":
        # Shapefiles have no null: a text that is missing is empty.
        return f'("[{short(parts[0].text)}]" = "")'
    if kind == "PropertyIsEqualTo" and parts[0].get("name") == "dimension":
        return int(parts[1].text) == dimension
    if kind in COMPARISONS:
        field, value = short(parts[0].text), parts[1].text
        number = value.replace(".", "", 1).lstrip("-").isdigit()
        return f"([{field}] {COMPARISONS[kind]} {value})" if number else f'("[{field}]" {COMPARISONS[kind]} "{value}")'
    raise ValueError(f"no expression for {kind}")


def stroke(element, target):
    values = css(element)
    line = f"{target} {colour(values.get('stroke', '#000000'), values.get('stroke-opacity', 1))}"
    line += f" WIDTH {values.get('stroke-width', 1)} LINEJOIN {values.get('stroke-linejoin', 'miter').upper()}"
    if "stroke-linecap" in values:
        line += f" LINECAP {values['stroke-linecap'].upper()}"
    if "stroke-dasharray" in values:
        line += f" PATTERN {values['stroke-dasharray']} END"
    return line


def mark(graphic):
    """The inside of a style that sets a mark."""
    shape = child(graphic, "Mark")
    inner, outer = css(child(shape, "Fill")), child(shape, "Stroke")
    opacity = child(graphic, "Opacity")
    whole = 1.0 if opacity is None else float(opacity.text)
    line = f'SYMBOL "{child(shape, "WellKnownName").text}" SIZE {child(graphic, "Size").text}'
    if inner:
        line += f" COLOR {colour(inner.get('fill', '#808080'), whole * float(inner.get('fill-opacity', 1)))}"
    if outer is not None:
        line += " " + stroke(outer, "OUTLINECOLOR" if inner else "COLOR")
    rotation = child(graphic, "Rotation")
    if rotation is not None and rotation.text:
        line += f" ANGLE {-float(rotation.text)}"
    return line


def hatch(graphic):
    shape = child(graphic, "Mark")
    values = css(child(shape, "Stroke"))
    for angle in HATCHES[child(shape, "WellKnownName").text.removeprefix("shape://")]:
        yield (f'SYMBOL "hatch" ANGLE {angle} SIZE {child(graphic, "Size").text}'
               f" WIDTH {values.get('stroke-width', 1)} COLOR {colour(values['stroke'], values.get('stroke-opacity', 1))}")


def polygon(symbolizer):
    filled = child(symbolizer, "Fill")
    # MapServer has no colour that fades away from a boundary: such areas are left empty.
    glows = any(option.get("name") == "inner-glow" for option in symbolizer.findall(SLD + "VendorOption"))
    if filled is not None and not glows:
        pattern = child(filled, "GraphicFill", "Graphic")
        if pattern is None:
            values = css(filled)
            yield f"COLOR {colour(values.get('fill', '#808080'), values.get('fill-opacity', 1))}"
        elif child(pattern, "Mark") is None:
            # Scattered pictures: MapServer has no such fill, and draws nothing here.
            pass
        elif child(pattern, "Mark", "WellKnownName").text.startswith("shape://"):
            yield from hatch(pattern)
        else:
            yield mark(pattern)
    if child(symbolizer, "Stroke") is not None:
        yield stroke(child(symbolizer, "Stroke"), "OUTLINECOLOR")


def styles(rule, dimension):
    for symbolizer in rule:
        kind = symbolizer.tag.removeprefix(SLD)
        if kind == "PolygonSymbolizer":
            yield from polygon(symbolizer)
        elif kind == "LineSymbolizer":
            yield stroke(child(symbolizer, "Stroke"), "COLOR")
        elif kind == "PointSymbolizer":
            yield mark(child(symbolizer, "Graphic")) + (' GEOMTRANSFORM "centroid"' if dimension == 2 else "")


def label(symbolizer, scales):
    field = symbolizer.find(f"{SLD}Label/{OGC}PropertyName")
    if field is None:
        return
    font, halo = css(child(symbolizer, "Font")), child(symbolizer, "Halo")
    options = {option.get("name"): option.text for option in symbolizer.findall(SLD + "VendorOption")}
    priority = symbolizer.find(f"{SLD}Priority/{OGC}Literal")
    line = f'LABEL TEXT "[{short(field.text)}]" TYPE TRUETYPE ENCODING "UTF-8" PARTIALS FALSE MINDISTANCE 40 {scales}'
    line += f' FONT "{"bold" if font.get("font-weight") == "bold" else "regular"}" SIZE {float(font["font-size"]) * POINTS}'
    line += f" COLOR {colour(css(child(symbolizer, 'Fill')).get('fill', '#000000'))}"
    line += f" PRIORITY {max(1, min(10, round(float('5' if priority is None else priority.text) / 100)))}"
    if halo is not None:
        values = css(child(halo, "Fill"))
        width = round(float(child(halo, "Radius").text))
        line += f" OUTLINECOLOR {colour(values['fill'], values.get('fill-opacity', 1))} OUTLINEWIDTH {width}"
    place = child(symbolizer, "LabelPlacement", "PointPlacement")
    displaced = child(place, "Displacement", "DisplacementX") if place is not None else None
    if child(symbolizer, "LabelPlacement", "LinePlacement") is not None:
        line += " ANGLE FOLLOW MAXOVERLAPANGLE 30"
        line += f" REPEATDISTANCE {options['repeat']}" if "repeat" in options else ""
    elif displaced is not None:
        line += f" POSITION AUTO OFFSET {round(float(displaced.text))} 0"
    else:
        line += " POSITION CC"
    yield line + " END"


def scales(rule):
    found = ""
    for tag, word in (("MinScaleDenominator", "MINSCALEDENOM"), ("MaxScaleDenominator", "MAXSCALEDENOM")):
        limit = child(rule, tag)
        found += "" if limit is None else f" {word} {limit.text}"
    return found


def condition(rule, dimension):
    """The condition of a class; none where the rule never holds for features of the dimension."""
    found = rule.find(OGC + "Filter")
    term = True if found is None else expression(found, dimension)
    return {True: "", False: None}[term] if isinstance(term, bool) else f" EXPRESSION ({term})"


def classes(types, dimension):
    """By FeatureTypeStyle the classes as (condition, scales, styles, labels); text-only ones joined to shapes."""
    found = []
    for kind in types:
        rules = [(condition(rule, dimension), scales(rule), list(styles(rule, dimension)),
                  [part for text in rule.findall(SLD + "TextSymbolizer") for part in label(text, scales(rule))])
                 for rule in kind.findall(SLD + "Rule")]
        rules = [rule for rule in rules if rule[0] is not None]
        texts = [rule for rule in rules if rule[3] and not rule[2]]
        if found and len(texts) == len(rules) and all(not where for where, *_ in texts):
            for _, _, _, labels in found[0]:
                labels.extend(part for text in texts for part in text[3])
        else:
            found.append(rules)
    return found


def layer(name, geometry, sld, shapefile):
    text = ""
    for number, rules in enumerate(classes(ElementTree.parse(sld).getroot().iter(SLD + "FeatureTypeStyle"),
                                              DIMENSIONS[geometry])):
        text += (f'  LAYER NAME "{name}-{number}" GROUP "{name}" TYPE {geometry} STATUS ON DATA "{shapefile}"\n'
                 f'    METADATA "wms_title" "{name}" END PROJECTION "init=epsg:3857" END\n')
        for where, limits, shapes, labels in rules:
            text += f"    CLASS{where}{limits}\n"
            text += "".join(f"      STYLE {shape} END\n" for shape in shapes) + "".join(f"      {part}\n" for part in labels)
            text += "    END\n"
        text += "  END\n"
    return text


def shapefiles(name, source, folder):
    """The layer's Shapefiles in Web Mercator by kind of geometry, as a Shapefile has only one."""
    with open(source, encoding="utf-8") as lines:
        features = json.load(lines)["features"]
    kinds = {"Point": "POINT", "LineString": "LINE", "Polygon": "POLYGON"}
    by_kind = {}
    for feature in features:
        if feature["geometry"] is None:
            continue
        feature["properties"] = {
            short(key): str(value).lower() if isinstance(value, bool) else value
            for key, value in {**feature["properties"], "id": feature.get("id")}.items() if not isinstance(value, (list, dict))}
        by_kind.setdefault(kinds[feature["geometry"]["type"].removeprefix("Multi")], []).append(feature)
    for kind, some in sorted(by_kind.items(), key=lambda entry: ["POLYGON", "LINE", "POINT"].index(entry[0])):
        target = f"{folder}/{name}-{kind.lower()}"
        with open(f"{target}.geojson", "w", encoding="utf-8") as out:
            json.dump({"type": "FeatureCollection", "features": some}, out, ensure_ascii=False)
        subprocess.run(["ogr2ogr", "-q", f"{target}.shp", f"{target}.geojson", "-t_srs", "EPSG:3857", "-lco", "ENCODING=UTF-8",
                        "-lco", "SPATIAL_INDEX=YES"], check=True, stderr=subprocess.DEVNULL)
        os.remove(f"{target}.geojson")
        yield kind, f"{target}.shp"


def write(name, source, style_folder, folder, fonts):
    """Writes {folder}/{name}.map for the layers that {source}/atlas.json declares; returns the ids of those with features."""
    os.makedirs(f"{folder}/{name}", exist_ok=True)
    with open(f"{folder}/fonts.txt", "w", encoding="utf-8") as out:
        out.write(f"regular {fonts}/NotoSansSC-Regular.ttf\nbold {fonts}/NotoSansSC-Bold.ttf\n")
    with open(f"{source}/atlas.json", encoding="utf-8") as declared:
        layers = sorted(json.load(declared)["layers"], key=lambda entry: entry["rank"])
    text = HEAD.format(name=name, folder=folder, extent="13000000 3400000 13600000 3700000")
    drawn = []
    for entry in layers:
        data = f"{source}/layers/{entry['id']}.geojson"
        parts = [layer(entry["id"], kind, f"{style_folder}/{entry['style']}.sld", shapefile)
                 for kind, shapefile in shapefiles(entry["id"], data, f"{folder}/{name}")]
        # A group without layers is unknown to MapServer, which then refuses the whole map.
        if parts:
            drawn.append(entry["id"])
        text += "".join(parts)
    with open(f"{folder}/{name}.map", "w", encoding="utf-8") as out:
        out.write(text + "END\n")
    return drawn
