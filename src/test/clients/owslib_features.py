"""Reads OGC API - Features with OWSLib. Usage: owslib_features.py ROOT COLLECTION COUNT FOLDER"""

import sys

from owslib.ogcapi.features import Features

root, collection, count, _ = sys.argv[1:5]
api = Features(root)
assert collection in api.feature_collections(), api.feature_collections()
assert any("ogcapi-features-1/1.0/conf/core" in name for name in api.conformance()["conformsTo"])
assert api.api()["openapi"].startswith("3.0")
described = api.collection(collection)
assert described["storageCrs"].endswith("4490")
queryables = api.collection_queryables(collection)
assert queryables["type"] == "object"
page = api.collection_items(collection, limit=5)
assert page["numberMatched"] == int(count) and page["numberReturned"] == 5
west, south, east, north = described["extent"]["spatial"]["bbox"][0]
boxed = api.collection_items(collection, bbox=[west, south, east, north], limit=10000)
assert boxed["numberMatched"] == int(count)
first = page["features"][0]
assert api.collection_item(collection, first["id"])["properties"] == first["properties"]
filtered = api.collection_items(collection, filter="interchange = TRUE", limit=10000)
assert 0 < filtered["numberMatched"] < int(count)
print("OWSLib ok")
