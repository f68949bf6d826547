"""Opens the WMS at the given address in QGIS without a screen, in both versions and in a geographic and a projected
system: draws two extents, asks for features and fetches the legend.
Usage: qgis_wms.py URL LAYER WEST SOUTH EAST NORTH FOLDER"""

import os
import sys
from urllib.parse import quote

import qgis_session
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRaster,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QEventLoop, QSize, QTimer
from qgis.PyQt.QtGui import QColor

SIZE = 300


def check(condition, words):
    if not condition:
        print("QGIS: " + words, file=sys.stderr)
        sys.stderr.flush()
        os._exit(1)


def settings(layer, extent, crs):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(crs)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(SIZE, SIZE))
    settings.setBackgroundColor(QColor("white"))
    return settings


def draw(layer, extent, crs):
    job = QgsMapRendererSequentialJob(settings(layer, extent, crs))
    job.start()
    job.waitForFinished()
    check(not job.errors(), "; ".join(error.message for error in job.errors()))
    return job.renderedImage()


def blank(image):
    first = image.pixel(0, 0)
    return all(image.pixel(x, y) == first for x in range(0, SIZE, 3) for y in range(0, SIZE, 3))


def legend(layer, extent, crs):
    fetcher = layer.dataProvider().getLegendGraphicFetcher(settings(layer, extent, crs))
    check(fetcher is not None, "no legend is offered")
    pictures = []
    loop = QEventLoop()
    fetcher.finish.connect(lambda image: (pictures.append(image.copy()), loop.quit()))
    fetcher.error.connect(lambda words: (print(words, file=sys.stderr), loop.quit()))
    QTimer.singleShot(300000, loop.quit)
    fetcher.start()
    if not pictures:
        loop.exec_()
    check(pictures and pictures[0].width() > 10, "the legend did not come")
    return pictures[0]


def main(url, name, west, south, east, north, folder):
    whole = QgsRectangle(float(west), float(south), float(east), float(north))
    part = QgsRectangle(whole)
    part.scale(0.5)
    geographic = QgsCoordinateReferenceSystem("EPSG:4490")
    pictures = {}
    for version in ("1.1.1", "1.3.0"):
        for code in ("EPSG:4490", "EPSG:4549"):
            crs = QgsCoordinateReferenceSystem(code)
            source = "crs=%s&dpiMode=7&format=image/png&layers=%s&styles=&url=%s" % (
                code, name, quote(url + ("&" if "?" in url else "?") + "VERSION=" + version + "&", safe=""))
            layer = QgsRasterLayer(source, name, "wms")
            check(layer.isValid(), "%s %s: %s" % (version, code, layer.error().message()))
            check(version in layer.dataProvider().htmlMetadata(), version + ": another version was negotiated")
            to_crs = QgsCoordinateTransform(geographic, crs, QgsProject.instance())
            for extent_name, extent in (("whole", whole), ("part", part)):
                box = to_crs.transformBoundingBox(extent)
                image = draw(layer, box, crs)
                key = "%s-%s" % (code.replace(":", ""), extent_name)
                image.save(os.path.join(folder, "qgis-%s-%s.png" % (version, key)))
                check(not blank(image), "%s %s: a blank picture" % (version, key))
                pictures.setdefault(key, []).append(image)
            box = to_crs.transformBoundingBox(whole)
            for form in (QgsRaster.IdentifyFormatHtml, QgsRaster.IdentifyFormatText, QgsRaster.IdentifyFormatFeature):
                answer = layer.dataProvider().identify(box.center(), form, box, SIZE, SIZE)
                check(answer.isValid(), "%s %s: identify %s" % (version, code, answer.error().message()))
                check(answer.results(), "%s %s: identify found nothing" % (version, code))
            legend(layer, box, crs).save(os.path.join(folder, "qgis-%s-legend.png" % version))
    for key, (first, second) in pictures.items():
        check(first == second, key + ": the versions' pictures differ")
    qgis_session.leave("QGIS ok: %d pictures" % (2 * len(pictures)))


if __name__ == "__main__":
    main(*sys.argv[1:])
