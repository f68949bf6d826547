#!/usr/bin/env python3
"""Times tiles: cached ones beside nginx, uncached ones beside PostGIS, a whole plan made ahead, and many clients at once.

    mvn -q -DskipTests package
    python3 docs/benchmarks/tiles.py [--parts cached,uncached,seed,load] [--seconds 10] [--load-seconds 120]

Needs nginx, wrk, PostgreSQL with PostGIS (all from Debian). Whatever is compared runs in turn in one run; the processor
time a request is taken from the servers' own accounts, so that it says something on a busy machine too.
"""
import argparse
import contextlib
import getpass
import hashlib
import http.client
import json
import math
import os
import re
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from features import SOUTH, WEST, Postgres, parcels  # noqa: E402
from maps import free_port  # noqa: E402
from servers import cpu_seconds, peak_megabytes, ready, run_line, stop  # noqa: E402

FILES = """
{user}worker_processes 2; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{ access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 100000000; etag on;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; root {folder}/www; default_type application/vnd.mapbox-vector-tile; }} }}
"""

# Clients that look at a map of 4 by 3 tiles and move it: two of three over the district, the others anywhere in the city.
PAN = """
local names = {"theme:transport", "theme:industry", "theme:base"}
local formats = {"mvt", "mvt", "mvt", "png"}
local walkers, turn = {}, 0
errors, refused, unsaid = 0, 0, 0
local threads = {}
function setup(thread) table.insert(threads, thread) end
function init(args)
  math.randomseed(tonumber(tostring(wrk.thread):match("0x(%x+)") or "1", 16) % 100000)
  for i = 1, CLIENTS do walkers[i] = {step = math.random(0, 11), warm = i % 3 ~= 0, z = 10 + i % 6} ; place(walkers[i]) end
end
function place(w)
  local lon = w.warm and 120.30 + math.random() * 0.12 or 118.5 + math.random() * 2.1
  local lat = w.warm and 30.26 + math.random() * 0.08 or 29.3 + math.random() * 1.2
  local n = 2 ^ w.z
  w.x = math.floor((lon + 180) / 360 * n)
  local r = math.rad(lat)
  w.y = math.floor((1 - math.log(math.tan(r) + 1 / math.cos(r)) / math.pi) / 2 * n)
end
function delay() return DELAY end
function request()
  turn = turn % CLIENTS + 1
  local w = walkers[turn]
  w.step = w.step + 1
  if w.step == 12 then w.step = 0 ; w.x = w.x + math.random(-1, 1) ; w.y = w.y + math.random(-1, 1)
    if math.random() < 0.02 then place(w) end end
  return wrk.format("GET", string.format("/tiles/%s/%d/%d/%d.%s", names[turn % 3 + 1], w.z, w.x + w.step % 4,
    w.y + math.floor(w.step / 4), formats[turn % 4 + 1]), {["Accept-Encoding"] = "gzip"})
end
function response(status, headers)
  if status == 503 then refused = refused + 1 ; if not headers["Retry-After"] then unsaid = unsaid + 1 end
  elseif status ~= 200 and status ~= 304 then errors = errors + 1 end
end
function done(summary, latency)
  local e, r, u = 0, 0, 0
  for _, t in ipairs(threads) do e = e + t:get("errors") ; r = r + t:get("refused") ; u = u + t:get("unsaid") end
  -- As if every refusal had been faster than any answer: so slow were the answers at the most.
  local function answered(share) return latency:percentile(100 - (100 - share) * (1 - r / summary.requests)) / 1000 end
  io.write(string.format("\\nRESULT %d %d %d %d %d %.1f %.1f %.1f\\n", summary.requests, e, r, u,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    answered(50), answered(99), answered(99.9)))
end
"""


@contextlib.contextmanager
def service(home, *settings, memory="1g"):
    """A service with a home; gives its process and port."""
    port = free_port()
    with tempfile.NamedTemporaryFile(suffix=".log") as log:
        process = subprocess.Popen([*run_line(memory), f"--server.port={port}", f"--xingtu.home={home}", *settings],
                                   stdout=log, stderr=subprocess.STDOUT)
        try:
            ready(process, port, log)
            yield process, port
        finally:
            stop(process)


