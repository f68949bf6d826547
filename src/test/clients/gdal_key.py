"""Opens a service that asks for a key with GDAL, by name and password and by a header: gdal_key.py ADDRESS NAME SECRET FOLDER"""

import sys

from osgeo import gdal

address, name, secret, _ = sys.argv[1:5]
gdal.UseExceptions()
WMTS = "WMTS:%s/wmts?service=WMTS&request=GetCapabilities&version=1.0.0,layer=districts,tilematrixset=TiandituC" % address


def read():
    """How many districts there are, and a number for how they look."""
    source = gdal.OpenEx("OAPIF:%s/ogc" % address, gdal.OF_VECTOR)
    features = source.GetLayerByName("districts").GetFeatureCount()
    picture = gdal.Warp("", gdal.Open(WMTS), format="MEM", dstSRS="EPSG:4490", outputBounds=(120, 30, 120.7, 30.5),
                        width=100, height=100)
    return features, [picture.GetRasterBand(band).Checksum() for band in range(1, picture.RasterCount + 1)]


try:
    read()
    sys.exit("It opens without a key.")
except RuntimeError as refused:
    assert "401" in str(refused), refused
answers = []
for option, value in (("GDAL_HTTP_USERPWD", name + ":" + secret),
                      ("GDAL_HTTP_HEADERS", "Authorization: Bearer %s.%s" % (name, secret))):
    gdal.SetConfigOption(option, value)
    answers.append(read())
    gdal.SetConfigOption(option, None)
assert answers[0][0] > 10 and any(answers[0][1]) and answers[0] == answers[1], answers
print("GDAL ok", answers[0])
