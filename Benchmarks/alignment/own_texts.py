"""Short texts of our own in many kinds and languages, beside translations as free as people make them.

In `texts/`, each file holds one pair: `<` begins a segment of the source, `>` one of the target, an
empty line ends a bead, `=` a paragraph. Names say the kind and the languages: `news-dike.nl-en.txt`.
`texts/held` was never looked at while anything was tuned.
"""
import os

here = os.path.dirname(os.path.abspath(__file__))


def blocks(path):
    """The beads of a file, each two lists of segments; `None` stands for the end of a paragraph."""
    found, bead = [], ([], [])
    with open(path, encoding='utf8') as file:
        for line in [*file, '']:
            line = line.rstrip('\n')
            if line[:2] in ('< ', '> '):
                bead[line[0] == '>'].append(line[2:])
            else:
                if bead[0] or bead[1]:
                    found.append(bead)
                bead = ([], [])
                if line == '=':
                    found.append(None)
    return found


def named(half):
    """The files of `dev` or `held`: kind, source and target language, and the path of each."""
    folder = os.path.join(here, 'texts', half)
    for name in sorted(os.listdir(folder)):
        kind, languages, _ = name.split('.')
        source, target = languages.split('-')
        yield kind, source, target, os.path.join(folder, name)
