#!/usr/bin/env python3
"""Draws the same maps by Xingtu and by MapServer in turn, and prints what each took as a table in Markdown.

    mvn -q -DskipTests package
    python3 docs/benchmarks/rendering.py [--seconds 4] [--rounds 3] [--only mid] [--json new.json] [--compare old.json]
    python3 docs/benchmarks/rendering.py --quick --data district [--json new.json]    # 4 clients, one round a case: 6 minutes
    python3 docs/benchmarks/rendering.py --quick --data plan [--json new.json]
    python3 docs/benchmarks/rendering.py --quick --data district --clients 1 --only PNG8 [--json new.json]
    python3 docs/benchmarks/rendering.py --million [--json new.json]

Needs cgi-mapserver, nginx, gdal-bin and wrk from Debian. MapServer runs as FastCGI behind nginx, a process a core, with
its fastest source of data (district.py makes the data, mapfile.py the mapfile). Nothing comes from a cache: every box of
a WMS map is another one, and the program runs with xingtu.tile-cache=0B. Tiles of /tiles share what belongs to their
style and to their square of labels, as they do in service.

A program that compiles itself while it runs is slow at first: before the first case all of them are asked for in turn,
for --warm-up seconds (--warm more before each case), as in a service that has run for some minutes; the number of maps
that it has drawn by then is told. Where the program's CPU time went, thread by thread, stands below each row: the
threads that draw, those that speak HTTP, the compiler and the collector.

Each case is measured in rounds, the servers in turn; figures are medians of the rounds. A round lasts --seconds, and
longer, up to --longest, where the warming round tells that it would see fewer than --requests answers: else the ratios of
slow cases stand on a handful of maps. What wrk itself takes of the same cores is told beside the threads. Times depend on what else the
machine does, the CPU time a request and the ratios much less. With --compare the CPU time of each case is set beside an
earlier run's, as a share of MapServer's, and the run fails where that grew by more than --noise.
"""
import argparse
import contextlib
import json
import math
import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import district  # noqa: E402
import mapfile  # noqa: E402
from maps import free_port  # noqa: E402
from servers import GROUPS, cpu_seconds, fastcgi, nginx, peak_megabytes, ready, run_line, stop, thread_groups  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FONTS = f"{ROOT}/src/main/resources/city/xingtu/ink/fonts"
HALF = math.pi * district.RADIUS

# Zoom levels of the web's grid: the whole of it, a town, a street.
ZOOMS = {"district": 10, "mid": 13, "street": 16}
MAP_ZOOMS = {"district": 11, "mid": 13, "street": 16}
FORMATS = {"PNG8": "image/png; mode=8bit", "PNG24": "image/png"}

# West, south, side in Web Mercator: where boxes are laid.
AREAS = {"district": (district.WEST, district.SOUTH, district.SIDE), "plan": (13_388_000, 3_526_000, 38_000)}

REPORT = """
local paths = {{}}
for line in io.lines("{file}") do paths[#paths + 1] = line end
local i = {first}
request = function()
  i = i % #paths + 1
  return wrk.format("GET", paths[i])
end
done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\\n", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
"""


def resolution(zoom):
    return 2 * HALF / 256 / 2 ** zoom


def boxes(data, zoom, width, height, count):
    """Boxes at the resolution of a zoom level, inside the area where they fit and around its middle where not."""
    source = random.Random(20261122 + zoom)
    west, south, side = AREAS[data]
    wide, high = resolution(zoom) * width, resolution(zoom) * height
    for _ in range(count):
        x = west + side / 2 - wide / 2 + source.uniform(-0.5, 0.5) * max(side - wide, side / 20)
        y = south + side / 2 - high / 2 + source.uniform(-0.5, 0.5) * max(side - high, side / 20)
        yield f"{x:.3f},{y:.3f},{x + wide:.3f},{y + high:.3f}"


def get_map(prefix, layers, box, width, height, kind):
    return prefix + urllib.parse.urlencode({
        "SERVICE": "WMS", "VERSION": "1.3.0", "REQUEST": "GetMap", "LAYERS": ",".join(layers), "STYLES": "",
        "CRS": "EPSG:3857", "BBOX": box, "WIDTH": width, "HEIGHT": height, "FORMAT": kind})


