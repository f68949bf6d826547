#!/usr/bin/env python3
"""Times maps, tiles and questions on the shipped plan and prints a table in Markdown.

    mvn -q -DskipTests package
    python3 docs/benchmarks/maps.py [--url http://localhost:8080] [--rounds 60]

Without --url it starts target/xingtu.jar on a free port with a store of its own and stops it afterwards. Every map is
asked for with a box moved by a hair and every tile only once, so that no answer comes from a cache; a first third of the
requests warms the server up and is not counted. One request at a time; times are those a client sees, in milliseconds.
"""
import argparse
import http.client
import json
import math
import os
import platform
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

DISTRICT = (120.28, 30.19, 120.72, 30.42)
BOXES = {
    "whole city": (118.3, 29.1, 120.8, 30.6),
    "whole district": DISTRICT,
    "town (Xiasha)": (120.30, 30.27, 120.41, 30.34),
    "street (Wenze Road)": (120.335, 30.305, 120.355, 30.320),
}
THEMES = ["theme:transport", "theme:industry", "theme:base", "theme:ecology"]
QUESTION = "/reach/within?target=industrial_platforms&from=metro_stations&minutes=15&mode=walk"


def java():
    folders = [os.environ.get("JAVA_HOME", "")]
    if os.path.isdir("/usr/lib/jvm"):
        folders += [os.path.join("/usr/lib/jvm", name) for name in sorted(os.listdir("/usr/lib/jvm"))]
    for folder in folders:
        program = os.path.join(folder, "bin", "java")
        if folder and os.path.exists(program):
            told = subprocess.run([program, "-version"], capture_output=True, text=True).stderr
            if ' version "25' in told:
                return program
    return "java"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(port, home):
    began = time.monotonic()
    process = subprocess.Popen(
        [java(), "-Xmx1g", "-jar", "target/xingtu.jar", f"--server.port={port}", f"--xingtu.home={home}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    while time.monotonic() - began < 90 and process.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("GET", "/actuator/health/readiness")
            if connection.getresponse().status == 200:
                return process, time.monotonic() - began
        except OSError:
            pass
        time.sleep(0.02)
    process.kill()
    sys.exit("the server did not become ready")


class Client:
    def __init__(self, url):
        self.connection = http.client.HTTPConnection(urllib.parse.urlparse(url).netloc, timeout=60)

    def get(self, path):
        began = time.perf_counter()
        self.connection.request("GET", path)
        response = self.connection.getresponse()
        body = response.read()
        milliseconds = (time.perf_counter() - began) * 1000
        if response.status not in (200, 204) or "xml" in response.getheader("Content-Type", ""):
            sys.exit(f"{response.status} for {path}: {body[:300]!r}")
        return milliseconds, body


def maps(layers, box, kind, count, source):
    for _ in range(count):
        hair = source.uniform(-1e-4, 1e-4)
        yield "/wms?" + urllib.parse.urlencode({
            "SERVICE": "WMS", "VERSION": "1.3.0", "REQUEST": "GetMap", "LAYERS": layers, "STYLES": "",
            "CRS": "CRS:84", "BBOX": ",".join(str(edge + hair) for edge in box), "WIDTH": 1024, "HEIGHT": 768,
            "FORMAT": kind})


def tiles(zoom, suffix, count, source):
    def tile(lon, lat):
        n = 2 ** zoom
        return (int((lon + 180) / 360 * n),
                int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * n))

    west, north = tile(DISTRICT[0], DISTRICT[3])
    east, south = tile(DISTRICT[2], DISTRICT[1])
    every = [(theme, x, y) for theme in THEMES for x in range(west, east + 1) for y in range(north, south + 1)]
    source.shuffle(every)
    return [f"/tiles/{theme}/{zoom}/{x}/{y}.{suffix}" for theme, x, y in every[:count]]


def row(client, name, paths):
    samples = [client.get(path) for path in paths]
    counted = samples[len(samples) // 3:]
    times = sorted(sample[0] for sample in counted)
    slow = times[min(len(times) - 1, int(len(times) * 0.95))]
    kilobytes = statistics.median(len(sample[1]) for sample in counted) / 1000
    print(f"| {name} | {len(counted)} | {statistics.median(times):.1f} | {slow:.1f} | {kilobytes:.1f} |", flush=True)


def table(client, rounds):
    catalogue = json.loads(client.get("/plan/catalogue")[1])
    layers = ",".join(layer["id"] for layer in catalogue["layers"])
    source = random.Random(20261122)
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before the run\n")
    print("| what | requests | median ms | p95 ms | kB |")
    print("|---|---|---|---|---|")
    for name, box in BOXES.items():
        for label, kind in (("PNG", "image/png"), ("PNG8", "image/png; mode=8bit")):
            row(client, f"GetMap 1024x768, all layers, {name}, {label}", maps(layers, box, kind, rounds, source))
    for zoom in (11, 13, 15):
        for suffix in ("png", "mvt"):
            row(client, f"tile {suffix}, a theme, zoom {zoom}, cold", tiles(zoom, suffix, rounds, source))
    row(client, "tile png, zoom 12, cached", tiles(12, "png", 1, source) * (3 * rounds))
    row(client, "platforms within 15 minutes of a metro station", [QUESTION] * rounds)
    row(client, "isochrone of 5, 10, 15 minutes", [
        f"/reach/isochrone?lon={120.34 + i * 1e-5:.5f}&lat=30.312&minutes=5,10,15&mode=walk" for i in range(rounds)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url")
    parser.add_argument("--rounds", type=int, default=60)
    options = parser.parse_args()
    if options.url:
        table(Client(options.url), options.rounds)
        return
    port, home = free_port(), tempfile.mkdtemp()
    process = None
    try:
        for which in ("first start, with seeding", "second start"):
            if process:
                process.terminate()
                process.wait()
            process, seconds = start(port, home)
            print(f"{which}: ready after {seconds:.2f} s\n")
        table(Client(f"http://127.0.0.1:{port}"), options.rounds)
    finally:
        if process:
            process.terminate()
            process.wait()
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
