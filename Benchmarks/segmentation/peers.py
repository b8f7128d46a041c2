"""Cut FILE, a paragraph a line, with a peer: a sentence a line, an empty line after each paragraph.

usage: peers.py PEER LANGUAGE FILE [time]   (PEER: pysbd, moses, blingfire)
"""
import sys
import time


def cutter(peer, language):
    if peer == "pysbd":
        import pysbd
        return pysbd.Segmenter(language=language, clean=False).segment
    if peer == "moses":
        from sentence_splitter import SentenceSplitter
        return SentenceSplitter(language=language).split
    import blingfire
    return lambda text: blingfire.text_to_sentences(text).split("\n")


peer, language, path = sys.argv[1:4]
cut = cutter(peer, language)
paragraphs = open(path, encoding="utf8").read().split("\n")
begin = time.process_time()
out = [[s.strip() for s in cut(p) if s.strip()] for p in paragraphs if p.strip()]
if len(sys.argv) > 4:
    print(time.process_time() - begin)
else:
    for sentences in out:
        print("\n".join(sentences) + "\n")
