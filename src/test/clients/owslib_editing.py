"""Edits by OGC API - Features Part 4 with OWSLib. Usage: owslib_editing.py ROOT COLLECTION FIELD VALUE COUNT

Versions of OWSLib without methods for it send what those send.
"""

import json
import sys
import urllib.request

from owslib.ogcapi.features import Features

root, collection, field, value, count = sys.argv[1:6]
api = Features(root)
assert field in api.collection_queryables(collection)["properties"]
links = api.collection(collection)["links"]
schema = next(link["href"] for link in links if link["rel"].endswith("/schema"))
with urllib.request.urlopen(schema) as answer:
    assert field in json.load(answer)["properties"]


def send(method, path, document=None):
    body = None if document is None else json.dumps(document).encode()
    request = urllib.request.Request(f"{root}/{path}", body, {"Content-Type": "application/geo+json"}, method=method)
    with urllib.request.urlopen(request) as answer:
        assert answer.status in (200, 201, 204), answer.status


def create(document):
    if hasattr(api, "collection_item_create"):
        assert api.collection_item_create(collection, json.dumps(document))
    else:
        send("POST", f"collections/{collection}/items", document)


def replace(identifier, document):
    if hasattr(api, "collection_item_update"):
        assert api.collection_item_update(collection, identifier, json.dumps(document))
    else:
        send("PUT", f"collections/{collection}/items/{identifier}", document)


def delete(identifier):
    if hasattr(api, "collection_item_delete"):
        assert api.collection_item_delete(collection, identifier)
    else:
        send("DELETE", f"collections/{collection}/items/{identifier}")


def found(wanted):
    return api.collection_items(collection, filter=f"{field} = '{wanted}'")["numberMatched"]


feature = {"type": "Feature", "id": "by-client", "geometry": {"type": "Point", "coordinates": [120.4, 30.3]},
           "properties": {field: "客户端"}}
create(feature)
assert found("客户端") == 1 and found(value) == int(count)
feature["properties"][field] = "又改"
replace("by-client", feature)
assert found("客户端") == 0 and found("又改") == 1
delete("by-client")
assert found("又改") == 0
print("OWSLib ok")
