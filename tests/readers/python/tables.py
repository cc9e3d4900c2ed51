"""Rows of tables as Python, pandas, DuckDB and Spark read them: {"types": {...}, "rows": [...]}."""

import csv

import duckdb
import pandas
from values import plain

spark_session = None


def shown(types, rows):
    return {
        "types": {str(column): str(kind) for column, kind in types.items()},
        "rows": [plain(row) for row in rows],
    }


def python_csv(file):
    """Python's own reader, strict; the header is a row like any other."""
    with open(file, encoding="utf-8", newline="") as data:
        return list(csv.reader(data, strict=True))


def pandas_csv(file):
    """With defaults: types are guessed, empty cells are absent."""
    return of_pandas(pandas.read_csv(file))


def pandas_text(file):
    """Every cell as text, as a user asks who fears guesses."""
    return of_pandas(pandas.read_csv(file, dtype=str, keep_default_na=False))


def of_pandas(frame):
    columns = list(frame.columns)
    absent = frame.isna()
    rows = [
        {
            column: value.item() if hasattr(value, "item") else value
            for column, value, missing in zip(columns, values, gaps)
            if not missing
        }
        for values, gaps in zip(
            frame.itertuples(index=False, name=None), absent.itertuples(index=False, name=None)
        )
    ]
    return shown(dict(frame.dtypes), rows)


def duckdb_csv(file):
    """With defaults: the dialect and the types are sniffed."""
    return of_duckdb("SELECT * FROM read_csv(?)", file)


def duckdb_text(file):
    return of_duckdb("SELECT * FROM read_csv(?, all_varchar = true)", file)


def of_duckdb(query, file):
    with duckdb.connect() as connection:
        result = connection.execute(query, [file])
        types = {column[0]: column[1] for column in result.description}
        rows = [
            {column: value for column, value in zip(types, row) if value is not None}
            for row in result.fetchall()
        ]
    return shown(types, rows)


def spark_csv(file):
    """With the two options that Spark's documentation gives for text with quotes and line breaks."""
    return of_spark(file, inferSchema=True)


def spark_text(file):
    return of_spark(file)


def of_spark(file, **options):
    frame = spark().read.csv(file, header=True, multiLine=True, escape='"', **options)
    rows = [
        {column: value for column, value in row.asDict().items() if value is not None}
        for row in frame.collect()
    ]
    return shown(dict(frame.dtypes), rows)


def spark():
    """One session for all files; it starts with the first."""
    global spark_session
    if spark_session is None:
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master("local[1]").appName("graphwright")
        builder = builder.config("spark.ui.enabled", "false")
        builder = builder.config("spark.driver.bindAddress", "127.0.0.1")
        builder = builder.config("spark.driver.host", "127.0.0.1")
        spark_session = builder.getOrCreate()
    return spark_session


WAYS = {
    way.__name__: way
    for way in (
        python_csv,
        pandas_csv,
        pandas_text,
        duckdb_csv,
        duckdb_text,
        spark_csv,
        spark_text,
    )
}
