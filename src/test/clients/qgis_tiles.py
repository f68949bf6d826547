"""Draws every interface of tiles with QGIS: qgis_tiles.py ADDRESS FOLDER

Each shows the same ground: its share of a box around Qiantang is what any other has.
"""

import json
import sys
import urllib.request

import qgis_layers
import qgis_session
from qgis_layers import images, vectors, wmts

address, folder = sys.argv[1:3]


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
shares = {name: qgis_layers.share(name, layer, folder) for name, layer in layers.items()}
expected = shares["XYZ"]
assert expected > 0.5, shares
for name, share in shares.items():
    assert abs(share - expected) < 0.03, (name, shares)
qgis_session.leave("QGIS ok %s" % shares)
