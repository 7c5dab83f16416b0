"""Names, dates and quotes of articles by spaCy's small English model and textacy. usage: spacy_textacy.py ARTICLES RESULTS"""
import os
import sys

import spacy
from textacy import extract

from measure import articles, tell, timed

COUNT = 200
texts = [article["text"] for article in articles(sys.argv[1], COUNT)]
language = spacy.load("en_core_web_sm")


def work():
    for document in language.pipe(texts, n_process=os.cpu_count(), batch_size=20):
        list(document.ents)
        list(extract.direct_quotations(document))


tell(sys.argv[2], "spaCy small + textacy, all cores", "articles/s", len(texts), len(texts) / timed(work))
