#!/usr/bin/python3
"""What a good data scientist would write: near-identical texts by MinHash with 128 hashes, in numpy.

Normal form (NFKC, lower case, letters and digits), shingles of five characters, 128 least hashes, 32 bands of four, each member of
a bucket compared with the first in it by exact Jaccard, what is linked is a group. Reads JSON lines with "body"; writes the group of
each line (-1: none), one a line, to the second file; says the seconds from the texts in memory to the groups.

    similar_peer.py SUBMISSIONS.jsonl GROUPS.txt [THRESHOLD]
"""
import json
import re
import sys
import time
import unicodedata

import numpy as np

HASHES, BANDS, ROWS = 128, 32, 4
SHORTEST = 40
NOT_WORDS = re.compile(r"[\W_]+")


def normal(text):
    return NOT_WORDS.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()


def shingles(text):
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.uint64)
    hashed = np.zeros(len(codes) - 4, np.uint64)
    for i in range(5):
        hashed = hashed * np.uint64(0x100000001B3) + codes[i : len(codes) - 4 + i]
    hashed *= np.uint64(0x9E3779B97F4A7C15)
    return np.unique((hashed >> np.uint64(32)).astype(np.uint32))


def jaccard(a, b):
    common = len(np.intersect1d(a, b, assume_unique=True))
    return common / (len(a) + len(b) - common)


def groups(texts, threshold):
    rng = np.random.default_rng(16)
    factors = rng.integers(1, 2**32, HASHES, np.uint32)[:, None] | np.uint32(1)
    terms = rng.integers(0, 2**32, HASHES, np.uint32)[:, None]
    parents = list(range(len(texts)))

    def root(i):
        while parents[i] != i:
            parents[i] = parents[parents[i]]
            i = parents[i]
        return i

    first_with = {}
    sets, buckets = {}, [{} for _ in range(BANDS)]
    for i, text in enumerate(texts):
        words = normal(text)
        if not words:
            continue
        first = first_with.setdefault(words, i)
        if first != i:
            parents[root(i)] = root(first)
            continue
        if len(words) < SHORTEST:
            continue
        sets[i] = shingles(words)
        mixed = factors * sets[i][None, :] + terms
        mixed ^= mixed >> np.uint32(15)
        least = mixed.min(axis=1)
        for band in range(BANDS):
            key = least[band * ROWS : (band + 1) * ROWS].tobytes()
            other = buckets[band].setdefault(key, i)
            if other != i and root(other) != root(i) and jaccard(sets[other], sets[i]) >= threshold:
                parents[root(i)] = root(other)
    roots = [root(i) for i in range(len(texts))]
    many = np.bincount(roots, minlength=len(texts))
    return [r if many[r] > 1 else -1 for r in roots]


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        texts = [json.loads(line)["body"] for line in lines]
    threshold = float(sys.argv[3]) if len(sys.argv) > 3 else 0.6
    start = time.perf_counter()
    cpu = time.process_time()
    found = groups(texts, threshold)
    print(f"{time.perf_counter() - start:.3f} {time.process_time() - cpu:.3f}")
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.writelines(f"{group}\n" for group in found)


if __name__ == "__main__":
    main()
