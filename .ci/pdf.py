"""Checks PDF reports against PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), with page-validation.

    python .ci/pdf.py FOLDER

Checks every *.pdf below FOLDER. Fails if there is none.
"""

import pathlib
import sys

import page

PROFILES = ("ua1", "2a")


def main(folder: str) -> int:
    reports = sorted(pathlib.Path(folder).rglob("*.pdf"))
    if not reports:
        print(f"{folder}: there is no PDF to check", file=sys.stderr)
        return 1
    failed = rules = 0
    for report in reports:
        for profile in PROFILES:
            result = page.validate_pdf(report, profile=profile)
            rules += result.rules.total
            if result.is_compliant:
                continue
            failed += 1
            print(f"{report}: not {result.profile.name}", file=sys.stderr)
            for failure in result.failures[:10]:
                print(f"  {failure.rule_id}: {failure.message}", file=sys.stderr)
    profiles = " and ".join(page.ValidationProfile(profile).name for profile in PROFILES)
    print(f"{len(reports)} reports against {profiles}: {rules} rules applied, {failed} failed checks")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
