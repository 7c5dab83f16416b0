"""Articles of saved pages by trafilatura, on one core. usage: trafilatura_pages.py FOLDER RESULTS"""
import gzip
import os
import sys
import time

import trafilatura

from measure import tell

pages = []
for folder, _, names in os.walk(sys.argv[1]):
    for name in sorted(names):
        path = os.path.join(folder, name)
        if name.endswith(".html.gz"):
            pages.append(gzip.open(path).read())
        elif name.endswith(".html"):
            pages.append(open(path, "rb").read())
start = time.process_time()
for page in pages:
    trafilatura.extract(page, output_format="json", with_metadata=True)
tell(sys.argv[2], "trafilatura, unpacked pages, one core", "pages/s", len(pages), len(pages) / (time.process_time() - start))
