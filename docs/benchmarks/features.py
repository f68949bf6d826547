#!/usr/bin/env python3
"""Times the plan store and OGC API - Features on generated parcels, with MapServer and QGIS Server beside it.

    mvn -q -DskipTests package
    python3 docs/benchmarks/features.py [--features 1000000] [--seconds 10] [--store postgis|geopackage]
        [--part all|imports|service|peers]

The parts take two to four minutes each for a million features on a quiet machine of two cores: imports, of every format,
into stores that are there; the service's own figures; the comparison with the other servers.

Needs PostgreSQL with PostGIS, wrk; for the comparison cgi-mapserver, qgis-server, python3-qgis, spawn-fcgi, nginx (all
from Debian). A private PostgreSQL is started and thrown away. All three servers read the same table of the same
database, are asked for the same boxes in turn, by as many clients, in one run; the order of magnitude of a time depends
on the machine, the ratio much less.
"""
import argparse
import contextlib
import getpass
import http.client
import json
import math
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from maps import free_port  # noqa: E402
from servers import fastcgi, nginx, ready, run_line, stop  # noqa: E402

WEST, SOUTH, SIDE = 120.2, 30.1, 0.0004
USES = ["居住用地", "工业用地", "公园绿地", "商业用地", "公共服务用地", "农林用地"]


