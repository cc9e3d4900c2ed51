import math
import sys

import igraph
from common import show


def filled(attributes):
    """igraph marks absent numbers as NaN, which JSON has no word for."""
    return {
        key: value
        for key, value in attributes.items()
        if not (isinstance(value, float) and math.isnan(value))
    }


graph = igraph.Graph.Read_GraphML(sys.argv[1])
names = graph.vs["id"]
show(
    graph.is_directed(),
    [(vertex["id"], filled(vertex.attributes())) for vertex in graph.vs],
    [(names[edge.source], names[edge.target], filled(edge.attributes())) for edge in graph.es],
)
