#!/usr/bin/env bash
# Start-up beside bare Python, as ratios in one run: tests/benchmarks/startup.sh [path of sco]
# Also tells whether the cap on Typer can go: compare with a venv that has the newer one.
set -euo pipefail
sco=${1:-sco}
python=$(dirname "$(command -v "$sco")")/python
hyperfine --shell=none --warmup 5 --runs 40 --export-json /dev/fd/3 3>"${RESULTS:-/dev/null}" \
  --reference "$python -c pass" \
  "$sco --version" "$sco --help" "$sco members --json" "$sco members --format table" \
  "$sco timeline" "$sco search 反恐" "$sco show rats --json"
