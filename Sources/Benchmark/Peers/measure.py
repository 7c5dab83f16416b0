"""What the peers share: articles of a JSON Lines file, and lines of results."""
import itertools
import json
import math
import time


def articles(path, count):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in itertools.islice(lines, count)]


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def quantile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, math.floor(len(values) * share))]


def tell(results, subject, measure, count, value):
    row = {"benchmark": "peers", "subject": subject, "measure": measure, "articles": count, "value": value}
    with open(results, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(row) + "\n")
    print(f"{subject}: {measure} {value:.1f} ({count:,} articles)")
