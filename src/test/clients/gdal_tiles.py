"""Reads every interface of tiles and maps with GDAL: gdal_tiles.py ADDRESS FOLDER

Each shows the same ground: its share of a box around Qiantang is what any other has.
"""

import json
import sys
import urllib.request

from osgeo import gdal

address = sys.argv[1]
gdal.UseExceptions()
BOX = (13366000, 3520000, 13405000, 3559000)


def painted(source):
    """The share of the box that a raster covers."""
    warped = gdal.Warp("", source, format="MEM", dstSRS="EPSG:3857", outputBounds=BOX, width=200, height=200)
    return float((warped.GetRasterBand(warped.RasterCount).ReadAsArray() > 0).mean())


def tms(template):
    """Tiles at addresses with column, row and level, as GDAL's WMS driver describes them."""
    for name in "xyz":
        template = template.replace("{%s}" % name, "${%s}" % name)
    return gdal.Open("""<GDAL_WMS><Service name="TMS"><ServerUrl>%s</ServerUrl></Service><DataWindow>
        <UpperLeftX>-20037508.34</UpperLeftX><UpperLeftY>20037508.34</UpperLeftY>
        <LowerRightX>20037508.34</LowerRightX><LowerRightY>-20037508.34</LowerRightY>
        <TileLevel>17</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY><YOrigin>top</YOrigin></DataWindow>
        <Projection>EPSG:3857</Projection><BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY>
        <BandsCount>4</BandsCount></GDAL_WMS>""" % template.replace("&", "&amp;"))


with urllib.request.urlopen(address + "/tiles/districts.json?format=png") as document:
    described = json.load(document)["tiles"][0]
collection = address + "/ogc/collections/districts"
wmts = "WMTS:%s/wmts%s,layer=districts,tilematrixset=WebMercatorQuad"
sources = {
    "WMTS KVP": gdal.Open(wmts % (address, "?service=WMTS&request=GetCapabilities&version=1.0.0")),
    "WMTS REST": gdal.Open(wmts % (address, "/1.0.0/WMTSCapabilities.xml")),
    "XYZ": tms(address + "/tiles/districts/{z}/{x}/{y}.png"),
    "TileJSON": tms(described),
    "OGC API map tiles": tms(collection + "/map/tiles/WebMercatorQuad/{z}/{y}/{x}?f=png"),
    "OGC API map tiles of chosen collections": tms(
        address + "/ogc/map/tiles/WebMercatorQuad/{z}/{y}/{x}?f=png&collections=districts"),
    "OGC API Maps": gdal.OpenEx("OGCAPI:" + collection, gdal.OF_RASTER, open_options=["API=MAP"]),
}
shares = {name: painted(source) for name, source in sources.items()}
expected = shares["WMTS KVP"]
assert expected > 0.5, shares
for name, share in shares.items():
    assert abs(share - expected) < 0.02, (name, shares)
print("GDAL ok", shares)
