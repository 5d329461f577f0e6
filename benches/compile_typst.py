#!/usr/bin/env python3
"""Stands in for the command line of Typst in `cargo bench --bench reports`.

The package `typst` from PyPI carries the same compiler, already compiled, and no command line. This
takes the arguments that the benchmark gives, and costs the start of Python besides (about 30 ms).
"""

import argparse

import typst

parser = argparse.ArgumentParser()
parser.add_argument("command", choices=["compile"])
parser.add_argument("--ignore-system-fonts", action="store_true")
parser.add_argument("--pdf-standard", type=lambda text: text.split(","))
parser.add_argument("--root")
parser.add_argument("input")
parser.add_argument("output")
asked = parser.parse_args()

typst.compile(
    asked.input,
    output=asked.output,
    root=asked.root,
    ignore_system_fonts=asked.ignore_system_fonts,
    pdf_standards=asked.pdf_standard,
)
