"""Reads OGC API - Features with QGIS's OAPIF provider. Usage: qgis_oapif.py ROOT COLLECTION COUNT FOLDER"""

import sys

import qgis_session
from qgis.core import QgsFeatureRequest, QgsRectangle, QgsVectorLayer

root, collection, count, _ = sys.argv[1:5]
layer = QgsVectorLayer(f"url='{root}' typename='{collection}' pageSize='50'", collection, "OAPIF")
assert layer.isValid(), layer.error().message()
ids = [feature["id"] for feature in layer.getFeatures()]
assert len(ids) == len(set(ids)) == int(count), (len(ids), count)
box = layer.extent()
middle = QgsRectangle(box.center().x(), box.center().y(), box.xMaximum(), box.yMaximum())
inside = [feature for feature in layer.getFeatures(QgsFeatureRequest(middle)) if feature.hasGeometry()]
assert 0 < len(inside) < int(count), len(inside)
names = layer.fields().names()
assert "name_zh" in names and "interchange" in names, names
qgis_session.leave("QGIS ok")
