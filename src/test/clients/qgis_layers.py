"""Layers of the districts in QGIS, by every way in which it shows tiles and maps, and how much of a place each covers."""

import os
from urllib.parse import quote

import qgis_session  # noqa: F401, before anything of QGIS
from qgis.core import (QgsCoordinateReferenceSystem, QgsMapRendererSequentialJob, QgsMapSettings, QgsRasterLayer,
                       QgsRectangle, QgsVectorTileBasicRenderer, QgsVectorTileLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

SIZE = 200


def share(name, layer, folder):
    """The share of a box around Qiantang that QGIS draws on."""
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


def vectors(template, more=""):
    layer = QgsVectorTileLayer("type=xyz&zmin=0&zmax=16%s&url=%s" % (more, quote(template, safe="{}")), "tiles")
    renderer = QgsVectorTileBasicRenderer()
    renderer.setStyles(QgsVectorTileBasicRenderer.simpleStyleWithRandomColors())
    layer.setRenderer(renderer)
    return layer


def wmts(capabilities, grid, crs, more=""):
    return QgsRasterLayer(
        "contextualWMSLegend=0&format=image/png&layers=districts&styles=districts&crs=%s&tileMatrixSet=%s%s&url=%s"
        % (crs, grid, more, quote(capabilities, safe="")), grid, "wms")


def wms(address, more=""):
    return QgsRasterLayer(
        "contextualWMSLegend=0&format=image/png&layers=districts&styles&crs=EPSG:3857%s&url=%s"
        % (more, quote(address, safe="")), "map", "wms")
