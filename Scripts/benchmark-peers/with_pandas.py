"""Counts the raw strings by month with pandas and re, the way a notebook does it, and writes a workbook.

    with_pandas.py CORPUS WORKBOOK

Much less than a report of policy-mentions: no folding, no rules, no agencies, people, intervals or evidence.
"""

import re
import sys

import pandas as pd

from common import TERMS, files, month_of


def text_of(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def main(corpus, workbook):
    documents = pd.DataFrame({"path": files(corpus)})
    documents["text"] = documents["path"].map(text_of)
    documents["month"] = documents["text"].map(month_of)
    for term in TERMS:
        documents[term] = documents["text"].str.count(re.escape(term))
    long = documents.melt(id_vars="month", value_vars=TERMS, var_name="term", value_name="hits")
    monthly = (
        long.groupby(["month", "term"])["hits"]
        .agg(documents="size", documents_with=lambda hits: (hits > 0).sum(), hits="sum")
        .reset_index())
    monthly["share"] = monthly["documents_with"] / monthly["documents"]
    monthly.to_excel(workbook, sheet_name="monthly", index=False, engine="xlsxwriter")


if __name__ == "__main__":
    main(*sys.argv[1:])
