#!/usr/bin/env bash
# sco beside what people would use instead: benchmarks/beside.sh [path of sco] [runs]
# What of tldr, periodic-table-cli and units is installed takes part; jq and sqlite3 must be.
set -euo pipefail
sco=$(command -v "${1:-sco}")
runs=${2:-20}
python=$(dirname "$sco")/python
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8
"$sco" export "$scratch/facts.json"
"$sco" export "$scratch/facts.sqlite"

commands=(
  "$python -c pass"
  "$python -c 'import typer'"
  "jq '.states[] | select(.id == \"pakistan\")' $scratch/facts.json"
  "sqlite3 $scratch/facts.sqlite 'SELECT * FROM states WHERE id = \"pakistan\"'"
)
for other in "tldr tar" "periodic-table-cli --symbol=Fe" "units 1mile km"; do
  if command -v "${other%% *}" >/dev/null; then commands+=("$other"); fi
done
commands+=("$sco state PK --json" "$sco members --json" "$sco search 反恐 --json")

hyperfine --shell=none --ignore-failure --warmup 2 --runs "$runs" \
  --export-csv "$scratch/times.csv" "${commands[@]}" >/dev/null 2>&1
awk -F, 'NR > 1 { printf "%7.1f ms  at least %7.1f ms  ", $4 * 1000, $7 * 1000
                  $1 = $1; sub(/,[0-9.e,-]*$/, ""); print $1 }' "$scratch/times.csv"
