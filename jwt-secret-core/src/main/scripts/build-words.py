#!/usr/bin/env python3
"""Build the trie of io.github.jwtsecret.policy.MarkerWords from words.txt.

A node is four bytes: the number of its first child (two bytes, 0 if it has none), its
symbol (0 to 25 for letters, 26 to 35 for digits), and flags: in the low two bits the kind
of word that ends here (1 marker, 2 common, 3 hexadecimal), in the next whether it is the
last of its siblings. Node 0 is the root of text, node 1 that of hexadecimal digits; the
first symbols of each follow, one node for every symbol, so that they need no search.

How to run: python3 build-words.py words.txt words.bin
"""

import sys

SYMBOLS = "abcdefghijklmnopqrstuvwxyz0123456789"
KINDS = {"[marker]": 1, "[common]": 2, "[hexadecimal]": 3}
LAST = 4


def read(path):
    """Both tries as nested dictionaries, where None holds the kind of word."""
    roots = {}, {}
    kind = 0
    for line in open(path, encoding="ascii"):
        if line.startswith("["):
            kind = KINDS[line.strip()]
        elif not line.startswith("#"):
            for word in line.split():
                node = roots[kind == 3]
                for character in word:
                    node = node.setdefault(SYMBOLS.index(character), {})
                node.setdefault(None, kind)
    return roots


def build(roots):
    nodes = [[2, 0, 0], [2 + len(SYMBOLS), 0, 0]]
    waiting = []
    for root in roots:
        for symbol in range(len(SYMBOLS)):
            waiting.append((len(nodes), root.get(symbol, {})))
            nodes.append([0, symbol, 0])
    while waiting:
        number, children = waiting.pop(0)
        nodes[number][2] |= children.get(None, 0)
        symbols = sorted(symbol for symbol in children if symbol is not None)
        if symbols:
            nodes[number][0] = len(nodes)
        for symbol in symbols:
            waiting.append((len(nodes), children[symbol]))
            nodes.append([0, symbol, LAST if symbol == symbols[-1] else 0])
    return b"".join(bytes([first >> 8, first & 0xff, symbol, flags]) for first, symbol, flags in nodes)


if __name__ == "__main__":
    with open(sys.argv[2], "wb") as file:
        file.write(build(read(sys.argv[1])))
