"""Articles indexed and searched by tantivy. usage: tantivy_search.py ARTICLES RESULTS"""
import sys

import tantivy

from measure import articles, quantile, tell, timed

COUNT = 100000
rows = articles(sys.argv[1], COUNT)
schema = tantivy.SchemaBuilder()
schema.add_text_field("text", stored=True)
index = tantivy.Index(schema.build())


def fill():
    writer = index.writer()
    for row in rows:
        writer.add_document(tantivy.Document(text=row["text"]))
    writer.commit()
    writer.wait_merging_threads()


tell(sys.argv[2], "tantivy, an index in memory only", "articles/s", len(rows), len(rows) / timed(fill))
index.reload()
searcher = index.searcher()
words = [
    word
    for row in rows[:: max(1, len(rows) // 200)]
    for word in row["text"].split()[40:41]
    if word.isalpha()
]
frequent = "the and to of in said with for that her his was on told love who year new time family".split()
for title, queries in [("a word of a text", words), ("a frequent word", frequent)]:
    times = []
    for query in queries:
        parsed = index.parse_query(query, ["text"])

        def ask():
            for _, address in searcher.search(parsed, 20).hits:
                searcher.doc(address)

        ask()
        times.append(timed(ask) * 1000)
    tell(sys.argv[2], "tantivy", f"search, {title}, p95 ms", len(rows), quantile(times, 0.95))
