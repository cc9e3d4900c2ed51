import sys

import networkx
from common import show

graph = networkx.read_gexf(sys.argv[1])
show(graph.is_directed(), graph.nodes(data=True), graph.edges(data=True))
