#!/usr/bin/env python3
"""Stands in for the Typst command in `cargo bench --bench reports`.

The PyPI package `typst` ships the same compiler prebuilt, but no command. This script accepts the
arguments that the benchmark passes; starting Python adds about 30 ms.
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
arguments = parser.parse_args()

typst.compile(
    arguments.input,
    output=arguments.output,
    root=arguments.root,
    ignore_system_fonts=arguments.ignore_system_fonts,
    pdf_standards=arguments.pdf_standard,
)
