"""What GDAL's OAPIF driver leaves to the server. Usage: gdal_requests.py ROOT COLLECTION FIELD VALUE COUNT"""

import sys

from osgeo import gdal

gdal.UseExceptions()

root, collection, field, value, count = sys.argv[1:6]
source = gdal.OpenEx("OAPIF:" + root, gdal.OF_VECTOR)
layer = source.GetLayerByName(collection)
layer.SetAttributeFilter(f"{field} = '{value}'")
assert sum(1 for _ in layer) == int(count)
assert layer.GetFeatureCount() == int(count)
layer.SetAttributeFilter(None)
west, east, south, north = layer.GetExtent()
layer.SetSpatialFilterRect(west, south, (west + east) / 2, (south + north) / 2)
assert 0 < sum(1 for _ in layer)
print("GDAL ok")
