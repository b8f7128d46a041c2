"""Makes the terms and the text of the speed measurement, and measures the peers on them.

    speed.py make FOLDER      100,000 terms (terms.txt) and about 50 MB of Dutch (text.txt)
    speed.py peers FOLDER     pyahocorasick and FlashText on the same
"""

import os
import random
import resource
import sys
import time

CORPORA = os.environ.get("PONT_CORPORA", "../shared/corpora")
SYLLABLES = "ba be bo da de do ka ki ko la li lo ma mi mo na ne no ra ri ro sa se so ta te to va ve vo".split()
ENDINGS = "berg burg dam dorp ev ov ski sen son stein stad veld wijk schot raad dienst bond".split()


def word(rng):
    stem = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 3)))
    return (stem + rng.choice(ENDINGS)).capitalize()


def terms(rng, count=100_000):
    found = set()
    while len(found) < count:
        words = rng.choices([1, 2, 3, 4], [30, 45, 15, 10])[0]
        pieces = [word(rng) for _ in range(words)]
        if words > 2 and rng.random() < 0.7:
            pieces[1] = rng.choice(["van", "voor", "en", "der"])
        if words == 1 and rng.random() < 0.2:
            pieces = ["".join(rng.choice("ABCDEFGHIKLMNOPRSTUVW") for _ in range(rng.randint(3, 5)))]
        found.add(" ".join(pieces))
    return sorted(found)


def make(folder):
    rng = random.Random(7)
    names = terms(rng)
    with open(f"{folder}/terms.txt", "w") as out:
        out.write("\n".join(names) + "\n")
    lines = []
    for part in ("Dutch-Alpino-dev", "Dutch-LassySmall-dev"):
        with open(f"{CORPORA}/segmentation/{part}.txt") as source:
            lines += [line.strip() for line in source if line.strip()]
    size = 0
    with open(f"{folder}/text.txt", "w") as out:
        while size < 50_000_000:
            words = rng.choice(lines).split(" ")
            for _ in range(max(1, len(words) // 40)):
                words.insert(rng.randrange(len(words) + 1), rng.choice(names))
            line = " ".join(words) + "\n\n"
            out.write(line)
            size += len(line.encode())


def peers(folder):
    with open(f"{folder}/terms.txt") as source:
        names = source.read().splitlines()
    with open(f"{folder}/text.txt") as source:
        text = source.read()
    part = text[: len(text) // 5]
    size = len(part.encode()) / 1e6
    try:
        import ahocorasick

        start = time.process_time()
        automaton = ahocorasick.Automaton()
        for index, name in enumerate(names):
            automaton.add_word(name.lower(), index)
        automaton.make_automaton()
        built = time.process_time() - start
        start = time.process_time()
        count = sum(1 for _ in automaton.iter(part.lower()))
        report("pyahocorasick", built, size / (time.process_time() - start), count * 5)
    except ImportError:
        print("pyahocorasick is not installed: skipped")
    try:
        from flashtext import KeywordProcessor

        start = time.process_time()
        processor = KeywordProcessor()
        processor.add_keywords_from_list(names)
        built = time.process_time() - start
        start = time.process_time()
        count = len(processor.extract_keywords(part))
        report("FlashText", built, size / (time.process_time() - start), count * 5)
    except ImportError:
        print("FlashText is not installed: skipped")


def report(name, built, speed, count):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:<14} {built:6.2f} s to build {speed:7.1f} MB/s"
        f" {count:9} found {peak:6.0f} MB at most"
    )


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2])
    else:
        peers(sys.argv[2])
