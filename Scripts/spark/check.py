"""Checks that a Spark cluster's ledgers make the report of one machine, byte for byte; see Scripts/spark/check.

Runs the job over JSON Lines, over Parquet, and once more with an executor killed in the middle; says how long each took.
"""

import argparse
import filecmp
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyspark

HERE = Path(__file__).parent
MASTER = "local-cluster[2,1,2048]"
EXECUTOR = "CoarseGrainedExecutorBackend"


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {done.returncode}:\n{done.stderr[-3000:]}")


def report(program, arguments, output):
    run([program, "report", *arguments, "--quiet", "--output", str(output)])


def same_files(one, other):
    """The names in which two folders differ."""
    names = sorted({path.name for path in one.iterdir()} | {path.name for path in other.iterdir()})
    _, different, missing = filecmp.cmpfiles(one, other, names, shallow=False)
    return names, different + missing


def executors(driver):
    """The processes of the driver's executors, found among its own descendants."""
    parents, commands = {}, {}
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                commands[int(place.name)] = (place / "cmdline").read_bytes().decode(errors="replace")
                parents[int(place.name)] = int((place / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue  # It ended meanwhile.

    def is_ours(process):
        while process in parents:
            if process == driver:
                return True
            process = parents[process]
        return False

    return sorted(
        process for process, words in commands.items()
        if EXECUTOR in words and words.split("\0")[0].endswith("java") and is_ours(process))


def job(arguments, news, output, kill):
    """Runs the job, and kills an executor when the first part of the ledger has been written."""
    environment = os.environ | {
        "SPARK_HOME": os.path.dirname(pyspark.__file__), "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    words = [
        sys.executable, str(HERE / "ledger_job.py"), str(news), str(output), "--named", arguments.corpus,
        "--program", arguments.program, "--partitions", str(arguments.partitions)]
    environment["PYSPARK_SUBMIT_ARGS"] = f"--master {MASTER} --conf spark.ui.enabled=false pyspark-shell"
    log = Path(str(output) + ".log")
    start = time.monotonic()
    killed = None
    with open(log, "w") as file:
        process = subprocess.Popen(
            words, stdout=file, stderr=subprocess.STDOUT, env=environment, cwd=output.parent)
        while process.poll() is None:
            if kill and killed is None and list(output.glob("ledger/_temporary/0/task_*")):
                for executor in executors(process.pid)[:1]:
                    os.kill(executor, signal.SIGKILL)
                    killed = executor
            time.sleep(0.05)
    seconds = time.monotonic() - start
    said = log.read_text(errors="replace")
    if process.returncode != 0:
        sys.exit(f"the job ended with {process.returncode}:\n{said[-4000:]}")
    if kill and (killed is None or "Lost executor" not in said):
        sys.exit(f"no executor was lost; the job is too short for this check:\n{said[-4000:]}")
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--program", required=True)
    parser.add_argument("--partitions", type=int, default=16, help="0: as the files are split")
    parser.add_argument("--only", help="jsonl, parquet or killed: one of the three")
    parser.add_argument("--work", help="where to keep everything; a temporary folder without it")
    arguments = parser.parse_args()
    arguments.program = os.path.abspath(arguments.program)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(arguments.work or temporary).absolute()
        work.mkdir(parents=True, exist_ok=True)
        start = time.monotonic()
        report(arguments.program, [arguments.corpus], work / "one-machine")
        print(f"one machine: report in {time.monotonic() - start:.1f} s")
        failed = False
        for key, name, news, kill in [
            ("jsonl", "JSON Lines", "news.jsonl", False), ("parquet", "Parquet", "news.parquet", False),
            ("killed", "an executor killed", "news.jsonl", True),
        ]:
            if arguments.only not in (None, key):
                continue
            if not (work / news).exists():
                run([sys.executable, str(HERE / "records.py"), arguments.corpus, str(work / news)])
            output = work / ("spark-" + name.replace(" ", "-"))
            seconds = job(arguments, work / news, output, kill)
            report(arguments.program, ["--from-ledger", str(output / "ledger-lines")], output / "report")
            names, different = same_files(work / "one-machine", output / "report")
            failed = failed or bool(different)
            print(f"{name}: job in {seconds:.1f} s; "
                  + (f"DIFFERENT: {', '.join(different)}" if different else f"{len(names)} files equal"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
