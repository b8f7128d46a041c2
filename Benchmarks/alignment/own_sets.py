"""Development sets of our own, made from what Debian ships in several languages.

The chapters of the installation guide (package installation-guide-amd64, in /usr/share/doc or in
$PONT_GUIDE) lie paragraph by paragraph beside each other; messages of programs come from the
Icelandic catalogues in /usr/share/locale or $PONT_MESSAGES. Sentences are dropped, joined and cut
at places that a seed fixes, so that the gold is known.
"""
import glob, html, os, random, re, struct

guide = os.environ.get('PONT_GUIDE', '/usr/share/doc/installation-guide-amd64')
messages = os.environ.get('PONT_MESSAGES', '/usr/share/locale')
pairs = (('de', 'fr', 1), ('nl', 'en', 2), ('cs', 'en', 3), ('ru', 'en', 6), ('sv', 'de', 7))


def paragraphs(path):
    with open(path, encoding='utf8') as file:
        text = file.read()
    found = []
    for match in re.finditer(r'<(p|h[1-6]|dt|td)\b[^>]*>(.*?)</\1>', text, re.S):
        plain = html.unescape(re.sub(r'<[^>]+>', '', match[2]))
        plain = ' '.join(plain.split())
        if plain:
            found.append(plain)
    return found


def sentences(text):
    return [s for s in re.split(r'(?<=[.!?…])\s+(?=[^\W\d_a-zà-ÿ]|[«„"“(])', text) if s]


def chapters(source, target, limit=700):
    """Paragraphs of both languages, where a file has as many of them in both."""
    blocks = []
    for name in sorted(os.listdir(os.path.join(guide, 'en'))):
        files = [os.path.join(guide, language, name) for language in (source, target)]
        if not name.endswith('.html') or not all(os.path.exists(file) for file in files):
            continue
        one, other = (paragraphs(file) for file in files)
        if len(one) == len(other):
            blocks += [(sentences(a), sentences(b)) for a, b in zip(one, other)
                       if a != b or len(a) <= 30]
    return blocks[:limit]


def catalogue(path):
    """The messages of a catalogue of gettext with their translations, in its order."""
    with open(path, 'rb') as file:
        data = file.read()
    order = '<' if data[:4] == b'\xde\x12\x04\x95' else '>'
    count, originals, translations = struct.unpack_from(order + '3I', data, 8)
    for index in range(count):
        texts = []
        for table in (originals, translations):
            length, offset = struct.unpack_from(order + '2I', data, table + 8 * index)
            texts.append(data[offset:offset + length].split(b'\0')[0].decode('utf8', 'replace'))
        yield [' '.join(text.replace('_', '').split()) for text in texts]


def sayings(language, limit=900):
    found = set()
    for path in sorted(glob.glob(os.path.join(messages, language, 'LC_MESSAGES', '*.mo'))):
        for original, translation in catalogue(path):
            if original != translation and min(
                    len(original.split()), len(translation.split()) + 1) >= 5:
                found.add((translation, original))
    shuffled = sorted(found)
    random.Random(3).shuffle(shuffled)
    return [(sentences(a), sentences(b)) for a, b in shuffled[:limit]]


def spoiled(blocks, seed):
    """Segments of both sides and their beads: 5 % gaps, 8 % merges, one in ten of these cut anew."""
    chance = random.Random(seed)
    beads = []
    for source, target in blocks:
        if len(source) == len(target):
            beads += [([a], [b]) for a, b in zip(source, target)]
        elif min(len(source), len(target)) == 1 and max(len(source), len(target)) <= 5:
            beads.append((source, target))
    result = []
    while beads:
        source, target = beads.pop(0)
        kind = chance.random()
        mergeable = beads and len(source + target) == 2 and len(beads[0][0] + beads[0][1]) == 2
        if kind < .025:
            result += [([sentence], []) for sentence in source]
        elif kind < .05:
            result += [([], [sentence]) for sentence in target]
        elif kind < .13 and mergeable:
            more_source, more_target = beads.pop(0)
            way = chance.random()
            if way < .45:
                result.append(([' '.join(source + more_source)], target + more_target))
            elif way < .9:
                result.append((source + more_source, [' '.join(target + more_target)]))
            else:
                words = ' '.join(target + more_target).split(' ')
                place = len(target[0].split(' ')) + chance.choice([-4, -3, 3, 4])
                place = max(1, min(len(words) - 1, place))
                cut = [' '.join(words[:place]), ' '.join(words[place:])]
                result.append((source + more_source, [part for part in cut if part]))
        else:
            result.append((source, target))
    return result


def write(name, beads, folder):
    """Writes source, target and gold; gives their paths."""
    paths = [os.path.join(folder, f'{name}.{side}') for side in ('source', 'target', 'gold')]
    counts = [0, 0]
    with open(paths[0], 'w', encoding='utf8') as source, \
            open(paths[1], 'w', encoding='utf8') as target, open(paths[2], 'w') as gold:
        for bead in beads:
            indexes = []
            for side, file in enumerate((source, target)):
                file.writelines(sentence + '\n' for sentence in bead[side])
                indexes.append(list(range(counts[side], counts[side] + len(bead[side]))))
                counts[side] += len(bead[side])
            gold.write('%s:%s\n' % tuple(indexes))
    return tuple(paths)


def made(folder):
    """The sets that can be made here: a name, the languages, and the paths of each."""
    found = []
    for source, target, seed in pairs:
        if all(os.path.isdir(os.path.join(guide, language)) for language in (source, target, 'en')):
            beads = spoiled(chapters(source, target), seed)
            found.append((f'{source}-{target} guide', source, target,
                          write(f'guide.{source}.{target}', beads, folder)))
    blocks = sayings('is')
    if len(blocks) > 300:
        found.append(('is-en messages', 'is', 'en',
                      write('messages.is.en', spoiled(blocks, 11), folder)))
    return found
