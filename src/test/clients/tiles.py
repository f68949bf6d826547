"""Reads every interface of tiles with GDAL and QGIS: tiles.py ADDRESS FOLDER

Each covers the same ground: the districts' share of a box around Qiantang is what WMTS shows of it.
"""

import os
import sys
from urllib.parse import quote

from osgeo import gdal, ogr
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsMapRendererSequentialJob, QgsMapSettings,
                       QgsRasterLayer, QgsRectangle, QgsVectorTileBasicRenderer, QgsVectorTileLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

address, folder = sys.argv[1:3]
gdal.UseExceptions()
ogr.UseExceptions()
capabilities = address + "/wmts?service=WMTS&request=GetCapabilities&version=1.0.0"
BOX = (13366000, 3520000, 13405000, 3559000)


def painted(source):
    """The share of the box that a raster covers."""
    warped = gdal.Warp("", source, format="MEM", dstSRS="EPSG:3857", outputBounds=BOX, width=200, height=200)
    return float((warped.GetRasterBand(warped.RasterCount).ReadAsArray() > 0).mean())


def tms(template, levels=17):
    """A grid of XYZ addresses, as GDAL's WMS driver describes it."""
    return """<GDAL_WMS><Service name="TMS"><ServerUrl>%s</ServerUrl></Service><DataWindow>
        <UpperLeftX>-20037508.34</UpperLeftX><UpperLeftY>20037508.34</UpperLeftY>
        <LowerRightX>20037508.34</LowerRightX><LowerRightY>-20037508.34</LowerRightY>
        <TileLevel>%d</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY><YOrigin>top</YOrigin></DataWindow>
        <Projection>EPSG:3857</Projection><BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY>
        <BandsCount>4</BandsCount></GDAL_WMS>""" % (template.replace("&", "&amp;"), levels)


collection = address + "/ogc/collections/districts"
shares = {
    "WMTS KVP": painted(gdal.Open("WMTS:%s,layer=districts,tilematrixset=WebMercatorQuad" % capabilities)),
    "WMTS REST": painted(gdal.Open(
        "WMTS:%s/wmts/1.0.0/WMTSCapabilities.xml,layer=districts,tilematrixset=WebMercatorQuad" % address)),
    "XYZ": painted(gdal.Open(tms(address + "/tiles/districts/${z}/${x}/${y}.png"))),
    "OGC API map tiles": painted(gdal.Open(
        tms(collection + "/map/tiles/WebMercatorQuad/${z}/${y}/${x}?f=png"))),
    "OGC API map tiles by its driver": painted(gdal.OpenEx(
        "OGCAPI:" + collection, gdal.OF_RASTER, open_options=["API=TILES", "TILEMATRIXSET=WebMercatorQuad"])),
    "OGC API Maps by its driver": painted(gdal.OpenEx(
        "OGCAPI:" + collection, gdal.OF_RASTER, open_options=["API=MAP"])),
}
print(shares)
expected = shares["WMTS KVP"]
assert expected > 0.3, shares
for name, share in shares.items():
    assert abs(share - expected) < 0.05, (name, shares)
vectors = gdal.OpenEx(
    "OGCAPI:" + collection, gdal.OF_VECTOR, open_options=["API=TILES", "TILEMATRIXSET=WebMercatorQuad"])
layer = vectors.GetLayer(0)
layer.SetSpatialFilterRect(*BOX)
assert layer.GetFeatureCount() > 0
print("GDAL ok", len(shares) + 1)

QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()


def drawn(name, layer):
    """The share of the box that QGIS draws on."""
    assert layer.isValid(), (name, layer.error().message())
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setExtent(QgsRectangle(*BOX))
    settings.setOutputSize(QSize(200, 200))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(os.path.join(folder, "qgis-%s.png" % name.replace(" ", "-")))
    count = sum(QColor(image.pixelColor(x, y)).alpha() > 0 for x in range(200) for y in range(200))
    return count / 40000


def raster(uri):
    return QgsRasterLayer(uri, "tiles", "wms")


def vector(template):
    layer = QgsVectorTileLayer("type=xyz&zmin=0&zmax=16&url=" + quote(template, safe="{}"), "tiles")
    layer.setRenderer(QgsVectorTileBasicRenderer())
    style = QgsVectorTileBasicRenderer.simpleStyleWithRandomColors()
    layer.renderer().setStyles(style)
    return layer


wmts = "contextualWMSLegend=0&crs=%s&format=image/png&layers=districts&styles=districts&tileMatrixSet=%s&url="
maps = {
    "XYZ": raster("type=xyz&zmin=0&zmax=18&url=" + quote(address + "/tiles/districts/{z}/{x}/{y}.png", safe="{}")),
    "XYZ of two pixels": raster("type=xyz&zmin=0&zmax=18&tilePixelRatio=2&url="
                                + quote(address + "/tiles/districts/{z}/{x}/{y}@2x.png", safe="{}")),
    "OGC API map tiles": raster("type=xyz&zmin=0&zmax=18&url="
                                + quote(collection + "/map/tiles/WebMercatorQuad/{z}/{y}/{x}?f=png", safe="{}")),
    "vector tiles": vector(address + "/tiles/districts/{z}/{x}/{y}.mvt"),
    "OGC API vector tiles": vector(collection + "/tiles/WebMercatorQuad/{z}/{y}/{x}?f=mvt"),
}
for grid, crs in (("WebMercatorQuad", "EPSG:3857"), ("TiandituC", "EPSG:4490"), ("Hangzhou4549", "EPSG:4549")):
    maps["WMTS KVP " + grid] = raster(wmts % (crs, grid) + capabilities.replace("&", "%26").replace("=", "%3D"))
    maps["WMTS REST " + grid] = raster(wmts % (crs, grid) + address + "/wmts/1.0.0/WMTSCapabilities.xml")
shares = {name: drawn(name, layer) for name, layer in maps.items()}
print(shares)
for name, share in shares.items():
    assert abs(share - expected) < 0.08, (name, shares)
application.exitQgis()
print("QGIS ok", len(shares))