def fetch(port, path, headers=None, method="GET", body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, body=body, headers=headers or {})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


def wrk(url, connections, seconds, headers=(), threads=1):
    """Requests and bytes that wrk got in so many seconds."""
    out = subprocess.run(["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s",
                          *(word for header in headers for word in ("-H", header)), url],
                         capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out and not any("None-Match" in header for header in headers):
        sys.exit(out)
    return int(re.search(r"(\d+) requests in", out).group(1)), float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))


def cached(folder, seconds):
    """A cached tile and its 304, by us and by nginx from a file, in turn."""
    www = os.path.join(folder, "www")
    os.makedirs(www)
    paths = {"tiles": "/tiles/theme:transport/12/3417/1685.mvt",
             "WMTS": "/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=theme:transport&STYLE=&FORMAT=application/"
                     "vnd.mapbox-vector-tile&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=12&TILEROW=1685&TILECOL=3417",
             "OGC API": "/ogc/collections/metro_lines/tiles/WebMercatorQuad/12/1685/3417?f=mvt"}
    with contextlib.ExitStack() as stack:
        ours, port = stack.enter_context(service(os.path.join(folder, "home")))
        keyed, keyed_port, key = with_rules(folder, stack)
        answer, content = fetch(port, paths["tiles"], {"Accept-Encoding": "gzip"})
        with open(os.path.join(www, "tile"), "wb") as out:
            out.write(content)
        os.chmod(folder, 0o755)
        other = free_port()
        with open(f"{folder}/nginx.conf", "w", encoding="utf-8") as out:
            out.write(FILES.format(folder=folder, port=other, user="user root;\n" if getpass.getuser() == "root" else ""))
        nginx = subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf"], stderr=subprocess.DEVNULL)
        stack.callback(stop, nginx)
        time.sleep(1)
        file, _ = fetch(other, "/tile")
        runs = {"nginx": (nginx, other, "/tile", file.getheader("ETag"), []),
                "Xingtu": (ours, port, paths["tiles"], answer.getheader("ETag"), []),
                "Xingtu, rules of access and a key": (keyed, keyed_port, paths["tiles"], answer.getheader("ETag"), [key])}
        if fetch(keyed_port, paths["tiles"])[0].status != 401:
            sys.exit("the tile was to be had without a key")
        for path in paths.values():
            _, known = fetch(port, path, {"Accept-Encoding": "gzip"})
            print(f"{path}: {len(known)} bytes")
        # Until Java has compiled what both kinds of answers take.
        for _, at, path, tag, sent in list(runs.values())[1:]:
            for condition in ([f"If-None-Match: {tag}"], []):
                wrk(f"http://127.0.0.1:{at}{path}", 64, 2 * seconds, ["Accept-Encoding: gzip", *condition, *sent])
        results = {}
        for _ in range(3):
            for kind in ("200", "304"):
                for name, (process, at, path, tag, sent) in runs.items():
                    headers = ["Accept-Encoding: gzip", *sent] + ([f"If-None-Match: {tag}"] if kind == "304" else [])
                    before = cpu_seconds([process])
                    count, rate = wrk(f"http://127.0.0.1:{at}{path}", 64, seconds, headers)
                    used = (cpu_seconds([process]) - before) / count * 1e6
                    results.setdefault((kind, name), []).append((rate, used))
        for name in ("WMTS", "OGC API"):
            before = cpu_seconds([ours])
            count, rate = wrk(f"http://127.0.0.1:{port}{paths[name]}", 64, seconds, ["Accept-Encoding: gzip"])
            results[("200", name)] = [(rate, (cpu_seconds([ours]) - before) / count * 1e6)]
        print("\n| answer | server | requests a second | CPU us a request | rate to nginx | CPU to nginx |\n|---|---|---|---|---|---|")
        middle = {key: [statistics.median(column) for column in zip(*rounds)] for key, rounds in results.items()}
        for (kind, name), (rate, used) in middle.items():
            peer = middle[(kind, "nginx")]
            print(f"| {kind} | {name} | {rate:,.0f} | {used:.1f} | {rate / peer[0]:.2f} | {used / peer[1]:.2f} |")


