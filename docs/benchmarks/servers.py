"""Starts the servers that the benchmarks compare, and counts what they use of the machine."""
import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time

from maps import free_port, java

NGINX = """
worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ }}
http {{ access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port};
    location /mapserver {{ include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_NAME /mapserver;
      fastcgi_split_path_info ^(/mapserver)(.*)$; fastcgi_param PATH_INFO $fastcgi_path_info;
      fastcgi_pass unix:{folder}/mapserver.sock; }}
    location / {{ include /etc/nginx/fastcgi_params; fastcgi_pass unix:{folder}/qgis.sock; }} }} }}
"""

TICKS = os.sysconf("SC_CLK_TCK")


def run_line(memory):
    """How the program is run, with the README's collector; XINGTU_RUN replaces it."""
    own = os.environ.get("XINGTU_RUN")
    return own.split() if own else [java(), "-XX:+UseSerialGC", "-XX:MaxNewSize=256m", f"-Xmx{memory}", "-jar", "target/xingtu.jar"]


def ready(process, port, log, seconds=180):
    """Waits until the program answers; returns the seconds that it took."""
    began = time.monotonic()
    while time.monotonic() - began < seconds and process.poll() is None:
        with contextlib.suppress(OSError):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("GET", "/actuator/health/readiness")
            if connection.getresponse().status == 200:
                return time.monotonic() - began
        time.sleep(0.05)
    process.kill()
    with open(log.name, encoding="utf-8") as lines:
        sys.exit("the server did not become ready\n" + "".join(lines.readlines()[-20:]))


def stop(process):
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        # A FastCGI program that waits for a request hears of it only with the next one.
        process.kill()
        process.wait()


def fastcgi(folder, name, program, settings, stack, processes=2):
    """Starts processes of a FastCGI program that share the socket {name}.sock, as many as there are cores here."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(f"{folder}/{name}.sock")
    listener.listen(64)
    os.chmod(f"{folder}/{name}.sock", 0o777)
    stack.callback(listener.close)
    started = []
    for _ in range(processes):
        process = subprocess.Popen([program], stdin=listener.fileno(), env={**os.environ, **settings},
                                   stderr=subprocess.DEVNULL)
        stack.callback(stop, process)
        started.append(process)
    return started


def nginx(folder, stack):
    """Starts nginx before the FastCGI programs; returns its process and port."""
    port = free_port()
    with open(f"{folder}/nginx.conf", "w", encoding="utf-8") as out:
        out.write(NGINX.format(folder=folder, port=port))
    process = subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf"], stderr=subprocess.DEVNULL)
    stack.callback(stop, process)
    time.sleep(2)
    return process, port


def processes_of(process):
    """The process and its children."""
    with contextlib.suppress(OSError):
        with open(f"/proc/{process.pid}/task/{process.pid}/children", encoding="ascii") as children:
            return [process.pid, *map(int, children.read().split())]
    return [process.pid]


def cpu_seconds(processes):
    """Time that processes and their children have spent on any core."""
    total = 0
    for pid in (pid for process in processes for pid in processes_of(process)):
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


# What the threads of the program do, by the beginnings of their names.
GROUPS = {"drawing": ("work-",), "HTTP": ("ForkJoinPool", "jetty", "qtp", "MasterPoller"), "compiler": ("C1 ", "C2 "),
          "collector": ("GC ", "G1 ", "VM ")}


def thread_groups(process):
    """Seconds that the threads of each group have spent."""
    spent = dict.fromkeys(GROUPS, 0)
    for task in os.listdir(f"/proc/{process.pid}/task"):
        with contextlib.suppress(OSError):
            with open(f"/proc/{process.pid}/task/{task}/stat", encoding="utf-8") as stat:
                name, fields = stat.read().split("(", 1)[1].rsplit(")", 1)
            for group, beginnings in GROUPS.items():
                if name.startswith(beginnings):
                    spent[group] += (int(fields.split()[11]) + int(fields.split()[12])) / TICKS
    return spent


def peak_megabytes(processes):
    """The most memory that they have had at once, each by itself, added up."""
    total = 0
    for pid in (pid for process in processes for pid in processes_of(process)):
        with open(f"/proc/{pid}/status", encoding="utf-8") as status:
            total += next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    return total / 1024
