"""QGIS takes style documents without a word. Usage: qgis_styles.py FOLDER, with files NAME.GEOMETRY.VERSION.sld"""

import pathlib
import sys

import qgis_session
from qgis.core import QgsApplication, QgsVectorLayer

messages = []
QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: messages.append(f"{tag}: {text}"))
documents = sorted(pathlib.Path(sys.argv[1]).glob("*.sld"))
for document in documents:
    layer = QgsVectorLayer(document.name.split(".")[1] + "?crs=EPSG:4326", document.name, "memory")
    assert layer.isValid(), document.name
    before = layer.renderer().dump()
    message, loaded = layer.loadSldStyle(str(document))
    if not loaded or message:
        messages.append(f"{document.name}: {message}")
    if layer.renderer() is None or layer.renderer().dump() == before:
        messages.append(f"{document.name}: nothing taken over")
    del layer
for message in messages:
    print(message)
qgis_session.leave(f"QGIS {len(documents)} documents, {len(messages)} messages")
