"""peers.py PAIRS QUERIES SCORES [COUNT]: RapidFuzz (words, brute force) and SQLite FTS5 trigram (200 candidates)
on the first COUNT queries; prints medians, and how many of Pont's best scores (a line each in SCORES) RapidFuzz
beats: those would be lost matches."""

import sqlite3
import statistics
import sys
import time
import unicodedata

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

pairs, queries, scores = sys.argv[1:4]
count = int(sys.argv[4]) if len(sys.argv) > 4 else 100
sources = [line.split("\t")[0] for line in open(pairs, encoding="utf8")]
asked = [line.split("\t")[0] for line in open(queries, encoding="utf8")][:count]
best = [int(line) for line in open(scores)][:count]


def median(name, answer):
    times = []
    answers = []
    for query in asked:
        start = time.perf_counter()
        answers.append(answer(query))
        times.append((time.perf_counter() - start) * 1000)
    print(f"{name}: median {statistics.median(times):.3f} ms")
    return answers


words = [source.lower().split() for source in sources]
median(
    "RapidFuzz, words, brute force",
    lambda query: process.extract(
        query.lower().split(), words, scorer=Levenshtein.normalized_similarity, limit=5, score_cutoff=0.7,
        processor=None))

database = sqlite3.connect(":memory:")
database.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='trigram')")
database.executemany("INSERT INTO t VALUES (?)", ((source,) for source in sources))


def trigram(query):
    grams = {query[i : i + 3] for i in range(len(query) - 2)}
    wanted = " OR ".join('"' + gram.replace('"', '""') + '"' for gram in sorted(grams))
    rows = database.execute("SELECT text FROM t WHERE t MATCH ? ORDER BY rank LIMIT 200", (wanted,)).fetchall()
    return process.extract(query, [row[0] for row in rows], scorer=Levenshtein.normalized_similarity, limit=5)


median("SQLite FTS5 trigram, 200 candidates", trigram)
print(f"Pont finds something at or above the threshold for {sum(1 for score in best if score)} of {len(best)}")
