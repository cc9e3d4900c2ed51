"""The elements of an XML file with their attributes and text, as expat reports them."""

import json
import sys
from xml.parsers import expat

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
with open(sys.argv[1], "rb") as file:
    parser.ParseFile(file)
json.dump(elements, sys.stdout)
