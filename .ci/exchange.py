"""Validates translation files with lxml and the Translate Toolkit.

Usage: exchange.py GRAMMAR FOLDER. Validates every XLIFF file in the folder against the grammar and
against constraints that a grammar cannot express. The Translate Toolkit then reads every file and
rewrites it into FOLDER/again. Stops at the first failure.
"""

import sys
from collections import Counter
from pathlib import Path

from lxml import etree
from translate.storage import pypo, tmx, xliff2

XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"


def once(values, what):
    twice = [value for value, count in Counter(values).items() if count > 1]
    assert not twice, f"{what}: {twice[:3]}"


def codes(text):
    """Returns the inline codes of a source or target: their ids with their data references."""
    found = {}
    ids = []
    for code in text.iter(f"{XLIFF}ph", f"{XLIFF}pc"):
        names = ("dataRef", "dataRefStart", "dataRefEnd")
        ids.append(code.get("id"))
        found[code.get("id")] = [code.get(name) for name in names]
    once(ids, "code")
    return found


def check_xliff(path, grammar):
    tree = etree.parse(path)
    assert grammar.validate(tree), f"{path.name}: {grammar.error_log.last_error}"
    root = tree.getroot()
    once([file.get("id") for file in root], "file")
    once([unit.get("name") for unit in root.iter(f"{XLIFF}unit")], "name")
    count = 0
    for file in root:
        once([unit.get("id") for unit in file], "unit")
        for unit in file:
            count += 1
            data = [entry.get("id") for entry in unit.iter(f"{XLIFF}data")]
            once(data, "data")
            sides = {}
            for side in ("source", "target"):
                text = unit.find(f"{XLIFF}segment/{XLIFF}{side}")
                sides[side] = {} if text is None else codes(text)
                used = {ref for refs in sides[side].values() for ref in refs if ref}
                assert used <= set(data), f"{unit.get('name')}: {used - set(data)}"
            for number in sides["source"].keys() & sides["target"].keys():
                assert sides["source"][number] == sides["target"][number], unit.get("name")
    assert count > 0
    return count


def main():
    grammar = etree.RelaxNG(etree.parse(sys.argv[1]))
    folder = Path(sys.argv[2])
    again = folder / "again"
    again.mkdir()
    seen = Counter()
    for path in sorted(folder.iterdir()):
        if path.suffix in (".xlf", ".xliff"):
            count = check_xliff(path, grammar)
            store = xliff2.Xliff2File.parsefile(str(path))
            assert len(store.units) == count, path.name
            assert all(unit.source for unit in store.units), path.name
        elif path.suffix == ".po":
            store = pypo.pofile.parsefile(str(path))
            texts = [unit for unit in store.units if not unit.isheader()]
            assert texts and all(unit.getcontext() and unit.source for unit in texts), path.name
        elif path.suffix == ".tmx":
            store = tmx.tmxfile.parsefile(str(path))
            assert store.units, path.name
        else:
            continue
        store.savefile(str(again / path.name))
        seen[path.suffix] += 1
        print(f"{path.name}: {len(store.units)}")
    assert seen[".xlf"] >= 2 and seen[".xliff"] == 2 and seen[".po"] >= 4 and seen[".tmx"], seen


main()
