"""peers.py PAIRS QUERIES COUNT FUZZY_MEDIAN: RapidFuzz (words, brute force), SQLite FTS5 trigram (200 candidates),
PostgreSQL pg_trgm and SYSTRAN's FuzzyMatch-cli, the last two where they are installed, on the first COUNT queries.
Prints name, median, mean and p95 in ms, how much slower than Pont's median, and how many of the best matches of
brute force by words the peer shows among its five."""

import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

pairs, queries = sys.argv[1:3]
count, pont = int(sys.argv[3]), float(sys.argv[4])
sources = [line.split("\t")[0] for line in open(pairs, encoding="utf8")]
asked = [line.split("\t")[0] for line in open(queries, encoding="utf8")][:count]
words = [source.lower().split() for source in sources]


def similarity(query, text):
    return Levenshtein.normalized_similarity(query.lower().split(), text.lower().split())


def report(name, times, answers):
    """`answers`: for each query the texts shown."""
    kept = sum(
        1 for query, goal, texts in zip(asked, best, answers)
        if goal and max((similarity(query, text) for text in texts), default=0) >= goal - 1e-9)
    times.sort()
    median = statistics.median(times)
    print(f"{name}\t{median:.3f}\t{statistics.mean(times):.3f}\t{times[len(times) * 95 // 100]:.3f}"
          f"\t{median / pont:.0f} ×\t{kept / max(1, sum(1 for goal in best if goal)):.3f}", flush=True)


def timed(answer):
    times, answers = [], []
    for query in asked:
        start = time.perf_counter()
        answers.append(answer(query))
        times.append((time.perf_counter() - start) * 1000)
    return times, answers


def brute(query):
    return process.extract(query.lower().split(), words, scorer=Levenshtein.normalized_similarity, limit=5,
                           score_cutoff=0.7, processor=None)


times, found = timed(brute)
best = [matches[0][1] if matches else 0 for matches in found]
report("RapidFuzz, words, brute force", times, [[sources[m[2]] for m in matches] for matches in found])

database = sqlite3.connect(":memory:")
database.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='trigram')")
database.executemany("INSERT INTO t VALUES (?)", ((source,) for source in sources))


def trigram(query):
    grams = {query[i : i + 3] for i in range(len(query) - 2)}
    wanted = " OR ".join('"' + gram.replace('"', '""') + '"' for gram in sorted(grams))
    rows = database.execute("SELECT text FROM t WHERE t MATCH ? ORDER BY rank LIMIT 200", (wanted,)).fetchall()
    ranked = process.extract(query, [row[0] for row in rows], scorer=Levenshtein.normalized_similarity, limit=5)
    return [match[0] for match in ranked]


report("SQLite FTS5 trigram, 200 candidates", *timed(trigram))
database.close()

cli = shutil.which("FuzzyMatch-cli")
if cli:
    with tempfile.TemporaryDirectory() as folder:
        corpus = f"{folder}/corpus"
        with open(corpus, "w", encoding="utf8") as file:
            file.write("".join(source + "\n" for source in sources))
        subprocess.run([cli, "-c", corpus, "-a", "index"], check=True, capture_output=True)
        start = time.perf_counter()
        out = subprocess.run([cli, "-i", corpus + ".fmi", "-a", "match", "-f", "0.7", "-n", "5"],
                             input="".join(q + "\n" for q in asked), text=True, capture_output=True).stdout
        each = (time.perf_counter() - start) * 1000 / len(asked)
        shown = [line.split("\t") for line in out.splitlines()]
        report("FuzzyMatch-cli, loading included", [each] * len(asked), shown)

dsn = subprocess.run(["psql", "-XAtc", "SELECT 1"], capture_output=True, text=True) if shutil.which("psql") else None
if dsn and dsn.returncode == 0:
    server = subprocess.Popen(["psql", "-XAtq"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(sql):
        server.stdin.write(sql + ";\n\\echo END\n")
        server.stdin.flush()
        return [line.rstrip("\n") for line in iter(server.stdout.readline, "END\n")]

    quote = lambda text: "'" + text.replace("'", "''").replace("\0", "") + "'"
    ask("CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE TEMP TABLE pont_bench (text text)")
    for start in range(0, len(sources), 5000):
        ask("INSERT INTO pont_bench VALUES " + ",".join(f"({quote(s)})" for s in sources[start : start + 5000]))
    ask("CREATE INDEX ON pont_bench USING gin (text gin_trgm_ops); SET pg_trgm.similarity_threshold = 0.5")
    report("PostgreSQL pg_trgm, GIN, at 0.5", *timed(lambda query: ask(
        f"SELECT text FROM pont_bench WHERE text % {quote(query)} ORDER BY similarity(text, {quote(query)}) DESC LIMIT 5")))
    server.stdin.close()
