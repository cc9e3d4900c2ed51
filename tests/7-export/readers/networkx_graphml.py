import sys

import networkx
from common import show

graph = networkx.read_graphml(sys.argv[1])
facts = {key: value for key, value in graph.graph.items() if not key.endswith("_default")}
show(graph.is_directed(), graph.nodes(data=True), graph.edges(data=True), facts)
