#!/usr/bin/env bash
# Start-up as ratios in one run: benchmarks/startup.sh [path of sco] [runs | instructions]
# Instructions, as valgrind counts them, are the same on a busy machine.
# Each of sco's roads beside the least that a Typer program can do there, the bare one first. Give
# it the sco of a wheel, installed outside the checkout; of a venv with a newer Typer to see whether
# the cap can go.
set -euo pipefail
sco=$(command -v "${1:-sco}")
runs=${2:-40}
python=$(dirname "$sco")/python
bare=$(cd "$(dirname "$0")" && pwd)/bare
export LC_ALL=C.UTF-8 TERM=xterm-256color

race() { # race TITLE BARE SCO...: nothing is read from or written to a terminal
  printf '\n== %s\n' "$1"
  shift
  if [ "$runs" = instructions ]; then
    least=
    for command; do count "$command"; done
    return
  fi
  hyperfine --shell=none --warmup 3 --runs "$runs" --export-csv "$csv" "$@" >/dev/null 2>&1
  awk -F, 'NR == 2 { median = $4; least = $7 }
    NR > 1 { printf "%6.1f ms  %5.2f of the medians  %5.2f of the minima  %s\n",
             $4 * 1000, $4 / median, $7 / least, $1 }' "$csv"
}
count() { # count COMMAND: its instructions, and how many times those of the first in the race
  local n
  n=$(eval "PYTHONHASHSEED=0 valgrind --tool=callgrind --callgrind-out-file=/dev/null --trace-children=yes $1" 2>&1 >/dev/null |
    awk '/Collected/ { n = $NF > n ? $NF : n } END { print n }')
  least=${least:-$n}
  awk -v n="$n" -v least="$least" -v c="$1" 'BEGIN { printf "%6.1f M  %5.2f  %s\n", n / 1e6, n / least, c }'
}
csv=$(mktemp)
trap 'rm -f "$csv"' EXIT

race "one line, or JSON" "$python $bare/line.py" "$sco members --json" "$sco --version"
if [ "$runs" = instructions ]; then # script starts its command where valgrind doesn't follow
  race "a table" "$python $bare/table.py" "$sco members --format table"
else
  race "a table on a terminal" "script -qec '$python $bare/table.py' /dev/null" \
    "script -qec '$sco members' /dev/null"
fi
race "help" "$python $bare/line.py --help" "$sco --help" "$sco members --help"
race "completion of a value" \
  "env _VALUE_COMPLETE=complete_bash COMP_CWORD=2 'COMP_WORDS=value --status m' $python $bare/value.py" \
  "env _SCO_COMPLETE=complete_bash $sco members --status m" \
  "env _SCO_COMPLETE=complete_bash $sco state P" \
  "env _SCO_COMPLETE=complete_bash $sco show rats"
