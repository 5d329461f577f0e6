"""Validates reports of `check` and `changes`; see `.ci/formats`.

Usage: formats.py PROGRAM SCHEMAS FOLDER
"""

import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import sys

import cmarkgfm
import jsonschema
from cmarkgfm.cmark import Options
from lxml import etree

program, schemas, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])

# Texts that mean something in XML, JSON, Markdown, workflow commands or on the host of a repository.
HOSTILE = [
    "a | b || c",
    "`code` and ``more` of",
    "<script>alert(1)</script> <b>",
    "@jan, @benelux/team, #12 and !3",
    "[x](y) ![z](w) *a* _b_ ~~c~~",
    "::error file=a::b %0A",
    "# heading",
    "| --- | --- |",
    "a\\|b\\",
    "]]> & &amp; \"q\"",
]


def run(*arguments, cwd=folder, codes=(0, 1)):
    done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode not in codes:
        sys.exit(f"{arguments}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def git(*arguments):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def project(number, title):
    nl, fr = json.dumps(f"{title} {number}"), json.dumps(f"{title}  {number + 1}")
    return f"  - id: h{number}\n    category: essential\n    forum: f{number}\n    title:\n      nl: {nl}\n      fr: {fr}\n"


# A plan with many findings, in a repository with several versions.
shutil.copytree("tests/fixtures/full", folder / "plan")
chapter = folder / "plan/2021/1.1-energie.yaml"
original = chapter.read_text()
git("init", "-q", "-b", "main")
git("add", "plan")
git("commit", "-qm", "The plan")
chapter.write_text(original + "".join(project(n, text) for n, text in enumerate(HOSTILE)))
git("commit", "-qam", "Hostile titles")
chapter.write_text(original + "".join(project(n, text + " more") for n, text in enumerate(HOSTILE)))
git("commit", "-qam", "Other titles")

failed = []


def expect(holds, what):
    if not holds:
        failed.append(what)


checked = 0
for language in ["en", "nl", "fr"]:
    check = ["--messages", language, "check", "--format"]

    sarif = json.loads(run(*check, "sarif"))
    schema = json.loads((schemas / "sarif-schema-2.1.0.json").read_text())
    validator = jsonschema.validators.validator_for(schema)(schema)
    for error in validator.iter_errors(sarif):
        failed.append(f"SARIF: {error.json_path}: {error.message}")
    results = sarif["runs"][0]["results"]
    expect(len(results) > 20, "SARIF has few results")
    hashes = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
    expect(len(set(hashes)) == len(hashes), "SARIF: a fingerprint occurs twice")

    junit_schema = etree.XMLSchema(etree.parse(schemas / "JUnit.xsd"))
    for deny in [[], ["--deny", "warnings"]]:
        junit = etree.fromstring(run(*check, "junit", *deny).encode())
        if not junit_schema.validate(junit):
            failed.append(f"JUnit: {junit_schema.error_log}")
        for suite in junit.iter("testsuite"):
            expect(int(suite.get("tests")) == len(suite.findall("testcase")), "JUnit: tests")
            expect(int(suite.get("failures")) == len(suite.findall("testcase/failure")), "JUnit: failures")

    issues = json.loads(run(*check, "gitlab"))
    expect(len(issues) == len(results), "Code Quality and SARIF differ in number")
    for issue in issues:
        fields = {"description", "check_name", "fingerprint", "severity", "location"}
        expect(set(issue) == fields, f"Code Quality: fields {set(issue)}")
        expect(issue["severity"] in {"info", "minor", "major", "critical", "blocker"}, "Code Quality: severity")
        location = issue["location"]
        expect(re.fullmatch(r"plan/[^/]+/[^/]+\.yaml", location["path"]), f"Code Quality: {location['path']}")
        expect(isinstance(location["lines"]["begin"], int), "Code Quality: lines.begin")
    expect(len({issue["fingerprint"] for issue in issues}) == len(issues), "Code Quality: fingerprints")
    checked += len(results)


class Page(html.parser.HTMLParser):
    """Counts the cells of each row of each table, and collects the visible text and the tags."""

    def __init__(self):
        super().__init__()
        self.rows, self.text, self.tags, self.code = [], [], set(), 0

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag == "table":
            self.rows.append([])
        elif tag == "tr":
            self.rows[-1].append(0)
        elif tag in ("td", "th"):
            self.rows[-1][-1] += 1
        self.code += tag in ("code", "pre")

    def handle_endtag(self, tag):
        self.code -= tag in ("code", "pre")

    def handle_data(self, data):
        if not self.code:
            self.text.append(data)


comments = 0
for versions in ["HEAD~2..HEAD~1", "HEAD~1..HEAD", "HEAD..HEAD~2"]:
    for languages in ["en", "nl,fr"]:
        markdown = run("--quiet", "changes", versions, "--format", "markdown", "--lang", languages)
        expect(len(markdown) <= 65536, f"{versions}: a comment of {len(markdown)} characters")
        page = Page()
        # GitHub lets some HTML through; what is not its own must have been escaped.
        page.feed(cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE))
        for table in page.rows:
            expect(len(set(table)) == 1, f"{versions}: a table with rows of {set(table)} cells")
            comments += 1
        allowed = {"p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br", "details", "summary"}
        allowed |= {"ins", "del", "ul", "li", "a", "code", "hr", "blockquote"}
        expect(page.tags <= allowed, f"{versions}: tags {page.tags - allowed}")
        text = "".join(page.text)
        mention = re.search(r"(?<!\w)[@#!]\w", text)
        expect(not mention, f"{versions}: `{mention and text[mention.start() - 20:mention.end() + 20]}`")

if failed:
    sys.exit("\n".join(failed[:40]))
print(f"{checked} findings in four formats, {comments} tables of comments: 0 failed")
