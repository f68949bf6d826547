"""Reads the WMS at the given address with OWSLib in both versions. Usage: owslib_wms.py URL LAYER WEST SOUTH EAST NORTH FOLDER"""

import sys

from owslib.wms import WebMapService

# Seconds: the first capabilities of a service that has just started may take more than the usual 30 on a busy machine.
PATIENCE = 300


def check(condition, words):
    if not condition:
        sys.exit("OWSLib: " + words)


def main(url, layer, west, south, east, north, _):
    box = tuple(float(ordinate) for ordinate in (west, south, east, north))
    middle = (100, 100)
    pictures = []
    for version in ("1.1.1", "1.3.0"):
        wms = WebMapService(url, version=version, timeout=PATIENCE)
        check(layer in wms.contents, version + ": no " + layer)
        metadata = wms[layer]
        check("EPSG:4549" in metadata.crsOptions, version + ": layers do not inherit systems")
        check(metadata.boundingBoxWGS84[0] < metadata.boundingBoxWGS84[2], version + ": no box")
        check(any("legend" in style for style in metadata.styles.values()), version + ": no legend")
        check(metadata.timepositions is None or len(metadata.timepositions) > 0, version + ": empty time")
        # OWSLib takes boxes east first and turns them itself where 1.3.0 wants it.
        common = dict(
            layers=[layer], styles=[""], srs="EPSG:4326", bbox=box, size=(200, 200), format="image/png")
        picture = wms.getmap(**common).read()
        check(picture[:4] == b"\x89PNG", version + ": no PNG")
        pictures.append(picture)
        info = wms.getfeatureinfo(
            query_layers=[layer], info_format="application/json", xy=middle, feature_count=3, **common).read()
        check(b"FeatureCollection" in info, version + ": no feature info")
        try:
            wms.getmap(**dict(common, layers=["no-such-layer"]))
            check(False, version + ": the exception was not understood")
        except Exception as exception:
            check("no-such-layer" in str(exception), version + ": " + repr(exception))
    check(pictures[0] == pictures[1], "the versions' pictures differ")
    print("OWSLib ok: %d bytes" % len(pictures[0]))


if __name__ == "__main__":
    main(*sys.argv[1:])
