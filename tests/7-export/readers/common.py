"""What the readers share: a graph as JSON on standard output."""

import json
import sys


def show(directed, nodes, edges, graph=None):
    """Nodes are (id, attributes) pairs, edges (source, target, attributes) triples."""
    result = {
        "directed": directed,
        "graph": graph or {},
        "nodes": [{"id": key, **data} for key, data in nodes],
        "edges": [{"source": s, "target": t, **data} for s, t, data in edges],
    }
    json.dump(result, sys.stdout, default=str)