def with_rules(folder, stack):
    """A service in which nobody may see anything without a key; its process and port, and the header with a key."""
    file, secret = os.path.join(folder, "access.json"), secrets.token_urlsafe(32)
    with open(file, "w", encoding="utf-8") as out:
        json.dump({"groups": {"readers": {"read": ["*"]}}, "keys": [
            {"name": "bench", "group": "readers", "sha256": hashlib.sha256(secret.encode()).hexdigest()}]}, out)
    process, port = stack.enter_context(service(os.path.join(folder, "home-keys"), f"--xingtu.access={file}"))
    return process, port, f"Authorization: Bearer bench.{secret}"


def tile_of(longitude, latitude, zoom):
    n = 2 ** zoom
    north = math.asinh(math.tan(math.radians(latitude))) / math.pi
    return math.floor((longitude + 180) / 360 * n), math.floor((1 - north) / 2 * n)


# One connection that asks for one tile after the other.
TURN = """
local paths, turn = {PATHS}, 0
function request() turn = turn % #paths + 1 ; return wrk.format("GET", paths[turn], HEADERS) end
function done(summary, latency)
  io.write(string.format("\\nRESULT %d %d %.3f %.3f %d\\n", summary.requests, summary.errors.status,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, summary.bytes / summary.requests))
end
"""


def in_turn(folder, port, paths, headers, seconds):
    """Requests, median and p95 in ms, and bytes of an answer."""
    script = os.path.join(folder, "turn.lua")
    with open(script, "w", encoding="utf-8") as out:
        out.write(TURN.replace("PATHS", ", ".join(f'"{path}"' for path in paths)).replace("HEADERS", headers))
    said = subprocess.run(["wrk", "-t1", "-c1", f"-d{seconds}s", "-s", script, f"http://127.0.0.1:{port}"],
                          capture_output=True, text=True, check=True).stdout
    requests, errors, *numbers = map(float, re.search(r"RESULT (.*)", said).group(1).split())
    if errors:
        sys.exit(said)
    return [requests, *numbers]


