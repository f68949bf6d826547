"""Generates a million parcels, and measures OGC API - Features over them. See pages.md.

Usage: pages.py generate FOLDER | pages.py measure ROOT REQUESTS
"""

import http.client
import os
import random
import statistics
import sys
import time
from urllib.parse import urlsplit

COUNT = 1_000_000


def generate(folder):
    random.seed(1)
    os.makedirs(folder, exist_ok=True)
    jitter = lambda: random.random() * 0.0001
    with open(os.path.join(folder, "parcels.geojson"), "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        for i in range(COUNT):
            x, y = 119.5 + i % 1000 * 0.0012, 29.8 + i // 1000 * 0.0009
            w, h = 0.001, 0.0007
            ring = [
                (x + jitter(), y + jitter()), (x + w / 2, y - jitter()), (x + w - jitter(), y + jitter()),
                (x + w - jitter(), y + h - jitter()), (x + w / 2, y + h + jitter()), (x + jitter(), y + h - jitter()),
            ]
            corners = ",".join("[%.7f,%.7f]" % corner for corner in ring + ring[:1])
            use = random.choice(["居住", "工业", "商业", "绿地", "教育"])
            out.write(
                '{"type":"Feature","id":"parcel-%07d","geometry":{"type":"Polygon","coordinates":[[%s]]},'
                '"properties":{"name":"地块 %d","landuse":"%s","storeys":%d,"area_m2":%.1f,"built":%s}}%s\n'
                % (i, corners, i, use, random.randint(1, 33), random.random() * 9000,
                   "true" if i % 3 else "false", "," if i < COUNT - 1 else "")
            )
        out.write("]}\n")


def measure(root, requests):
    random.seed(5)
    address = urlsplit(root)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    items = address.path + "/collections/parcels/items?f=json"

    def get(query):
        start = time.perf_counter()
        connection.request("GET", items + query)
        response = connection.getresponse()
        length = len(response.read())
        assert response.status == 200, response.status
        return (time.perf_counter() - start) * 1e3, length

    def box(width, height):
        x, y = 119.5 + random.random() * (1.2 - width), 29.8 + random.random() * (0.9 - height)
        return "&bbox=%f,%f,%f,%f" % (x, y, x + width, y + height)

    for name, query in (
        ("box of 1,300, page of 1,000", lambda: "&limit=1000" + box(0.042, 0.034)),
        ("page of 1,000 anywhere", lambda: "&limit=1000&offset=%d" % random.randrange(900_000)),
        ("box of 100,000, page of 1,000", lambda: "&limit=1000" + box(0.36, 0.3)),
        ("equality", lambda: "&limit=100&storeys=%d" % random.randint(1, 33)),
        ("sorted", lambda: "&limit=100&sortby=-area_m2&offset=%d" % random.randint(0, 50)),
    ):
        times = []
        for _ in range(requests):
            took, length = get(query())
            times.append(took)
        warm = sorted(times[len(times) // 3:])
        print("%-32s p50 %.1f ms  p95 %.1f ms  %d bytes"
              % (name, statistics.median(warm), warm[int(len(warm) * 0.95)], length))
    for form in ("fgb", "json", "jsonfg", "csv"):
        start = time.perf_counter()
        connection.request("GET", items.replace("f=json", "f=" + form) + "&limit=%d" % COUNT)
        response = connection.getresponse()
        length = 0
        while chunk := response.read(1 << 20):
            length += len(chunk)
        took = time.perf_counter() - start
        print("%-8s %d bytes  %.2f s  %d features/s" % (form, length, took, COUNT / took))


if sys.argv[1] == "generate":
    generate(sys.argv[2])
else:
    measure(sys.argv[2], int(sys.argv[3]))
