"""What the same work takes with PyYAML, networkx and igraph. Prints JSON; what is missing is null."""

import json
import os
import sys
import tempfile
import time


# All keys of a claim but the one that is its relation.
CLAIM_FIELDS = {"cite", "at", "since", "until", "status", "by", "rank", "note", "with"}


def timed(work, runs=1):
    times = []
    for _ in range(runs):
        start = time.process_time()
        result = work()
        times.append(time.process_time() - start)
    return sorted(times)[len(times) // 2], result


def yaml_files(folder):
    for root, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".yaml"):
                yield os.path.join(root, name)


def load_yaml(folder):
    try:
        from yaml import CSafeLoader, load
    except ImportError:
        return None, None

    def work():
        files = []
        for path in yaml_files(folder):
            with open(path, encoding="utf-8") as file:
                files.append(load(file, CSafeLoader))
        return files

    return timed(work)


def build_networkx(files):
    import networkx

    graph = networkx.MultiDiGraph()
    for file in files:
        for key, entity in (file.get("entities") or {}).items():
            relations = entity.pop("relations", [])
            graph.add_node(key, **entity)
            for claim in relations:
                (kind,) = claim.keys() - CLAIM_FIELDS
                target = claim.pop(kind)
                graph.add_edge(key, target, relation=kind, **claim)
        for claim in file.get("relations") or []:
            ends = claim.pop("from"), claim.pop("to")
            graph.add_edge(*ends, relation=claim.pop("type"), **claim)
    return graph


def ask(questions, question, runs=12):
    """Seconds for one question, the best of a few rounds, as ours are measured."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        for each in questions:
            question(*each)
        times.append(time.process_time() - start)
    return min(times) / len(questions)


def with_networkx(task):
    try:
        import networkx
    except ImportError:
        return None
    graph = networkx.Graph()
    graph.add_nodes_from(task["nodes"])
    graph.add_edges_from(task["edges"])

    def path(a, b):
        try:
            return networkx.bidirectional_shortest_path(graph, a, b)
        except networkx.NetworkXNoPath:
            return None

    def two(a):
        return {far for near in graph[a] for far in graph[near]}

    return {
        "one": ask(task["starts"], lambda a: list(graph[a])),
        "two": ask(task["starts"], two),
        "path": ask(task["pairs"], path),
    }


def with_igraph(task):
    try:
        import igraph
    except ImportError:
        return None
    numbers = {key: number for number, key in enumerate(task["nodes"])}
    edges = [(numbers[a], numbers[b]) for a, b in task["edges"]]
    graph = igraph.Graph(n=len(numbers), edges=edges)
    pairs = [(numbers[a], numbers[b]) for a, b in task["pairs"]]
    return {
        "one": ask(task["starts"], lambda a: graph.neighbors(numbers[a])),
        "two": ask(task["starts"], lambda a: graph.neighborhood(numbers[a], order=2)),
        "path": ask(pairs, lambda a, b: graph.get_shortest_path(a, b)),
    }


def write_gexf(task):
    try:
        import networkx
    except ImportError:
        return None
    graph = networkx.MultiDiGraph()
    for node in task["nodes"]:
        graph.add_node(node, label=node, kind="Thing", x=0.5, y=0.5, size=1.0, community=1)
    for number, (a, b) in enumerate(task["edges"]):
        graph.add_edge(a, b, key=str(number), label="makes", status="asserted", rank="normal", sources=1)
    with tempfile.NamedTemporaryFile() as file:
        seconds, _ = timed(lambda: networkx.write_gexf(graph, file.name))
    return seconds


def main():
    what, path = sys.argv[1:3]
    if what == "yaml":
        load, files = load_yaml(path)
        build = None
        if files is not None:
            try:
                build, _ = timed(lambda: build_networkx(files))
            except ImportError:
                pass
        print(json.dumps({"load": load, "build": build}))
        return
    with open(path, encoding="utf-8") as file:
        task = json.load(file)
    if what == "queries":
        print(json.dumps({"networkx": with_networkx(task), "igraph": with_igraph(task)}))
    if what == "gexf":
        print(json.dumps({"networkx": write_gexf(task)}))


main()
