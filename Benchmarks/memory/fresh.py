"""fresh.py PONT MEMORY QUERIES: how long a fresh process takes to answer, beside one that only tells its version,
how much memory it takes, and how many segments a second `pont lookup --batch` answers as JSON."""

import os
import statistics
import subprocess
import sys
import time

pont, memory, queries = sys.argv[1:4]
asked = [line.split("\t")[0] for line in open(queries, encoding="utf8")]


def run(*arguments):
    start = time.perf_counter()
    process = subprocess.Popen([pont, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return (time.perf_counter() - start) * 1000, usage.ru_maxrss / 1024, (usage.ru_utime + usage.ru_stime) * 1000


pair = ["--memory", memory, "--from", "en", "--to", "nl", "--format", "json"]
version = [run("--version") for _ in range(21)]
lookup = [run("lookup", *pair, text) for text in asked[:41]]
for place, name in [(0, "ms"), (2, "ms of processor")]:
    more = statistics.median(r[place] for r in lookup) - statistics.median(r[place] for r in version)
    print(f"fresh process beside --version, {name}\t{more:.1f}")
print(f"fresh process, peak MB\t{max(r[1] for r in lookup):.0f}")
batch = f"{memory}.txt"
with open(batch, "w", encoding="utf8") as file:
    for _ in range(20):
        file.write("".join(text + "\n" for text in asked))
wall, peak, cpu = run("lookup", *pair, "--batch", batch)
os.remove(batch)
print(f"pont lookup --batch, segments a second\t{20 * len(asked) / wall * 1000:.0f}")
print(f"pont lookup --batch, segments a processor second\t{20 * len(asked) / cpu * 1000:.0f}")
