"""Reads a WMTS with OWSLib, and with GDAL in every grid: owslib_wmts.py ADDRESS FOLDER"""

import os
import sys

from osgeo import gdal
from owslib.wmts import WebMapTileService

address, folder = sys.argv[1:3]
capabilities = address + "/wmts?service=WMTS&request=GetCapabilities&version=1.0.0"

# OWSLib: contents, grids, themes, a tile, feature info.
service = WebMapTileService(address + "/wmts")
assert "districts" in service.contents, list(service.contents)[:5]
assert {"TiandituC", "Hangzhou4549", "WebMercatorQuad"} <= set(service.tilematrixsets)
assert len(service.themes) > 3
tile = service.gettile(
    layer="districts", style="districts", format="image/png",
    tilematrixset="TiandituC", tilematrix="12", row=678, column=3417)
assert tile.read()[:4] == b"\x89PNG"
print("OWSLib ok")

# GDAL: the same place in every grid covers the same ground.
gdal.UseExceptions()
painted = {}
for grid in ("WebMercatorQuad", "WorldCRS84Quad", "TiandituC", "TiandituW", "Hangzhou4549"):
    source = gdal.Open("WMTS:%s,layer=districts,tilematrixset=%s" % (capabilities, grid))
    # Qiantang in degrees, warped from whatever the grid is in.
    warped = gdal.Warp("", source, format="MEM", dstSRS="OGC:CRS84", outputBounds=(120.2, 30.1, 120.8, 30.4),
                       width=400, height=200)
    alpha = warped.GetRasterBand(warped.RasterCount).ReadAsArray()
    painted[grid] = float((alpha > 0).mean())
    gdal.GetDriverByName("PNG").CreateCopy(os.path.join(folder, "gdal-%s.png" % grid), warped)
assert min(painted.values()) > 0.3, painted
assert max(painted.values()) - min(painted.values()) < 0.05, painted
print("GDAL ok", painted)
