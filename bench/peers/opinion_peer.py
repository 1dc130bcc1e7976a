"""A map of opinions with numpy, scipy and scikit-learn: the peer of ./dauys bench opinion.

Usage: opinion_peer.py FOLDER RUNS

FOLDER holds the votes as raw arrays: starts.i4, columns.u2, values.i1 and size.txt ("participants statements"). Prints the
seconds of each run and those that processors worked, then the highest memory of the process in bytes. The way is that of Polis: means, two axes, places, a
hundred base clusters, two to five groups by silhouette, votes of groups, representative statements, agreement.
Debian: apt-get install python3-numpy python3-scipy python3-sklearn
"""

import sys
import time
import warnings

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

warnings.filterwarnings("ignore")


def opinion_map(starts, columns, values, participants, statements):
    votes = np.bincount(columns, minlength=statements)
    sums = np.bincount(columns, weights=values, minlength=statements)
    means = sums / np.maximum(votes, 1)
    centred = csr_matrix((values - means[columns], columns, starts), shape=(participants, statements))
    _, _, axes = svds(centred, k=2, random_state=1)
    given = np.diff(starts)
    places = (centred @ axes.T) * np.sqrt(statements / np.maximum(given, 1))[:, None]
    counted = np.flatnonzero(given >= min(7, statements))
    points = places[counted]
    first = np.unique(points[:2000], axis=0, return_index=True)[1]
    start = points[np.sort(first)[:100]]
    base = KMeans(len(start), init=start, n_init=1).fit(points)
    weights = np.bincount(base.labels_, minlength=len(start))
    best = None
    for k in range(2, 6):
        groups = KMeans(k, n_init=10, random_state=1).fit(base.cluster_centers_, sample_weight=weights)
        score = silhouette_score(base.cluster_centers_, groups.labels_)
        if best is None or score > best[0]:
            best = (score, groups.labels_)
    labels = best[1][base.labels_]
    agree, disagree, seen = [], [], []
    raw = csr_matrix((values, columns, starts), shape=(participants, statements))[counted]
    for group in range(labels.max() + 1):
        rows = raw[labels == group]
        agree.append(np.bincount(rows.indices[rows.data == 1], minlength=statements))
        disagree.append(np.bincount(rows.indices[rows.data == -1], minlength=statements))
        seen.append(np.bincount(rows.indices, minlength=statements))
    agree, disagree, seen = np.array(agree), np.array(disagree), np.array(seen)
    agreement = np.prod((agree + 1) / (seen + 2), axis=0)
    for group in range(len(seen)):
        for voices in (agree, disagree):
            other, others = voices.sum(0) - voices[group], seen.sum(0) - seen[group]
            share, other_share = (voices[group] + 1) / (seen[group] + 1), (other + 1) / (others + 1)
            pooled = (voices.sum(0) + 2) / (seen.sum(0) + 2)
            test = (share - other_share) / np.sqrt(
                np.maximum(pooled * (1 - pooled), 1e-12) * (1 / (seen[group] + 1) + 1 / (others + 1)))
            np.argsort(-test)[:5]
    return labels, agreement


def peak_memory():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


def main():
    folder, runs = sys.argv[1], int(sys.argv[2])
    with open(f"{folder}/size.txt") as size:
        participants, statements = map(int, size.read().split())
    starts = np.fromfile(f"{folder}/starts.i4", dtype="<i4")
    columns = np.fromfile(f"{folder}/columns.u2", dtype="<u2").astype(np.int32)
    values = np.fromfile(f"{folder}/values.i1", dtype="i1")
    for _ in range(runs):
        begin, busy = time.perf_counter(), time.process_time()
        opinion_map(starts, columns, values, participants, statements)
        print(time.perf_counter() - begin, time.process_time() - busy, flush=True)
    print("memory", peak_memory())


main()