def parcels(path, count, side=SIDE):
    """Square parcels in rows, as a CSV; returns the width of a row."""
    columns = int(count ** 0.5)
    source = random.Random(4490)
    with open(path, "w", encoding="utf-8") as out:
        out.write("id,use,area_m2,year,name,geometry\n")
        for i in range(count):
            x, y = WEST + (i % columns) * side, SOUTH + (i // columns) * side
            w, h = x + SIDE * 0.9, y + SIDE * 0.9
            out.write(f"p-{i:07d},{USES[source.randrange(6)]},{source.randrange(400, 90000) / 10},"
                      f"{source.randrange(1990, 2036)},地块{i},"
                      f"\"POLYGON (({x:.6f} {y:.6f}, {w:.6f} {y:.6f}, {w:.6f} {h:.6f}, {x:.6f} {h:.6f}, {x:.6f} {y:.6f}))\"\n")
    return columns


class Postgres:
    def __init__(self, folder):
        versions = sorted(os.listdir("/usr/lib/postgresql"))
        self.programs = f"/usr/lib/postgresql/{versions[-1]}/bin"
        self.folder, self.port = folder, free_port()
        self.user = ["runuser", "-u", "postgres", "--"] if getpass.getuser() == "root" else []
        if self.user:
            shutil.chown(folder, "postgres")
        self.call("initdb", "-D", f"{folder}/data", "-U", "xingtu", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.call("pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o",
                  f"-p {self.port} -k {folder} -c listen_addresses=127.0.0.1 -c shared_buffers=512MB -c max_wal_size=4GB",
                  "start")
        self.call("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "xingtu", "plan")
        self.sql("CREATE EXTENSION postgis")

    def call(self, program, *arguments):
        subprocess.run([*self.user, f"{self.programs}/{program}", *arguments], check=True, stdout=subprocess.DEVNULL)

    def sql(self, text):
        self.call("psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "xingtu", "-d", "plan", "-c", text)

    def url(self):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/plan?user=xingtu"

    def stop(self):
        self.call("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "stop")


def serve(settings, port, log):
    return subprocess.Popen([*run_line("6g"), f"--server.port={port}", "--xingtu.editing=open", *settings],
                            stdout=log, stderr=subprocess.STDOUT)


def get(port, path, method="GET", body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    began = time.perf_counter()
    connection.request(method, path, body, headers or {})
    response = connection.getresponse()
    content = response.read()
    if response.status >= 400:
        sys.exit(f"{response.status} for {path}: {content[:400]!r}")
    return time.perf_counter() - began, content, response


def boxes(columns, rows, count, parcels_a_side):
    source = random.Random(7)
    size = parcels_a_side * SIDE
    for _ in range(count):
        x = WEST + source.uniform(0, max(0, columns - parcels_a_side)) * SIDE
        y = SOUTH + source.uniform(0, max(0, rows - parcels_a_side)) * SIDE
        yield f"{x:.6f},{y:.6f},{x + size:.6f},{y + size:.6f}"


def record(name, value):
    print(f"| {name} | {value} |", flush=True)


def percentiles(samples):
    ordered = sorted(sample * 1000 for sample in samples)
    return f"{statistics.median(ordered):.1f} ms median, {ordered[int(len(ordered) * 0.95)]:.1f} ms p95"


ITEMS = "/ogc/collections/parcels/items?f=json"


def timed(port, name, paths, warm):
    """Times of requests one at a time, after some that do not count; their features."""
    samples = [get(port, path) for path in paths]
    answers = [json.loads(sample[1]) for sample in samples[warm:]]
    returned = min(answer["numberReturned"] for answer in answers)
    matched = max(answer["numberMatched"] for answer in answers)
    record(name, percentiles([sample[0] for sample in samples[warm:]])
           + f" ({warm} before; {returned} features or more of up to {matched:,})")


def compressed(port, columns, rows):
    """What compression costs and saves, of a page and of a tile in the middle of the parcels."""
    pages = [f"{ITEMS}&limit=1000&bbox={box}" for box in boxes(columns, rows, 120, 40)]
    longitude, latitude = WEST + columns * SIDE / 2, math.radians(SOUTH + rows * SIDE / 2)
    x = int((longitude + 180) / 360 * 2 ** 14)
    y = int((1 - math.asinh(math.tan(latitude)) / math.pi) / 2 * 2 ** 14)
    tiles = [f"/tiles/parcels/14/{x + i % 4}/{y + i // 4 % 4}.mvt" for i in range(120)]
    for what, paths in (("bbox page", pages), ("vector tile", tiles)):
        for coding in ("identity", "gzip", "br"):
            samples = [get(port, path, headers={"Accept-Encoding": coding}) for path in paths][40:]
            size = statistics.mean(len(sample[1]) for sample in samples)
            record(f"{what}, {coding}", f"{percentiles([sample[0] for sample in samples])}, {size:,.0f} bytes")


def own_figures(port, columns, rows, count):
    pages = [f"{ITEMS}&limit=1000&bbox={box}" for box in boxes(columns, rows, 500, 40)]
    timed(port, "bbox page of 1,000 features, program just started", pages[:90], 30)
    timed(port, "bbox page of 1,000 features", pages[90:], 310)
    filtered = lambda text, limit: f"{ITEMS}&limit={limit}&filter=" + urllib.parse.quote(text)  # noqa: E731
    timed(port, "CQL2: box and text, a page of 100", [
        filtered(f"S_INTERSECTS(geometry,BBOX({box})) AND use = '工业用地'", 100) for box in boxes(columns, rows, 90, 25)], 30)
    compressed(port, columns, rows)
    # Every filter is another one: none is answered from what was kept of one before.
    for name, text in (
            ("S_INTERSECTS", "S_INTERSECTS(geometry,{polygon})"),
            ("S_WITHIN", "S_WITHIN(geometry,{polygon})"),
            ("S_WITHIN AND number", "S_WITHIN(geometry,{polygon}) AND year > 2001"),
            ("S_INTERSECTS AND text AND number", "S_INTERSECTS(geometry,{polygon}) AND use = '工业用地' AND year > 2001")):
        triangles = ["POLYGON((%f %f,%f %f,%f %f,%f %f))" % (
            WEST, SOUTH, WEST + columns * SIDE, SOUTH, WEST + (columns / 2 + i) * SIDE, SOUTH + rows * SIDE, WEST, SOUTH)
            for i in range(60)]
        timed(port, f"CQL2: {name}, a triangle over half of all, the number matched and a page of 10",
              [filtered(text.format(polygon=triangle), 10) for triangle in triangles], 30)
    for form, kind in (("fgb", "FlatGeobuf"), ("json", "GeoJSON"), ("csv", "CSV")):
        get(port, f"/ogc/collections/parcels/items?f={form}&limit=20000")
        best = min(get(port, f"/ogc/collections/parcels/items?f={form}&limit={count}")[0] for _ in range(2))
        record(f"whole layer as {kind}", f"{best:.2f} s, {count / best:,.0f} features/s")


def rename(feature, i):
    feature["properties"]["name"] = f"改{i}"


def move(feature, i):
    rename(feature, i)
    feature["geometry"]["coordinates"] = [[[x + 1e-5, y] for x, y in ring] for ring in feature["geometry"]["coordinates"]]


WARM_COMMITS = 20
GEOJSON = {"Content-Type": "application/geo+json"}


def commits(port, what, change, first):
    """Times of acknowledgement of replacements, and until the change is in an answer."""
    acknowledged, visible = [], []
    for i in range(first, first + 80):
        path = f"/ogc/collections/parcels/items/p-{i:07d}"
        _, body, response = get(port, path + "?f=json")
        feature = json.loads(body)
        change(feature, i)
        keep = {key: feature[key] for key in ("type", "id", "geometry", "properties")}
        began = time.perf_counter()
        seconds, _, _ = get(port, path, "PUT", json.dumps(keep).encode(),
                            {**GEOJSON, "If-Match": response.getheader("ETag")})
        acknowledged.append(seconds)
        while f"改{i}".encode() not in get(port, path + "?f=json")[1]:
            pass
        visible.append(time.perf_counter() - began)
    record(f"commit of {what} acknowledged", percentiles(acknowledged[WARM_COMMITS:]) + f" ({WARM_COMMITS} before)")
    record("the same visible on this node", percentiles(visible[WARM_COMMITS:]))


def insertions(port, columns):
    """Times of acknowledgement of new features among the others, and of their deletion."""
    inserted, deleted = [], []
    for i in range(60):
        x, y = WEST + (i + 0.5) * columns / 61 * SIDE, SOUTH + i * SIDE
        ring = [[x, y], [x + 1e-4, y], [x + 1e-4, y + 1e-4], [x, y + 1e-4], [x, y]]
        feature = {"type": "Feature", "id": f"p-{i * 16000:07d}a", "properties": {"name": "新"},
                   "geometry": {"type": "Polygon", "coordinates": [ring]}}
        inserted.append(get(port, "/ogc/collections/parcels/items", "POST", json.dumps(feature).encode(), GEOJSON)[0])
        deleted.append(get(port, f"/ogc/collections/parcels/items/{feature['id']}", "DELETE")[0])
    record("commit of one new feature acknowledged", percentiles(inserted[WARM_COMMITS:]))
    record("commit of one deletion acknowledged", percentiles(deleted[WARM_COMMITS:]))


def command(log, *arguments):
    subprocess.run([*run_line("6g"), *arguments], check=True, stdout=log, stderr=log)


def imported(path, settings, log, what, count):
    """Times the command that takes a file as a new layer, with the start of the program and all."""
    began, before = time.monotonic(), os.times()
    command(log, "import", "--layer", "parcels", path, *settings)
    seconds, after = time.monotonic() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    record(f"import of {what} as a new layer, whole command",
           f"{seconds:.1f} s, {count / seconds:,.0f} features/s ({cpu:.1f} s of CPU)")


def seed(folder, settings, log):
    """Makes the store: imports go into one that is there, as in any office."""
    path = f"{folder}/one.csv"
    with open(path, "w", encoding="utf-8") as out:
        out.write("id,name\nx,x\n")
    command(log, "import", "--layer", "one", path, *settings)


def imports(folder, source, settings, log, count, store):
    """The same parcels from files of all formats, each into a store of its own; exports make the files."""
    home = lambda name: [f"--xingtu.home={folder}/{name}"]  # noqa: E731
    seed(folder, home("seeded"), log)
    if store == "postgis":
        seed(folder, settings, log)
        imported(source, settings, log, "a CSV into PostGIS", count)
    for name in ("csv", "fgb", "gpkg", "geojson"):
        path = f"{folder}/parcels.{name}"
        shutil.copytree(f"{folder}/seeded", f"{folder}/into")
        if name != "csv":
            command(log, "export", "--layer", "parcels", path, *home("from-csv"))
        imported(path, home("into"), log, f"a .{name} into a GeoPackage", count)
        if name == "csv":
            os.rename(f"{folder}/into", f"{folder}/from-csv")
        else:
            os.remove(path)
            shutil.rmtree(f"{folder}/into")


MAPFILE = """MAP
  NAME "parcels"
  EXTENT 120 30 121 31
  PROJECTION "init=epsg:4490" END
  WEB METADATA "oga_title" "Parcels" "oga_onlineresource" "http://127.0.0.1/" "oga_enable_request" "*" END END
  LAYER
    NAME "parcels" TYPE POLYGON STATUS ON TEMPLATE "none"
    CONNECTIONTYPE POSTGIS CONNECTION "host=127.0.0.1 port={port} user=xingtu dbname=plan"
    DATA "geom from (select id, use, area_m2, year, name, geom from xingtu.parcels) as t using unique id using srid=4490"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    PROJECTION "init=epsg:4490" END
    METADATA "oga_title" "Parcels" "gml_include_items" "all" "gml_featureid" "id" END
    CLASS END
  END
END
"""

QGIS_PROJECT = """
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
app = QgsApplication([], False)
app.initQgis()
layer = QgsVectorLayer("dbname='plan' host=127.0.0.1 port={port} user='xingtu' key='id' srid=4490 type=Polygon"
                       " table=\\"xingtu\\".\\"parcels\\" (geom)", "parcels", "postgres")
assert layer.isValid()
project = QgsProject.instance()
project.addMapLayer(layer)
project.writeEntry("WFSLayers", "/", [layer.id()])
assert project.write("{file}")
"""


def peers(folder, port, stack):
    """Starts MapServer and QGIS Server on the database behind nginx; returns the paths of their items."""
    write = lambda name, text: open(os.path.join(folder, name), "w").write(text)  # noqa: E731
    write("parcels.map", MAPFILE.format(port=port))
    write("mapserver.conf", f'CONFIG ENV MS_MAP_PATTERN "." END MAPS parcels "{folder}/parcels.map" END END\n')
    write("project.py", QGIS_PROJECT.format(port=port, file=f"{folder}/parcels.qgs"))
    subprocess.run(["/usr/bin/python3", f"{folder}/project.py"], check=True, stderr=subprocess.DEVNULL,
                   env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    for name, program, settings in (
            ("mapserver", "/usr/bin/mapserv", {"MAPSERVER_CONFIG_FILE": f"{folder}/mapserver.conf"}),
            ("qgis", "/usr/lib/cgi-bin/qgis_mapserv.fcgi",
             {"QGIS_PROJECT_FILE": f"{folder}/parcels.qgs", "QT_QPA_PLATFORM": "offscreen", "QGIS_SERVER_LOG_LEVEL": "2"})):
        fastcgi(folder, name, program, settings, stack)
    _, web = nginx(folder, stack)
    return web, {"MapServer": "/mapserver/parcels/ogcapi/collections/parcels/items?f=json&limit=1000&bbox=",
                 "QGIS Server": "/wfs3/collections/parcels/items.json?limit=1000&bbox="}


WRK = """
local boxes = {{ {boxes} }}
local i = 0
request = function()
  i = i % #boxes + 1
  return wrk.format("GET", "{path}" .. boxes[i])
end
"""


def throughput(folder, port, path, every, seconds):
    script = os.path.join(folder, "boxes.lua")
    with open(script, "w") as out:
        out.write(WRK.format(boxes=", ".join(f'"{box}"' for box in every), path=path))
    told = subprocess.run(["wrk", "-t1", "-c2", f"-d{seconds}s", "--timeout", "30s", "-s", script,
                           f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in told:
        sys.exit(told)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told).group(1))


def compare(folder, own, database, columns, rows, seconds, stack):
    web, paths = peers(folder, database, stack)
    every = list(boxes(columns, rows, 200, 40))
    servers = {"Xingtu": (own, "/ogc/collections/parcels/items?f=json&limit=1000&bbox=")}
    servers.update({name: (web, path) for name, path in paths.items()})
    for name, (port, path) in servers.items():
        _, body, _ = get(port, path + every[0])
        features = len(json.loads(body)["features"])
        record(f"{name}: features in a page, bytes", f"{features}, {len(body):,}")
    rates = {name: [] for name in servers}
    for _ in range(3):
        for name, (port, path) in servers.items():
            rates[name].append(throughput(folder, port, path, every, seconds))
    for name, found in rates.items():
        rate = statistics.median(found)
        ratio = f"Xingtu is {statistics.median(rates['Xingtu']) / rate:.1f} times that" if rate else "no page within a round"
        record(f"{name}: bbox pages a second, 2 clients", f"{rate:.1f} ({ratio})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--store", choices=["postgis", "geopackage"], default="postgis")
    parser.add_argument("--part", choices=["all", "imports", "service", "peers"], default="all")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        folder = tempfile.mkdtemp()
        os.chmod(folder, 0o755)
        stack.callback(shutil.rmtree, folder, True)
        log = stack.enter_context(open(os.path.join(folder, "xingtu.log"), "w"))
        settings = [f"--xingtu.home={folder}/home"]
        database = None
        if options.store == "postgis":
            os.mkdir(f"{folder}/postgres")
            postgres = Postgres(f"{folder}/postgres")
            stack.callback(postgres.stop)
            database = postgres.port
            settings.append(f"--spring.datasource.url={postgres.url()}")
        port = free_port()
        columns = parcels(f"{folder}/parcels.csv", options.features)
        rows = -(-options.features // columns)
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {options.features:,} parcels in {options.store}\n")
        print("| what | measured |\n|---|---|")
        source = f"{folder}/parcels.csv"
        if options.part in ("all", "imports"):
            imports(folder, source, settings, log, options.features, options.store)
        else:
            command(log, "import", "--layer", "parcels", source, *settings)
        if options.part == "imports":
            return
        if database and options.part in ("all", "peers"):
            postgres.sql("VACUUM ANALYZE xingtu.parcels")
        server = serve(settings, port, log)
        stack.callback(stop, server)
        record("start until ready, with all snapshots", f"{ready(server, port, log):.1f} s")
        if options.part in ("all", "service"):
            own_figures(port, columns, rows, options.features)
            commits(port, "other values of one feature", rename, 0)
            commits(port, "one feature elsewhere", move, 1000)
            insertions(port, columns)
        if database and options.part in ("all", "peers"):
            compare(folder, port, database, columns, rows, options.seconds, stack)


if __name__ == "__main__":
    main()