def uncached(folder, seconds, count=200_000, zoom=14, in_a_tile=2000):
    """Tiles of two thousand parcels, never kept: by us over HTTP, and by one connection of PostGIS."""
    across = 360 / 2 ** zoom
    side = across * math.sqrt(math.cos(math.radians(SOUTH)) / in_a_tile)
    stored = tempfile.mkdtemp(prefix="xingtu-pg-")
    postgres = Postgres(stored)
    try:
        file = os.path.join(folder, "parcels.csv")
        columns = parcels(file, count, side)
        x0, y1 = tile_of(WEST, SOUTH, zoom)
        x1, y0 = tile_of(WEST + columns * side, SOUTH + count / columns * side, zoom)
        places = [(x, y) for x in range(x0 + 1, x1) for y in range(y0 + 1, y1)]
        home = os.path.join(folder, "parcels-home")
        subprocess.run([*run_line("2g"), "import", file, "--layer", "parcels", f"--xingtu.home={home}"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        paths = [f"/tiles/parcels/{zoom}/{x}/{y}.mvt" for x, y in places]
        ours = {}
        # The cache has room for four of the tiles, so that each is made whenever its turn comes.
        with service(home, "--xingtu.tile-cache=2MB", memory="2g") as (process, port):
            forms = {"uncompressed": "{}", "in gzip form": '{["Accept-Encoding"] = "gzip"}'}
            for warming in (True, False):
                for form, headers in forms.items():
                    before = cpu_seconds([process])
                    requests, *numbers = in_turn(folder, port, paths, headers, 4 * seconds if warming else 2 * seconds)
                    ours[form] = [*numbers, (cpu_seconds([process]) - before) / requests * 1000, requests]
        sql(postgres, f"""
            CREATE EXTENSION IF NOT EXISTS postgis;
            CREATE TABLE raw (id text, use text, area_m2 double precision, year integer, name text, wkt text);
            COPY raw FROM '{file}' WITH (FORMAT csv, HEADER true);
            CREATE TABLE parcels AS SELECT id, use, area_m2, year, name,
                ST_Transform(ST_GeomFromText(wkt, 4326), 3857) AS geom FROM raw;
            CREATE INDEX ON parcels USING gist (geom);
            VACUUM ANALYZE parcels;""", file)
        queries = "\n".join(f"""SELECT {x}, {y}, length(ST_AsMVT(t, 'parcels', 4096, 'geom')) FROM (SELECT id, use, area_m2,
            year, name, ST_AsMVTGeom(geom, ST_TileEnvelope({zoom}, {x}, {y}), 4096, 64, true) AS geom FROM parcels
            WHERE geom && ST_TileEnvelope({zoom}, {x}, {y}, margin => 64.0 / 4096)) t;""".replace("\n", " ")
                            for x, y in places)
        timed = sql(postgres, "SET max_parallel_workers_per_gather = 0;\n" + (queries + "\n") + "\\timing on\n"
                    + (queries + "\n") * 2)
        theirs = [float(value) for value in re.findall(r"Time: ([\d.]+) ms", timed)]
        print(f"\n{len(places)} tiles of zoom {zoom} in turn, about {in_a_tile} parcels each, one connection")
        print("\n| by | tiles | median ms | p95 ms | CPU ms a tile | kB |\n|---|---|---|---|---|---|")
        for form, (p50, p95, size, used, requests) in ours.items():
            print(f"| Xingtu, over HTTP, {form} | {requests:.0f} | {p50:.2f} | {p95:.2f} | {used:.2f} | {size / 1000:.0f} |")
        print(f"| ST_AsMVT, geometries in 3857 with index, in psql | {len(theirs)} | {statistics.median(theirs):.2f} |"
              f" {p(theirs, 95):.2f} | (the same: one process) | |")
        p50, _, _, used, _ = ours["uncompressed"]
        print(f"\nratio of medians {statistics.median(theirs) / p50:.1f}, to our CPU time"
              f" {statistics.median(theirs) / used:.1f}")
    finally:
        postgres.stop()
        shutil.rmtree(stored, ignore_errors=True)


def p(values, share):
    return statistics.quantiles(values, n=100)[share - 1]


def sql(postgres, text, *files):
    for file in files:
        os.chmod(file, 0o644)
        os.chmod(os.path.dirname(file), 0o755)
    return subprocess.run(["psql", "-h", "127.0.0.1", "-p", str(postgres.port), "-U", "xingtu", "-v", "ON_ERROR_STOP=1",
                           "-At", "-P", "pager=off", "-d", "plan"], input=text, capture_output=True, text=True,
                          check=True).stdout


def seed(folder):
    """The whole shipped plan, every theme, two grids, zoom 5 to 16."""
    out = os.path.join(folder, "archives")
    os.makedirs(out)
    command = [*run_line("1g"), "seed", "--to", out + "/{grid}-{name}.pmtiles", "--grid", "WebMercatorQuad", "--grid",
               "GCJ02Quad", "--zoom", "5-16", f"--xingtu.home={folder}/seed-home"]
    began = time.monotonic()
    before = os.times()
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    after = os.times()
    seconds = time.monotonic() - began
    used = after.children_user + after.children_system - before.children_user - before.children_system
    places = sum(int(number) for number in re.findall(r"(\d+) (?:places|个瓦片)", said))
    size = sum(os.path.getsize(os.path.join(out, name)) for name in os.listdir(out))
    print(f"\nseeded {places} places into {len(os.listdir(out))} archives of {size / 1e6:.0f} MB in {seconds:.0f} s,"
          f" {used:.0f} s of CPU, {used / places * 1e6:.0f} us a place")


def resident(process):
    with open(f"/proc/{process.pid}/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def committing(port, stopped, counts):
    """Ten times a second a company of the shipped plan moves by some metres."""
    _, body = fetch(port, "/ogc/collections/enterprises/items?limit=50&bbox=120.2,30.2,120.5,30.4")
    # A box has those without a place too.
    features = [feature for feature in json.loads(body)["features"] if feature["geometry"]]
    began = time.monotonic()
    while not stopped.is_set():
        feature = features[counts["done"] % len(features)]
        x, y = feature["geometry"]["coordinates"][:2]
        patch = {"geometry": {"type": "Point", "coordinates": [x + counts["done"] % 7 * 1e-4, y]}}
        answer, _ = fetch(port, "/ogc/collections/enterprises/items/" + urllib.parse.quote(feature["id"]),
                          {"Content-Type": "application/merge-patch+json"}, "PATCH", json.dumps(patch))
        counts["done" if answer.status < 300 else "failed"] += 1
        counts["done"] += answer.status >= 300
        stopped.wait(max(0, began + counts["done"] / 10 - time.monotonic()))


def load(folder, seconds, clients=500):
    """Many clients that pan over warm and cold areas while the plan changes."""
    script = os.path.join(folder, "pan.lua")
    with open(script, "w", encoding="utf-8") as out:
        # A client asks for twelve tiles a second, as somebody who pans without rest.
        out.write(PAN.replace("CLIENTS", str(clients // 2)).replace("DELAY", "1000 / 12"))
    with service(os.path.join(folder, "home"), "--xingtu.editing=open") as (process, port):
        # A few such clients first: Java compiles what all of them ask for.
        subprocess.run(["wrk", "-t2", "-c16", "-d10s", "-s", script, f"http://127.0.0.1:{port}"], check=True,
                       stdout=subprocess.DEVNULL)
        counts, stopped, memory = {"done": 0, "failed": 0}, threading.Event(), []
        writer = threading.Thread(target=committing, args=(port, stopped, counts))
        writer.start()
        began, used = time.monotonic(), cpu_seconds([process])
        run = subprocess.Popen(["wrk", "-t2", f"-c{clients}", f"-d{seconds}s", "--timeout", "10s", "-s", script,
                                f"http://127.0.0.1:{port}"], stdout=subprocess.PIPE, text=True)
        while run.poll() is None:
            time.sleep(seconds / 24)
            memory.append(resident(process))
        said = run.stdout.read()
        stopped.set()
        writer.join()
        numbers = re.search(r"RESULT (.*)", said)
        if not numbers:
            sys.exit(said)
        requests, errors, refused, unsaid, broken, p50, p99, p999 = map(float, numbers.group(1).split())
        elapsed = time.monotonic() - began
        third = len(memory) // 3
        print(f"\n{clients} clients, {elapsed:.0f} s, {counts['done'] / elapsed:.1f} commits a second ({counts['failed']}"
              f" refused): {requests:.0f} requests, {requests / elapsed:.0f} a second; 503 with Retry-After"
              f" {refused - unsaid:.0f}, other errors {errors + unsaid:.0f}, broken connections {broken:.0f};"
              f" p50 {p50} ms, p99 {p99} ms, p99.9 {p999} ms; CPU {(cpu_seconds([process]) - used) / elapsed:.2f} cores;"
              f" resident MB in the middle {statistics.mean(memory[third:2 * third]):.0f}, in the last third"
              f" {statistics.mean(memory[2 * third:]):.0f}, at most {peak_megabytes([process]):.0f}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--parts", default="cached,uncached,seed,load")
    options.add_argument("--seconds", type=int, default=5)
    options.add_argument("--load-seconds", type=int, default=120)
    given = options.parse_args()
    runs = {"cached": lambda folder: cached(folder, given.seconds),
            "uncached": lambda folder: uncached(folder, given.seconds), "seed": seed,
            "load": lambda folder: load(folder, given.load_seconds)}
    for part in given.parts.split(","):
        folder = tempfile.mkdtemp(prefix="xingtu-tiles-")
        try:
            runs[part](folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
