"""What words of notes tell, by NumPy and SciPy.

Reads a JSON file: notes as lists of word numbers, the group of each note, and word numbers of notes to be
grouped with the distance below which they are one. Prints keyness of every word and group (G² with Williams'
correction, log ratio, p adjusted by Benjamini and Hochberg), G² of the tables given, the heights of the tree
and its groups.
"""

import json
import sys

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist
from scipy.stats import chi2, chi2_contingency, false_discovery_control


def signed(table):
    table = np.array(table, float)
    result = chi2_contingency(table, correction=False, lambda_="log-likelihood")
    total = table.sum()
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    q = 1 + ((total / rows).sum() - 1) * ((total / columns).sum() - 1) / (6 * total)
    sign = -1 if table[0, 0] < result.expected_freq[0, 0] else 1
    return sign * result.statistic, sign * result.statistic / q


def keyness(notes, groups, least):
    tokens = [(word, group) for words, group in zip(notes, groups) for word in words]
    words = sorted({word for word, _ in tokens})
    found = []
    for word in words:
        overall = sum(1 for w, _ in tokens if w == word)
        if overall < least:
            continue
        for group in sorted(set(groups)):
            size = sum(1 for _, g in tokens if g == group)
            inside = sum(1 for w, g in tokens if w == word and g == group)
            outside = overall - inside
            table = [[inside, outside], [size - inside, len(tokens) - size - outside]]
            corrected = signed(table)[1]
            ratio = np.log2(
                ((inside or 0.5) / size) / ((outside or 0.5) / (len(tokens) - size))
            )
            found.append([word, group, corrected, ratio, chi2.sf(abs(corrected), 1)])
    for row, p in zip(found, false_discovery_control([row[4] for row in found])):
        row[4] = p
    return found


def clusters(notes, distance):
    words = sorted({word for note in notes for word in note})
    counts = np.array([[note.count(word) for word in words] for note in notes], float)
    weights = counts * np.log(len(notes) / (counts > 0).sum(axis=0))
    tree = linkage(pdist(weights, "cosine"), method="average")
    labels = fcluster(tree, distance, "distance")
    groups = [np.flatnonzero(labels == label).tolist() for label in sorted(set(labels))]
    return sorted(tree[:, 2].tolist()), sorted(groups)


case = json.load(open(sys.argv[1], encoding="utf-8"))
heights, groups = clusters(case["grouped"], case["distance"])
print(
    json.dumps(
        {
            "keyness": keyness(case["notes"], case["groups"], case["least"]),
            "tables": [signed([[a, b], [c, d]]) for a, b, c, d in case["tables"]],
            "heights": heights,
            "groups": groups,
        }
    )
)
