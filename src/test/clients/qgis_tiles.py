"""Draws every interface of tiles with QGIS: qgis_tiles.py ADDRESS FOLDER

Each shows the same ground: its share of a box around Qiantang is what any other has.
"""

import json
import os
import sys
import urllib.request
from urllib.parse import quote

import qgis_session
from qgis.core import (QgsCoordinateReferenceSystem, QgsMapRendererSequentialJob, QgsMapSettings, QgsRasterLayer,
                       QgsRectangle, QgsVectorTileBasicRenderer, QgsVectorTileLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

SIZE = 200
address, folder = sys.argv[1:3]


def drawn(name, layer):
    """The share of the box that QGIS draws on."""
    assert layer.isValid(), (name, layer.error().message())
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setExtent(QgsRectangle(13366000, 3520000, 13405000, 3559000))
    settings.setOutputSize(QSize(SIZE, SIZE))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors(), (name, [error.message for error in job.errors()])
    image = job.renderedImage()
    image.save(os.path.join(folder, "qgis-%s.png" % name.replace(" ", "-")))
    return sum(QColor(image.pixelColor(x, y)).alpha() > 0 for x in range(SIZE) for y in range(SIZE)) / SIZE / SIZE


def images(template, more=""):
    return QgsRasterLayer("type=xyz&zmin=0&zmax=18%s&url=%s" % (more, quote(template, safe="{}")), "tiles", "wms")


def vectors(template):
    layer = QgsVectorTileLayer("type=xyz&zmin=0&zmax=16&url=" + quote(template, safe="{}"), "tiles")
    renderer = QgsVectorTileBasicRenderer()
    renderer.setStyles(QgsVectorTileBasicRenderer.simpleStyleWithRandomColors())
    layer.setRenderer(renderer)
    return layer


def wmts(capabilities, grid, crs):
    return QgsRasterLayer(
        "contextualWMSLegend=0&format=image/png&layers=districts&styles=districts&crs=%s&tileMatrixSet=%s&url=%s"
        % (crs, grid, quote(capabilities, safe="")), grid, "wms")


def described(query):
    with urllib.request.urlopen(address + "/tiles/districts.json" + query) as document:
        return json.load(document)["tiles"][0]


collection = address + "/ogc/collections/districts"
layers = {
    "XYZ": images(address + "/tiles/districts/{z}/{x}/{y}.png"),
    "XYZ of two pixels": images(address + "/tiles/districts/{z}/{x}/{y}@2x.png", "&tilePixelRatio=2"),
    "XYZ of vectors": vectors(address + "/tiles/districts/{z}/{x}/{y}.mvt"),
    "TileJSON": images(described("?format=png")),
    "TileJSON of vectors": vectors(described("")),
    "OGC API map tiles": images(collection + "/map/tiles/WebMercatorQuad/{z}/{y}/{x}?f=png"),
    "OGC API vector tiles": vectors(collection + "/tiles/WebMercatorQuad/{z}/{y}/{x}?f=mvt"),
}
for grid, crs in (("WebMercatorQuad", "EPSG:3857"), ("TiandituC", "EPSG:4490"), ("TiandituW", "EPSG:3857"),
                  ("Hangzhou4549", "EPSG:4549")):
    layers["WMTS KVP " + grid] = wmts(address + "/wmts?service=WMTS&request=GetCapabilities&version=1.0.0", grid, crs)
    layers["WMTS REST " + grid] = wmts(address + "/wmts/1.0.0/WMTSCapabilities.xml", grid, crs)
shares = {name: drawn(name, layer) for name, layer in layers.items()}
expected = shares["XYZ"]
assert expected > 0.5, shares
for name, share in shares.items():
    assert abs(share - expected) < 0.03, (name, shares)
qgis_session.leave("QGIS ok %s" % shares)
