"""Runs policy-mentions and what it is compared with in turn, and prints medians. See Scripts/benchmark.

Wall time by a monotonic clock; CPU time and peak memory by the system's account of each process (wait4). Where a
contestant has several processes the peak is that of the largest one.
"""

import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
STRINGS = (
    r"MIND|BCG|GI|4\.0|4 มิติ|อุตสาหกรรมสีเขียว|หัวและใจ|กระทรวงอุตสาหกรรม|กรมโรงงานอุตสาหกรรม|กนอ\.|สอจ\.|ดีพร้อม")
MEGABYTE = 1_000_000
KIBIBYTE = 1024
REPORT = "policy-mentions report"
RIPGREP = "ripgrep -c -o"


def contestants(arguments, work):
    """The name and the command of each, in the order of a round."""
    corpus, program, python = arguments.corpus, arguments.program, arguments.python
    peers = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    read = ["sh", "-c", 'tar cf - "$1" 2>/dev/null | wc -c', "sh", corpus]
    every = {
        "read": ("tar | wc (reading alone)", read),
        "rg": (RIPGREP, ["rg", "-c", "-o", STRINGS, corpus]),
        "mentions": (
            "policy-mentions mentions",
            [program, "mentions", corpus, "--quiet", "--output", f"{work}/mentions.csv"]),
        "report": (REPORT, [program, "report", corpus, "--quiet", "--output", f"{work}/report"]),
        "polars": (
            "polars + Rust Aho-Corasick + XlsxWriter",
            [python, str(HERE / "with_polars.py"), corpus, f"{work}/polars.xlsx"]),
        "pandas": (
            "pandas + re + XlsxWriter",
            [python, str(HERE / "with_pandas.py"), corpus, f"{work}/pandas.xlsx"]),
    }
    wanted = arguments.only.split(",") if arguments.only else every
    return [every[name] for name in wanted], peers


def run(command, environment):
    """Seconds of wall, user and system time, and the peak memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {process.returncode}:\n{said.decode(errors='replace')}")
    return wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * KIBIBYTE / MEGABYTE


def measure(arguments, work):
    rivals, environment = contestants(arguments, work)
    rows = []
    # So that no contestant pays for bringing the files into the cache.
    run(["sh", "-c", 'tar cf - "$1" | wc -c', "sh", arguments.corpus], environment)
    for number in range(1, arguments.rounds + 1):
        for name, command in rivals:
            load = os.getloadavg()[0]
            wall, user, system, peak = run(command, environment)
            rows.append((number, name, wall, user, system, peak, load))
            print(f"round {number}: {name}: {wall:.2f} s, {user + system:.2f} s of CPU, load before {load:.2f}", file=sys.stderr)
    return rows


def summary(rows, size):
    """One row a contestant: medians, and the wall time over that of ripgrep and over that of a report."""
    names = list(dict.fromkeys(row[1] for row in rows))
    median = {name: [statistics.median(row[place] for row in rows if row[1] == name) for place in range(2, 6)]
              for name in names}
    lines = []
    for name in names:
        wall, user, system, _ = median[name]
        walls = [row[2] for row in rows if row[1] == name]

        def ratio(other):
            return f"{wall / median[other][0]:.2f}" if other in median else ""

        lines.append({
            "contestant": name, "wall_s": f"{wall:.2f}", "fastest_s": f"{min(walls):.2f}",
            "slowest_s": f"{max(walls):.2f}", "cpu_s": f"{user + system:.2f}",
            "peak_mb": f"{max(row[5] for row in rows if row[1] == name):.0f}",
            "mb_per_s": f"{size / MEGABYTE / wall:.0f}", "over_ripgrep": ratio(RIPGREP), "over_report": ratio(REPORT)})
    return lines


def show(lines):
    """Aligned columns: names to the left, numbers to the right."""
    heads = list(lines[0])
    widths = [max(len(head), *(len(line[head]) for line in lines)) for head in heads]
    for row in [dict(zip(heads, heads))] + lines:
        print("  ".join(
            row[head].ljust(width) if head == heads[0] else row[head].rjust(width)
            for head, width in zip(heads, widths)).rstrip())


def write(path, heads, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("--program", required=True)
    parser.add_argument("--python", default=sys.executable, help="the Python that has the peers' packages")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", help="read,rg,mentions,report,polars,pandas: some of them")
    parser.add_argument("--csv", default="benchmark.csv", help="the medians")
    parser.add_argument("--runs", help="every single run, as CSV")
    arguments = parser.parse_args()
    size = sum(
        os.path.getsize(os.path.join(place, name)) for place, _, names in os.walk(arguments.corpus) for name in names)
    with tempfile.TemporaryDirectory() as work:
        rows = measure(arguments, work)
    lines = summary(rows, size)
    show(lines)
    write(arguments.csv, list(lines[0]), [line.values() for line in lines])
    if arguments.runs:
        write(arguments.runs, ["round", "contestant", "wall_s", "user_s", "system_s", "peak_mb", "load"],
              [[row[0], row[1], *(f"{number:.3f}" for number in row[2:])] for row in rows])


if __name__ == "__main__":
    main()
