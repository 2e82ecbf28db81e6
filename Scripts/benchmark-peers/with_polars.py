"""Counts the raw strings by month with a Rust Aho-Corasick and polars on all cores, and writes a workbook.

    with_polars.py CORPUS WORKBOOK

Much less than a report of policy-mentions: no folding, no rules, no agencies, people, intervals or evidence.
"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor

import ahocorasick_rs
import polars as pl

from common import TERMS, files, month_of

BATCH = 500


def count(paths):
    """The month of each file, and how often each term stands in it."""
    automaton = ahocorasick_rs.BytesAhoCorasick([term.encode() for term in TERMS])
    months, hits = [], [[] for _ in TERMS]
    for path in paths:
        with open(path, "rb") as file:
            content = file.read()
        counts = [0] * len(TERMS)
        for term, _, _ in automaton.find_matches_as_indexes(content):
            counts[term] += 1
        # The date stands near the top.
        months.append(month_of(content[:4000].decode(errors="replace")))
        for term, number in enumerate(counts):
            hits[term].append(number)
    return pl.DataFrame({"month": months, **{TERMS[term]: numbers for term, numbers in enumerate(hits)}})


def main(corpus, workbook):
    paths = files(corpus)
    batches = [paths[start:start + BATCH] for start in range(0, len(paths), BATCH)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        documents = pl.concat(pool.map(count, batches))
    monthly = (
        documents.unpivot(index="month", variable_name="term", value_name="hits")
        .group_by("month", "term")
        .agg(documents=pl.len(), documents_with=(pl.col("hits") > 0).sum(), hits=pl.col("hits").sum())
        .with_columns(share=pl.col("documents_with") / pl.col("documents"))
        .sort("month", "term"))
    monthly.write_excel(workbook, worksheet="monthly", table_name="monthly", autofit=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
