"""Reads the WMS at the given address with GDAL's WMS driver. Usage: gdal_wms.py URL LAYER WEST SOUTH EAST NORTH FOLDER"""

import os
import sys
from urllib.parse import quote

from osgeo import gdal

gdal.UseExceptions()

SERVICE = """
<GDAL_WMS>
  <Service name="WMS">
    <Version>{version}</Version>
    <ServerUrl>{address}</ServerUrl>
    <{tag}>EPSG:4326</{tag}>
    <ImageFormat>image/png</ImageFormat>
    <Layers>{layer}</Layers>
    <Styles></Styles>
    <BBoxOrder>{order}</BBoxOrder>
  </Service>
  <DataWindow>
    <UpperLeftX>{west}</UpperLeftX><UpperLeftY>{north}</UpperLeftY>
    <LowerRightX>{east}</LowerRightX><LowerRightY>{south}</LowerRightY>
    <SizeX>512</SizeX><SizeY>512</SizeY>
  </DataWindow>
  <Projection>EPSG:4326</Projection>
  <BandsCount>3</BandsCount>
  <BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY>
</GDAL_WMS>
"""


def check(condition, words):
    if not condition:
        sys.exit("GDAL: " + words)


def main(url, layer, west, south, east, north, folder):
    names = [name for name, _ in gdal.Open("WMS:" + url).GetSubDatasets()]
    check(any("LAYERS=" + quote(layer, safe="") in name for name in names), "capabilities list no " + layer)
    address = url + ("&amp;" if "?" in url else "?")
    pictures = []
    for version, tag, order in (("1.1.1", "SRS", "xyXY"), ("1.3.0", "CRS", "yxYX")):
        description = SERVICE.strip().format(**locals())
        dataset = gdal.Open(description)
        target = os.path.join(folder, "gdal-%s.png" % version)
        gdal.Translate(target, dataset, format="PNG")
        array = gdal.Open(target).ReadAsArray()
        check(array.min() != array.max(), version + ": a blank picture")
        pictures.append(array)
        info = gdal.Info(dataset, format="json")
        check(info["size"] == [512, 512], version + ": gdalinfo says " + str(info["size"]))
    check((pictures[0] == pictures[1]).all(), "the versions' pictures differ")
    print("GDAL ok: %d layers" % len(names))


if __name__ == "__main__":
    main(*sys.argv[1:])
