"""Reads vector tiles of every grid with GDAL's MVT driver: gdal_mvt.py ADDRESS FOLDER

The tile over a station is fetched on a middle level of each grid, by its short address and by OGC API - Tiles. The
driver knows grids of halving tiles only, so each tile is given to it as the only one of a grid of its own, whose origin is
the tile's corner.
"""

import json
import os
import sys
import urllib.request

from osgeo import gdal, ogr, osr

address, folder = sys.argv[1:3]
gdal.UseExceptions()
ogr.UseExceptions()


def get(path):
    return urllib.request.urlopen(path if path.startswith("http") else address + path).read()


def system(uri):
    """The system of a grid, east first; where the grid is moved for display, the system that it calls itself."""
    crs = osr.SpatialReference()
    crs.SetFromUserInput("OGC:CRS84" if uri.endswith("CRS84") else "EPSG:" + uri.rsplit("/", 1)[1])
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


collection = "/ogc/collections/metro_stations"
longitude, latitude = json.loads(get(collection + "/items/metro-wenze-road?f=json"))["geometry"]["coordinates"]
places = {}
degrees = system("CRS84")
for entry in json.loads(get("/ogc/tileMatrixSets?f=json"))["tileMatrixSets"]:
    grid = json.loads(get("/ogc/tileMatrixSets/" + entry["id"]))
    crs = system(grid["crs"])
    x, y, _ = osr.CoordinateTransformation(degrees, crs).TransformPoint(longitude, latitude)
    matrix = min(grid["tileMatrices"], key=lambda level: abs(level["scaleDenominator"] - 150000))
    origin = matrix["pointOfOrigin"]
    # The origin has the axes of the system's authority.
    if crs.EPSGTreatsAsLatLong() or crs.EPSGTreatsAsNorthingEasting():
        origin = origin[::-1]
    side = matrix["cellSize"] * matrix["tileWidth"]
    column, row = int((x - origin[0]) // side), int((origin[1] - y) // side)
    here = os.path.join(folder, grid["id"])
    os.makedirs(os.path.join(here, "0", "0"))
    with open(os.path.join(here, "metadata.json"), "w") as file:
        json.dump({
            "name": grid["id"], "minzoom": 0, "maxzoom": 0, "format": "pbf",
            "crs": "EPSG:" + (crs.GetAuthorityCode(None) or "4326") if "CRS84" not in grid["crs"] else "EPSG:4326",
            "tile_origin_upper_left_x": origin[0] + column * side,
            "tile_origin_upper_left_y": origin[1] - row * side,
            "tile_dimension_zoom_0": side,
            "json": json.dumps({"vector_layers": [{"id": "metro_stations", "fields": {"id": "String", "name_zh": "String"}}]}),
        }, file)
    back = osr.CoordinateTransformation(crs, degrees)
    for interface, template in (
            ("XYZ", "/tiles/{grid}/metro_stations/{level}/{column}/{row}.mvt"),
            ("OGC API", collection + "/tiles/{grid}/{level}/{row}/{column}?f=mvt")):
        with open(os.path.join(here, "0", "0", "0.mvt"), "wb") as file:
            file.write(get(template.format(grid=grid["id"], level=matrix["id"], column=column, row=row)))
        source = gdal.OpenEx(
            "MVT:" + os.path.join(here, "0"), gdal.OF_VECTOR,
            open_options=["METADATA_FILE=" + os.path.join(here, "metadata.json"), "CLIP=NO"])
        layer = source.GetLayerByName("metro_stations")
        for feature in layer:
            if feature.GetField("name_zh") == "文泽路":
                point = feature.GetGeometryRef().Centroid()
                places[grid["id"], interface] = back.TransformPoint(point.GetX(), point.GetY())[:2]
print(places)
assert len(places) == 12, places
for (grid, interface), (x, y) in places.items():
    if grid == "GCJ02Quad":
        assert 0.002 < abs(x - longitude) < 0.01, "not moved: %s %s" % (x, y)
    else:
        # A unit of these tiles is about ten metres at the most.
        assert abs(x - longitude) < 2e-4 and abs(y - latitude) < 2e-4, (grid, interface, x, y)
print("GDAL MVT ok", len(places))
