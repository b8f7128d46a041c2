"""Fits the weights of SuggestionWeights.swift to what NameBenchmark prints about the half for tuning.

    NameBenchmark Benchmarks/terminology tune traits | python3 Benchmarks/terminology/fit.py [cross]

Logistic regression with shrinkage (a normal prior on each weight), by Newton's method. The means of
the priors say what is known beforehand: evidence helps, doubt hurts. With `cross` it prints instead
what weights do on paragraphs that they were not fitted on.
"""
import math
import sys

SPREAD = 0.7
PRIOR = {"keptShare": 0.5, "writtenShare": 0.5, "wordsShare": 0.5, "doubt": -2.0, "inside": -2.0,
         "besideParticle": -1.5, "besideCapital": -1.0, "rivals": -0.7, "placeAdded": -1.5,
         "translatable": -1.0, "portfolio": -0.5, "inflected": -0.5, "synonyms": -0.5,
         "supportedPerson": 0.5, "supportedPlace": 0.5, "supportedBody": 0.5, "keptKnown": 0.5,
         "marked": -0.7, "hyphenedName": -2.5, "ourSpelling": -0.7, "common": -0.7, "given": 0.5,
         "tail": -0.5, "localeData": 2.0, "insideName": -2.0, "respelled": -1.0}
KNOWN = ["knownPerson", "knownPlace", "knownBody", "knownAcronym", "knownPeople", "knownOther"]
FOLDS = 20


def read(lines):
    rows = []
    for line in lines:
        right, paragraph, _, _, *traits = line.rstrip("\n").split("\t")
        row = dict(trait.split("=") for trait in traits)
        rows.append((int(right), paragraph, {name: float(value) for name, value in row.items()}))
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


def probability(weights, row):
    odds = weights["base"] + sum(weights.get(name, 0.0) * value for name, value in row.items())
    return 1 / (1 + math.exp(-odds))


def fit(rows, names):
    names = ["base"] + names
    mean = [1.0 if name in KNOWN else PRIOR.get(name, 0.0)
            for name in names]
    spread = [5.0 if name == "base" else SPREAD for name in names]
    places = {name: index for index, name in enumerate(names)}
    data = [(right, [(0, 1.0)] + [(places[name], value) for name, value in row.items()])
            for right, _, row in rows]
    weights = mean[:]
    for _ in range(30):
        gradient = [(m - w) / s ** 2 for w, m, s in zip(weights, mean, spread)]
        hessian = [[0.0] * len(names) for _ in names]
        for index, s in enumerate(spread):
            hessian[index][index] = 1 / s ** 2
        for right, row in data:
            share = 1 / (1 + math.exp(-sum(weights[i] * x for i, x in row)))
            for i, x in row:
                gradient[i] += (right - share) * x
                for j, y in row:
                    hessian[i][j] += share * (1 - share) * x * y
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return dict(zip(names, weights))


def cross(rows, names):
    """Prints how many are right among the surest of which 98 % are, each paragraph scored by weights
    fitted without it, and how often offers of a score are right."""
    paragraphs = sorted({paragraph for _, paragraph, _ in rows})
    fold = {paragraph: index * 7 % FOLDS for index, paragraph in enumerate(paragraphs)}
    scored = []
    for number in range(FOLDS):
        weights = fit([row for row in rows if fold[row[1]] != number], names)
        scored += [(probability(weights, row), right) for right, paragraph, row in rows
                   if fold[paragraph] == number]
    scored.sort(reverse=True)
    right, best = 0, 0
    for count, (_, is_right) in enumerate(scored, 1):
        right += is_right
        if right >= 0.98 * count:
            best = right
    print(f"{best} of {right} that are right, at 98 % precision")
    for low, high in [(0, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 0.98), (0.98, 1)]:
        inside = [(score, is_right) for score, is_right in scored if low <= score < high]
        if inside:
            mean = sum(score for score, _ in inside) / len(inside)
            share = sum(is_right for _, is_right in inside) / len(inside)
            print(f"score {low:.2f}-{high:.2f}: {len(inside)}, mean {mean:.3f}, right {share:.3f}")


rows = read(sys.stdin)
names = sorted({name for _, _, row in rows for name in row})
if "cross" in sys.argv:
    cross(rows, names)
else:
    weights = fit(rows, names)
    print(f"  static let base = {weights.pop('base'):.2f}\n")
    for name, weight in weights.items():
        print(f"    .{name}: {weight:.2f},")
