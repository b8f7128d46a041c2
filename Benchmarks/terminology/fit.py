"""Fits the weights of SuggestionWeights.swift to what NameBenchmark prints about the half for tuning.

    NameBenchmark Benchmarks/terminology tune traits | python3 Benchmarks/terminology/fit.py

Logistic regression with shrinkage (a normal prior on each weight), by Newton's method. The means of
the priors say what is known beforehand: evidence helps, doubt hurts.
"""
import math
import sys

SPREAD = {"rivals": 0.7}
PRIOR = {"keptShare": 0.5, "writtenShare": 0.5, "wordsShare": 0.5, "doubt": -2.0, "inside": -2.0,
         "besideParticle": -1.5, "besideCapital": -1.0, "rivals": -0.7, "placeAdded": -1.5,
         "translatable": -1.0, "portfolio": -0.5, "inflected": -0.5, "literal": 0.5}
KNOWN = ["knownPerson", "knownPlace", "knownBody", "knownAcronym", "knownPeople", "knownOther",
         "localeData"]


def read(lines):
    rows = []
    for line in lines:
        right, _, _, *traits = line.rstrip("\n").split("\t")
        row = dict(trait.split("=") for trait in traits)
        rows.append((int(right), {name: float(value) for name, value in row.items()}))
    return rows


def solve(matrix, vector):
    size = len(vector)
    rows = [row[:] + [vector[index]] for index, row in enumerate(matrix)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda index: abs(rows[index][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for index in range(size):
            if index != column and rows[index][column]:
                factor = rows[index][column] / rows[column][column]
                rows[index] = [a - factor * b for a, b in zip(rows[index], rows[column])]
    return [rows[index][size] / rows[index][index] for index in range(size)]


def fit(rows):
    names = ["base"] + sorted({name for _, row in rows for name in row})
    mean = [0.0 if name == "base" else 1.0 if name in KNOWN else PRIOR.get(name, 0.0)
            for name in names]
    spread = [5.0 if name == "base" else SPREAD.get(name, 1.0) for name in names]
    data = [(right, [row.get(name, 1.0 if name == "base" else 0.0) for name in names])
            for right, row in rows]
    weights = mean[:]
    for _ in range(30):
        gradient = [(m - w) / s ** 2 for w, m, s in zip(weights, mean, spread)]
        hessian = [[0.0] * len(names) for _ in names]
        for index, s in enumerate(spread):
            hessian[index][index] = 1 / s ** 2
        for right, row in data:
            share = 1 / (1 + math.exp(-sum(w * x for w, x in zip(weights, row))))
            for i, x in enumerate(row):
                if not x:
                    continue
                gradient[i] += (right - share) * x
                for j, y in enumerate(row):
                    if y:
                        hessian[i][j] += share * (1 - share) * x * y
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return dict(zip(names, weights))


weights = fit(read(sys.stdin))
print(f"  static let base = {weights.pop('base'):.2f}\n")
for name, weight in weights.items():
    print(f"    .{name}: {weight:.2f},")
