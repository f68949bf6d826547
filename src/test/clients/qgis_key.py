"""Opens a service that asks for a key in QGIS, by a configuration of name and password: qgis_key.py ADDRESS NAME SECRET FOLDER

Every interface shows the same ground.
"""

import os
import sys

address, name, secret, folder = sys.argv[1:5]
# QGIS keeps passwords in a file there.
os.environ["QGIS_AUTH_DB_DIR_PATH"] = folder

import qgis_layers  # noqa: E402
import qgis_session  # noqa: E402
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsVectorLayer  # noqa: E402

manager = QgsApplication.authManager()
assert not manager.isDisabled(), manager.disabledMessage()
assert manager.setMasterPassword("words for this test", True)
key = QgsAuthMethodConfig("Basic")
key.setName("key")
key.setConfig("username", name)
key.setConfig("password", secret)
assert manager.storeAuthenticationConfig(key)[0]

more = "&authcfg=" + key.id()
capabilities = address + "/wmts?service=WMTS&request=GetCapabilities&version=1.0.0"
layers = {
    "WMS": qgis_layers.wms(address + "/wms", more),
    "WMTS": qgis_layers.wmts(capabilities, "TiandituC", "EPSG:4490", more),
    "XYZ": qgis_layers.images(address + "/tiles/districts/{z}/{x}/{y}.png", more),
    "XYZ of vectors": qgis_layers.vectors(address + "/tiles/districts/{z}/{x}/{y}.mvt", more),
}
shares = {what: qgis_layers.share(what, layer, folder) for what, layer in layers.items()}
expected = shares["XYZ"]
assert expected > 0.5, shares
for what, share in shares.items():
    assert abs(share - expected) < 0.03, (what, shares)
districts = QgsVectorLayer("url='%s/ogc' typename='districts' authcfg=%s" % (address, key.id()), "districts", "OAPIF")
assert districts.isValid() and districts.featureCount() > 10
qgis_session.leave("QGIS ok %s" % shares)
