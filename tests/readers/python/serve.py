"""Reads files with Python's libraries, and prints what they hold then.

With arguments: a way to read and files, and the answer is for people. Without: one request a line on
standard input, {"read": "networkx_gexf", "files": [...]}, one answer a line on standard output,
{"value": ...} or {"error": "..."}.
"""

import json
import os
import sys
import traceback

import graphs
import tables

WAYS = {**graphs.WAYS, **tables.WAYS}


def main():
    # Libraries talk on standard output, which is for answers alone.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    if len(sys.argv) > 1:
        way, *files = sys.argv[1:]
        print(json.dumps(WAYS[way](*files), ensure_ascii=False, indent=1), file=answers)
        return
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), file=answers, flush=True)


def answer(request):
    try:
        return {"value": WAYS[request["read"]](*request["files"])}
    except Exception as failure:
        traceback.print_exc()
        return {"error": f"{type(failure).__name__}: {failure}"}


main()
