"""Writes a folder of news as JSON Lines or Parquet, as a crawl would keep it, in so many files.

    records.py FOLDER OUTPUT [--files 8] [--copies 1]        OUTPUT ending in .parquet: Parquet

A record has the path under the folder and the text. Copies after the first get a folder of their own before their path.
"""

import argparse
import json
import os


def paths_of(folder):
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.join(place, name) for name in names if name.endswith(".txt") and name[0] != "."]
    return sorted(found)


def records(folder, paths, copy):
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        own = os.path.relpath(path, folder)
        yield {"path": own if copy == 0 else f"copy-{copy}/{own}", "text": text}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("output")
    parser.add_argument("--files", type=int, default=8)
    parser.add_argument("--copies", type=int, default=1)
    arguments = parser.parse_args()
    os.makedirs(arguments.output)
    paths = paths_of(arguments.folder)
    size = -(-len(paths) // arguments.files)
    for copy in range(arguments.copies):
        for number in range(arguments.files):
            part = list(records(arguments.folder, paths[number * size:(number + 1) * size], copy))
            if not part:
                continue
            name = f"{arguments.output}/part-{copy:02}-{number:04}"
            if arguments.output.endswith(".parquet"):
                import pyarrow
                import pyarrow.parquet

                pyarrow.parquet.write_table(pyarrow.Table.from_pylist(part), name + ".parquet", compression="zstd")
            else:
                with open(name + ".jsonl", "w", encoding="utf-8") as file:
                    for record in part:
                        file.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
