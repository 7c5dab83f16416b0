"""Articles into a table with a full-text index by sqlite-utils. usage: sqlite_utils_import.py ARTICLES RESULTS FOLDER"""
import os
import sys

import sqlite_utils

from measure import articles, tell, timed

COUNT = 20000
rows = articles(sys.argv[1], COUNT)
path = os.path.join(sys.argv[3], "sqlite-utils.db")
if os.path.exists(path):
    os.remove(path)


def work():
    table = sqlite_utils.Database(path)["article"]
    table.insert_all({"date": row["date"], "text": row["text"]} for row in rows)
    table.enable_fts(["text"], tokenize="unicode61 remove_diacritics 2")


seconds = timed(work)
tell(sys.argv[2], "sqlite-utils, a table and its index only", "articles/s", len(rows), len(rows) / seconds)
