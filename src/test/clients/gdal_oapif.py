"""Reads OGC API - Features with GDAL's OAPIF driver. Usage: gdal_oapif.py ROOT COLLECTION COUNT FOLDER"""

import os
import sys

from osgeo import gdal, ogr

gdal.UseExceptions()

root, collection, count, folder = sys.argv[1:5]
source = gdal.OpenEx("OAPIF:" + root, gdal.OF_VECTOR, open_options=["PAGE_SIZE=7"])
names = [source.GetLayer(i).GetName() for i in range(source.GetLayerCount())]
assert collection in names, names
layer = source.GetLayerByName(collection)
# Seven a page: the driver follows our links.
ids = [feature.GetField("id") for feature in layer]
assert len(ids) == len(set(ids)) == int(count), (len(ids), count)
west, east, south, north = layer.GetExtent()
layer.SetSpatialFilterRect(west, south, east, north)
located = [feature for feature in layer if feature.GetGeometryRef() is not None]
assert located, "the box found nothing"

target = os.path.join(folder, "oapif.gpkg")
gdal.VectorTranslate(target, source, options=gdal.VectorTranslateOptions(format="GPKG", layers=[collection]))
copy = ogr.Open(target)
assert copy.GetLayer(0).GetFeatureCount() == int(count)

# The whole collection as FlatGeobuf, CSV and GML, each opened by its own driver.
for form, extension in (("fgb", "fgb"), ("csv", "csv"), ("gml", "gml"), ("jsonfg", "json")):
    path = f"/vsicurl_streaming/{root}/collections/{collection}/items?f={form}&limit=100000"
    local = os.path.join(folder, "bulk." + extension)
    data = gdal.VSIFOpenL(path, "rb")
    with open(local, "wb") as out:
        while chunk := gdal.VSIFReadL(1, 65536, data):
            out.write(chunk)
    gdal.VSIFCloseL(data)
    opened = gdal.OpenEx(local, gdal.OF_VECTOR)
    assert opened.GetLayer(0).GetFeatureCount() == int(count), form
print("GDAL ok")
