"""What QGIS's OAPIF provider leaves to the server. Usage: qgis_requests.py ROOT COLLECTION FIELD VALUE COUNT

Up to 3.30 the provider filters by itself and edits nothing, so subset strings make no requests of their own; what it
leaves to the server is the extent.
"""

import sys

import qgis_session
from qgis.core import Qgis, QgsFeatureRequest, QgsRectangle, QgsVectorDataProvider, QgsVectorLayer

root, collection, field, value, count = sys.argv[1:6]
layer = QgsVectorLayer(f"url='{root}' typename='{collection}' restrictToRequestBBOX='1'", collection, "OAPIF")
assert layer.isValid(), layer.error().message()
box = layer.extent()
middle = box.center()
corner = QgsRectangle(box.xMinimum(), box.yMinimum(), middle.x(), middle.y())
assert 0 < sum(1 for _ in layer.getFeatures(QgsFeatureRequest(corner)))
assert layer.setSubsetString(f"\"{field}\" = '{value}'")
assert sum(1 for _ in layer.getFeatures()) == int(count)
editing = QgsVectorDataProvider.AddFeatures | QgsVectorDataProvider.DeleteFeatures
can_edit = bool(layer.dataProvider().capabilities() & editing)
assert can_edit == (Qgis.QGIS_VERSION_INT >= 33000), "revise this script: the provider has learned to edit"
qgis_session.leave("QGIS ok")
