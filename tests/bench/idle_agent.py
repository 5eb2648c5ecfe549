# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives `goldwatchctl agent` as the desktop does, waits for the run to end, then measures what an idle watch costs."""
import json
import os
import subprocess
import sys
import threading
import time
import tomllib

ctl, env_file, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])


def profile():
    with open(env_file, "rb") as file:
        toml = tomllib.load(file)
    services = {k: v for k, v in toml.get("services", {}).items() if isinstance(v, str)}
    services["auth"] = toml.get("services", {}).get("auth", {})
    secrets = {name: {"source": source, "value": value}
               for name, secret in toml.get("secrets", {}).items() for source, value in secret.items()}
    return {"name": "bench", "paths": toml.get("paths", {}), "shadow": toml.get("shadow", {}), "services": services, "secrets": secrets}


agent = subprocess.Popen([ctl, "agent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
seen = {"notices": 0, "status": {}}
answers = {}
arrived = threading.Condition()


def send(message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    agent.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    agent.stdin.flush()


def receive():
    while True:
        length = None
        while True:
            line = agent.stdout.readline()
            if not line:
                return
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            elif not line.strip() and length is not None:
                break
        message = json.loads(agent.stdout.read(length))
        with arrived:
            if "id" in message:
                answers[message["id"]] = message
            elif message["method"] == "watch.changed":
                seen["notices"] += 1
                seen["status"] = message["params"]["status"]
            arrived.notify_all()


def call(number, method, params):
    send({"id": number, "method": method, "params": params})
    with arrived:
        arrived.wait_for(lambda: number in answers, 60)
    if "result" not in answers.get(number, {}):
        sys.exit(f"{method}: {answers.get(number)}")
    return answers[number]["result"]


def cpu_ms():
    with open(f"/proc/{agent.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def memory_kb(key):
    with open(f"/proc/{agent.pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith(key))


threading.Thread(target=receive, daemon=True).start()
call(0, "hello", {"protocol": 1, "client": "bench", "profile": profile()})
seen["status"] = call(1, "watch.start", {"period_ms": 1000})["status"]
deadline = time.time() + float(os.environ.get("BENCH_WAIT", "600"))
while seen["status"].get("state") in ("running", "unknown") and time.time() < deadline:
    time.sleep(1)
time.sleep(5)  # what the end of the run caused is not idle
begun, cpu, notices = time.time(), cpu_ms(), seen["notices"]
time.sleep(seconds)
spent, passed = cpu_ms() - cpu, time.time() - begun
status = seen["status"]
print(json.dumps({
    "golden_files": status.get("golden_files"), "cycles": status.get("cycles"), "state": status.get("state"),
    "services": {s["kind"]: s["health"] for s in status.get("services", [])},
    "seconds": round(passed, 1), "cpu_ms": spent, "cpu_percent": round(spent / passed / 10, 2),
    "rss_mb": round(memory_kb("VmRSS") / 1024, 1), "peak_mb": round(memory_kb("VmHWM") / 1024, 1),
    "notices": seen["notices"] - notices}))
agent.stdin.close()
sys.exit(agent.wait())
