"""A PySpark job: pipes news through policy-mentions on many machines, and keeps ledgers and tallies as Parquet.

    spark-submit ledger_job.py NEWS OUTPUT --named news [--program /usr/bin/policy-mentions] [--partitions 64]

NEWS is JSON Lines (files or folders, also compressed) or Parquet, with the fields `path` and `text` and, where there
are any, `id`, `url`, `headline` and `published`. OUTPUT gets

    ledger/         Parquet: a row for each document with what was found, as the program's own ledger line
    tallies/        Parquet: documents, documents with a mention and mentions by month, issuer and code
    ledger-lines/   the same ledger as text, for `policy-mentions report --from-ledger OUTPUT/ledger-lines`

The program must be on every machine, with the same definitions. A task that fails is done again by Spark; its output
is the same, since it follows from its input alone. Repeated news and the days of undated documents can only be told
with all documents side by side: the tallies leave both to the report, which merges the ledger.
"""

import argparse
import collections
import json
import shlex
import subprocess
import threading

import pyarrow
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

HEADER = '{"codebook":'
END = '{"end":'
# About as many bytes of the ledger go on at a time.
BATCH_BYTES = 4 << 20
RECORD_FIELDS = ["id", "path", "url", "headline", "published", "text"]


def records(spark, news, partitions):
    """The news as a table of JSON lines."""
    if news.rstrip("/").endswith(".parquet"):
        table = spark.read.parquet(news)
        known = [name for name in RECORD_FIELDS if name in table.columns]
        lines = table.select(F.to_json(F.struct(*known)).alias("value"))
    else:
        lines = spark.read.text(news)
    return lines.repartition(partitions) if partitions else lines


def command(arguments):
    """What each partition is piped through."""
    words = [arguments.program, "ledger", "-", "--input-format", "jsonl", "--quiet", "--named", arguments.named]
    for option in ("codebook", "registry"):
        if getattr(arguments, option):
            words += ["--" + option, getattr(arguments, option)]
    return words


def piped(words):
    """A function that pipes the lines of a partition, in Arrow batches, through a program, and gives the lines it writes.

    RDD.pipe does the same a line at a time, each pickled twice.
    """
    def feed(batches, program, faults):
        try:
            with program.stdin as pipe:
                for batch in batches:
                    for line in batch.column(0):
                        pipe.write(line.as_buffer())
                        pipe.write(b"\n")
        except BrokenPipeError:
            pass  # The program ended early; its exit code says why.
        except BaseException as fault:
            faults.append(fault)
            program.kill()

    def lines(batches):
        program = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        faults = []
        feeder = threading.Thread(target=feed, args=(batches, program, faults))
        feeder.start()
        try:
            while found := program.stdout.readlines(BATCH_BYTES):
                texts = [line.decode().rstrip("\n") for line in found]
                yield pyarrow.RecordBatch.from_arrays([pyarrow.array(texts, pyarrow.string())], ["line"])
        finally:
            program.stdout.close()
            code = program.wait()
            feeder.join()
        if faults:
            raise faults[0]
        # 1: some records were rejected, which the ledger says.
        if code not in (0, 1):
            raise RuntimeError(f"{words[0]} ended with {code}; what it said is in the worker's log")

    return lines


def ledger(lines):
    """The ledger as a table: what is grouped by most in columns, and the whole as the program wrote it."""
    def field(name):
        return F.get_json_object("line", "$.document." + name)

    kind = (
        F.when(F.col("line").startswith(HEADER), "header")
        .when(F.col("line").startswith('{"document":'), "document")
        .when(F.col("line").startswith('{"rejected":'), "rejected")
        .when(F.col("line").startswith(END), "end").otherwise("ignored"))
    return lines.select(
        kind.alias("kind"), field("id").alias("document"), field("path").alias("path"),
        F.to_date(field("published")).alias("published"), field("issuer").alias("issuer"),
        F.from_json(field("mentions"), "array<struct<code:string>>").getField("code").alias("mentions"), "line")


def tallies(table):
    """Counts by month, issuer and code. They add up: those of any split of the news are summed to those of all."""
    documents = table.filter("kind = 'document'").select(
        F.date_format("published", "yyyy-MM").alias("month"), "issuer", "mentions")
    base = documents.groupBy("month", "issuer").agg(F.count("*").alias("documents"))
    found = (
        documents.select("month", "issuer", F.array_distinct("mentions").alias("codes"), "mentions")
        .select("month", "issuer", F.explode("codes").alias("code"), "mentions")
        .groupBy(F.col("month").alias("found_month"), F.col("issuer").alias("found_issuer"), "code")
        .agg(
            F.count("*").alias("documents_with"),
            F.sum(F.size(F.filter("mentions", lambda one: one == F.col("code")))).alias("mentions")))
    same = F.col("month").eqNullSafe(F.col("found_month")) & F.col("issuer").eqNullSafe(F.col("found_issuer"))
    return base.join(found, same, "left").select(
        "month", "issuer", "code", "documents", "documents_with", "mentions")


def check(counted, ends):
    """Ends the job where the parts do not hold what their last lines say."""
    said = {kind: sum(end[field] for end in ends) for kind, field in (("document", "documents"), ("rejected", "rejected"))}
    if len(ends) != counted["header"] or any(counted[kind] != number for kind, number in said.items()):
        raise SystemExit(f"lines of the ledger are missing: {dict(counted)}, and the parts had {said}")


def part(header, rows):
    """The lines of a ledger file: the header, what was found, and how much that is."""
    yield header
    found = collections.Counter()
    for row in rows:
        found[row.kind] += 1
        yield row.line
    end = {"documents": found["document"], "rejected": found["rejected"]}
    yield json.dumps({"end": end}, separators=(",", ":"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news")
    parser.add_argument("output")
    parser.add_argument("--named", required=True, help="the input's name in reports")
    parser.add_argument("--program", default="policy-mentions")
    parser.add_argument("--codebook")
    parser.add_argument("--registry")
    parser.add_argument("--partitions", type=int, default=0, help="0: as the files are split")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("policy-mentions").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    news = records(spark, arguments.news, arguments.partitions)
    lines = news.mapInArrow(piped(command(arguments)), "line string")
    ledger(lines).write.mode("overwrite").parquet(arguments.output + "/ledger")

    table = spark.read.parquet(arguments.output + "/ledger")
    tallies(table).coalesce(1).write.mode("overwrite").parquet(arguments.output + "/tallies")
    headers = [row.line for row in table.filter("kind = 'header'").select("line").distinct().collect()]
    if len(headers) != 1:
        raise SystemExit("the parts were coded in different ways: " + "; ".join(headers))
    counted = collections.Counter({row["kind"]: row["count"] for row in table.groupBy("kind").count().collect()})
    check(counted, [json.loads(row.line)["end"] for row in table.filter("kind = 'end'").select("line").collect()])
    (table.filter("kind not in ('header', 'end')").select("kind", "line").rdd
        .mapPartitions(lambda rows: part(headers[0], rows))
        .saveAsTextFile(arguments.output + "/ledger-lines"))
    print(json.dumps(counted, sort_keys=True))
    spark.stop()


if __name__ == "__main__":
    main()
