#!/usr/bin/env bash
# Start-up beside bare Python, as ratios in one run: tests/benchmarks/startup.sh [path of sco]
# Give it the sco of a venv with a newer Typer to see whether the cap can go.
set -euo pipefail
sco=$(command -v "${1:-sco}")
hyperfine --shell=none --warmup 5 --runs 40 \
  "$(dirname "$sco")/python -c pass" \
  "$sco --version" "$sco --help" "$sco members --json" "$sco members --format table" \
  "$sco timeline" "$sco search 反恐" "$sco show rats --json"
