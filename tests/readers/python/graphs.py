"""Graphs as expat, networkx and igraph read them."""

import math
from xml.parsers import expat

import igraph
import networkx
from values import plain


def shown(directed, nodes, edges, graph):
    """Nodes are (id, attributes) pairs, edges (source, target, attributes) triples."""
    return {
        "directed": directed,
        "graph": plain(graph),
        "nodes": [{"id": key, "values": plain(values)} for key, values in nodes],
        "edges": [
            {"source": source, "target": target, "values": plain(values)}
            for source, target, values in edges
        ],
    }


def of_networkx(graph):
    facts = {key: value for key, value in graph.graph.items() if not key.endswith("_default")}
    return shown(graph.is_directed(), graph.nodes(data=True), graph.edges(data=True), facts)


def networkx_gexf(file):
    """As the documentation calls it; version 1.3 is told by the file itself."""
    return of_networkx(networkx.read_gexf(file))


def networkx_graphml(file):
    return of_networkx(networkx.read_graphml(file))


def filled(values):
    """igraph has NaN for a number that is absent."""
    return {
        key: value
        for key, value in values.items()
        if not (isinstance(value, float) and math.isnan(value))
    }


def igraph_graphml(file):
    graph = igraph.Graph.Read_GraphML(file)
    ids = graph.vs["id"] if graph.vcount() else []
    nodes = [(vertex["id"], filled(vertex.attributes())) for vertex in graph.vs]
    edges = [(ids[edge.source], ids[edge.target], filled(edge.attributes())) for edge in graph.es]
    return shown(graph.is_directed(), nodes, edges, {key: graph[key] for key in graph.attributes()})


def expat_elements(file):
    """The elements with their attributes and text, in the order in which they begin."""
    elements = []
    open_elements = []

    def start(name, attributes):
        element = {"name": name, "attributes": attributes, "text": ""}
        elements.append(element)
        open_elements.append(element)

    def text(data):
        open_elements[-1]["text"] += data

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _name: open_elements.pop()
    parser.CharacterDataHandler = text
    with open(file, "rb") as data:
        parser.ParseFile(data)
    return elements


WAYS = {
    way.__name__: way for way in (expat_elements, igraph_graphml, networkx_gexf, networkx_graphml)
}