def tiles(data, zoom, theme):
    """Every tile of the area, in an order that jumps."""
    west, south, side = AREAS[data]
    size = 256 * resolution(zoom)
    columns = range(int((west + HALF) / size), int((west + side + HALF) / size) + 1)
    rows = range(int((HALF - south - side) / size), int((HALF - south) / size) + 1)
    every = [f"/tiles/theme:{theme}/{zoom}/{x}/{y}.png" for x in columns for y in rows]
    random.Random(zoom).shuffle(every)
    return every[:4000]


class Server:
    """A server with the processes that it consists of."""

    def __init__(self, name, port, processes, prefix):
        self.name, self.port, self.processes, self.prefix = name, port, processes, prefix

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
            body = answer.read()
        if not body.startswith(b"\x89PNG"):
            sys.exit(f"{self.name}: {path}: {body[:400]!r}")
        return body


class Case:
    """Requests for one kind of map, the same boxes for every server."""

    def __init__(self, name, make, count=1500):
        self.name, self.make, self.count = name, make, count

    def paths(self, server):
        return list(self.make(server))


def settle(server):
    """Waits until the server has dropped what nobody waits for any more."""
    last = -1.0
    while last != (last := cpu_seconds(server.processes)):
        time.sleep(0.1)


def client_seconds():
    """Time that the programs which have ended here, wrk's runs, have spent."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def load(folder, server, case, clients, seconds, first):
    """One round against one server: requests a second, times in ms, bytes and CPU ms a request."""
    listed, script = f"{folder}/paths", f"{folder}/load.lua"
    with open(listed, "w", encoding="utf-8") as out:
        out.write("\n".join(case.paths(server)))
    with open(script, "w", encoding="utf-8") as out:
        out.write(REPORT.format(file=listed, first=first))
    before = cpu_seconds(server.processes)
    groups = thread_groups(server.processes[0])
    client = client_seconds()
    told = subprocess.run(["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", script,
                           f"http://127.0.0.1:{server.port}"], capture_output=True, text=True, check=True).stdout
    client = client_seconds() - client
    settle(server)
    spent = cpu_seconds(server.processes) - before
    found = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)", told)
    requests, micros, size, median, slowest, errors = map(int, found.groups())
    if errors:
        sys.exit(f"{server.name}, {case.name}: {told}")
    # Of a cold server a second of warming up may see the end of nothing.
    requests = max(requests, 1)
    parts = {name: (spent - groups[name]) * 1000 / requests
             for name, spent in thread_groups(server.processes[0]).items()}
    return {"requests": requests, **parts, "rate": requests * 1e6 / micros, "p50": median / 1000, "p99": slowest / 1000,
            "kB": size / requests / 1000, "cpu": spent * 1000 / requests, "client": client * 1000 / requests}


def measure(folder, servers, case, clients, options):
    found = {server.name: [] for server in servers}
    seconds = {}
    for server in servers:
        # A server that answers with an error is fast.
        server.get(case.paths(server)[0])
        rate = load(folder, server, case, clients, options.warm, 7)["rate"]
        enough = math.ceil(options.requests / rate)
        seconds[server.name] = max(options.seconds, min(enough, options.longest))
    for turn in range(options.rounds):
        for server in servers:
            found[server.name].append(load(folder, server, case, clients, seconds[server.name], 101 * turn))
    return {name: {key: statistics.median(turn[key] for turn in turns) for key in turns[0]} for name, turns in found.items()}


def warm_up(folder, server, asked, seconds):
    """Asks for maps of all cases in turn, several at a time; returns how many."""
    began, turn, drawn = time.monotonic(), 0, 0
    while time.monotonic() - began < seconds:
        drawn += load(folder, server, asked[turn % len(asked)], 4, 1, 53 * turn)["requests"]
        turn += 1
    return drawn


def cases(data, layers, theme):
    def maps(zoom, width, height, kind, count):
        return lambda server: [get_map(server.prefix, layers, box, width, height, kind)
                               for box in boxes(data, zoom, width, height, count)]

    for view, zoom in ZOOMS.items():
        for form, kind in FORMATS.items():
            yield Case(f"{data}, 256-pixel map, {view}, {form}", maps(zoom, 256, 256, kind, 1500))
    for view, zoom in MAP_ZOOMS.items():
        for form, kind in FORMATS.items():
            yield Case(f"{data}, 1024x768 map, {view}, {form}", maps(zoom, 1024, 768, kind, 600))
    for view, zoom in ZOOMS.items():
        # MapServer has no tiles of its own that carry labels over their edges: its maps of the tile's size are compared.
        yield Case(f"{data}, tile of /tiles, {view}, PNG8",
                   lambda server, zoom=zoom: tiles(data, zoom, theme) if server.name == "Xingtu" else maps(
                       zoom, 256, 256, FORMATS["PNG8"], 1500)(server))


def start(folder, settings, stack, memory="1g"):
    log = stack.enter_context(open(f"{folder}/xingtu.log", "a", encoding="utf-8"))
    port = free_port()
    process = subprocess.Popen([*run_line(memory), f"--server.port={port}", "--xingtu.tile-cache=0B", *settings],
                               stdout=log, stderr=subprocess.STDOUT)
    stack.callback(stop, process)
    return Server("Xingtu", port, [process], "/wms?"), ready(process, port, log, 600)


def compare_with(old, results, noise):
    """The share of MapServer's CPU time that a request took, beside an earlier run's; whether none grew."""
    print("\n| what | CPU, share of MapServer's | before | grew by |\n|---|---|---|---|")
    fine = True
    for name, found in results.items():
        if name not in old or "MapServer" not in found or "MapServer" not in old[name]:
            continue
        now, then = (run["Xingtu"]["cpu"] / run["MapServer"]["cpu"] for run in (found, old[name]))
        slower = now / then - 1
        fine &= slower <= noise
        print(f"| {name} | {now:.3f} | {then:.3f} | {slower:+.0%}{' **slower**' if slower > noise else ''} |")
    return fine


def row(name, found):
    own = found["Xingtu"]
    other = found.get("MapServer")
    cell = lambda key, form: f"{own[key]:{form}}" + (f" / {other[key]:{form}}" if other else "")  # noqa: E731
    ratio = f"**{own['rate'] / other['rate']:.1f}**, {other['cpu'] / own['cpu']:.1f}" if other else ""
    print(f"| {name} | {cell('rate', '.0f')} | {ratio} | {cell('p50', '.1f')} | {cell('p99', '.1f')} | {cell('kB', '.1f')} |"
          f" {cell('cpu', '.2f')} |", flush=True)


def run(folder, data, source, styles, settings, options, stack):
    write = lambda name, text: open(f"{folder}/{name}", "w", encoding="utf-8").write(text)  # noqa: E731
    layers = mapfile.write(data, source, styles, folder, FONTS)
    write("mapserver.conf", f'CONFIG ENV MS_MAP_PATTERN "." END MAPS {data} "{folder}/{data}.map" END END\n')
    own, seconds = start(folder, settings, stack)
    web, port = nginx(folder, stack)
    drawers = fastcgi(folder, "mapserver", "/usr/bin/mapserv", {"MAPSERVER_CONFIG_FILE": f"{folder}/mapserver.conf"}, stack,
                      os.cpu_count())
    servers = [own, Server("MapServer", port, [web, *drawers], f"/mapserver?map={data}&")]
    if options.alone:
        servers = servers[:1]
    theme = "all" if data == "district" else "transport"
    results = {}
    asked = [case for case in cases(data, layers, theme) if not options.only or re.search(options.only, case.name)]
    drawn = warm_up(folder, own, asked, options.warm_up)
    where = []
    for case in asked:
        if options.pictures:
            for server in servers:
                with open(f"{options.pictures}/{case.name.replace(', ', '-').replace(' ', '_').replace('/', '')}-{server.name}.png",
                          "wb") as out:
                    out.write(server.get(case.paths(server)[0]))
        for clients in options.clients:
            name = f"{case.name}, {clients} client{'s' if clients > 1 else ''}"
            results[name] = measure(folder, servers, case, clients, options)
            row(name, results[name])
            where.append(f"| {name} | " + " | ".join(f"{results[name]['Xingtu'][group]:.2f}" for group in (*GROUPS, "client")) + " |")
    print(f"\nDrawn before the first case: {drawn} maps. Xingtu's CPU ms a request by threads, and the client's:\n\n| what | "
          f"{' | '.join((*GROUPS, 'client'))} |")
    print("|---" * (len(GROUPS) + 2) + "|\n" + "\n".join(where))
    for server in servers:
        print(f"\n{server.name}: most memory {peak_megabytes(server.processes):.0f} MB", end="")
    print()
    return results


def million(folder, options, stack):
    """A layer of a million parcels: a tile at every zoom, one client, and the memory."""
    source = f"{folder}/million"
    district.write_parcels(source, options.parcels)
    own, seconds = start(folder, [f"--xingtu.home={folder}/home", f"--xingtu.gis-data={source}",
                                  f"--xingtu.styles={source}/styles"], stack, "2g")
    print(f"{options.parcels:,} parcels, ready after {seconds:.0f} s\n")
    print("| what | a second | | median ms | p99 ms | kB | CPU ms |\n|---|---|---|---|---|---|---|")
    results = {}
    for zoom in range(5, 20):
        name = f"{options.parcels} parcels, tile, zoom {zoom}"
        case = Case(name, lambda server, zoom=zoom: tiles("district", zoom, "all"))
        began = time.monotonic()
        own.get(case.paths(own)[0])
        first = (time.monotonic() - began) * 1000
        results[name] = measure(folder, [own], case, 1, options)
        results[name]["Xingtu"]["first"] = first
        row(f"{name} (first {first:.0f} ms)", results[name])
    memory = peak_megabytes(own.processes)
    results["memory"] = {"Xingtu": {"MB": memory}}
    print(f"\nmost memory {memory:.0f} MB")
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=4, help="of a round")
    parser.add_argument("--requests", type=int, default=60, help="answers that a round should see")
    parser.add_argument("--longest", type=int, default=10, help="seconds of a round at the most")
    parser.add_argument("--warm-up", type=int, default=120, help="seconds before the first case")
    parser.add_argument("--warm", type=int, default=2, help="seconds before the first round of a case")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--clients", type=int, nargs="+", help="at a time; 1 and then 4, or with --quick 4")
    parser.add_argument("--quick", action="store_true", help="one short round and only maps")
    parser.add_argument("--only", help="cases whose name has a match of this expression")
    parser.add_argument("--data", choices=["district", "plan"], nargs="+", default=["district", "plan"])
    parser.add_argument("--alone", action="store_true", help="without MapServer")
    parser.add_argument("--million", action="store_true", help="a layer of a million parcels instead")
    parser.add_argument("--parcels", type=int, default=1_000_000)
    parser.add_argument("--pictures", help="folder for a picture of each case by each server, to compare by eye")
    parser.add_argument("--json", help="file for the figures")
    parser.add_argument("--compare", help="figures of an earlier run")
    parser.add_argument("--noise", type=float, default=0.15)
    options = parser.parse_args()
    options.clients = options.clients or ([4] if options.quick else [1, 4])
    if options.quick:
        options.seconds, options.rounds, options.warm, options.warm_up = 3, 1, 2, 60
        options.only = options.only or "pixel map|1024x768 map"
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before the run\n")
    results = {}
    with contextlib.ExitStack() as whole:
        if not options.million:
            print("| what (Xingtu / MapServer) | a second | ratio, by CPU | median ms | p99 ms | kB | CPU ms |")
            print("|---|---|---|---|---|---|---|")
        for data in ["million"] if options.million else options.data:
            folder = tempfile.mkdtemp()
            os.chmod(folder, 0o755)
            whole.callback(shutil.rmtree, folder, True)
            with contextlib.ExitStack() as stack:
                if options.million:
                    results |= million(folder, options, stack)
                elif data == "district":
                    source = f"{folder}/gis-data"
                    district.write(source)
                    results |= run(folder, data, source, f"{source}/styles", [
                        f"--xingtu.home={folder}/home", f"--xingtu.gis-data={source}"], options, stack)
                else:
                    results |= run(folder, data, f"{ROOT}/gis-data", f"{ROOT}/styles", [f"--xingtu.home={folder}/home"],
                                   options, stack)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as out:
            json.dump(results, out, indent=1, ensure_ascii=False)
    if options.compare:
        with open(options.compare, encoding="utf-8") as old:
            if not compare_with(json.load(old), results, options.noise):
                sys.exit("slower than before")


if __name__ == "__main__":
    main()
