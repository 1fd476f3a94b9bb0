"""Opens every page in both languages, uses it, and says what does not hold. Usage: check.py OUTPUT-OF-SERVE FOLDER"""

import re
import sys
from pathlib import Path

import uses
from browser import Browser

DATE = "asOf=2026-06-30"

# The pages with the name of their pictures.
PAGES = [
    ("overview", "/graphs/accounts"),
    ("account", "/graphs/accounts/accounts/C-101"),
    ("pulse", "/graphs/accounts/accounts/C-101/pulse"),
    ("company", "/graphs/accounts/accounts/C-104"),
    ("power-map", "/graphs/accounts/accounts/C-104/power-map"),
    ("power-map-none", "/graphs/accounts/accounts/C-105/power-map"),
    ("weak-links", "/graphs/accounts/accounts/C-101/weak-links?leaves=P-0007"),
    ("changes", "/graphs/accounts/accounts/C-101/changes?from=2025-06-30&to=2026-06-30"),
    ("review", "/graphs/accounts/accounts/C-101/review"),
    ("person", "/graphs/accounts/people/P-0101"),
    ("deal", "/graphs/accounts/deals/O-001"),
    ("analyses", "/graphs/accounts/reports"),
    ("report", "/graphs/accounts/reports/white-space?account=C-101"),
    ("report-form", "/graphs/accounts/reports/influence"),
    ("search", "/graphs/accounts/search?for=muheng"),
    ("interaction", "/graphs/accounts/interactions/new"),
    ("import", "/graphs/accounts/import"),
    ("snapshots", "/graphs/accounts/snapshots?from=snapshot:1"),
    ("query", "/graphs/accounts/query?statement=COVERAGE%20OF%20C-101"),
    ("administration", "/administration"),
    ("audit", "/administration/audit"),
    ("docs", "/docs"),
    ("missing", "/graphs/accounts/accounts/C-999"),
]
PRINTED = ("account", "review", "weak-links")


class Checks:
    """What held and what did not."""

    def __init__(self):
        self.passed = 0
        self.failures = []

    def that(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failures.append(what)
            print(f"FAILED {what}", flush=True)


def look(browser, checks, base, language, name, path, folder):
    """Opens a page and holds it against the rules that all pages share."""
    address = base + path + ("&" if "?" in path else "?") + DATE
    label = f"{name} {language}"
    browser.size(1280)
    browser.colours("light")
    browser.open(address)
    errors = [entry for entry in browser.console_errors() if not (name == "missing" and "404" in entry)]
    checks.that(not errors, f"{label}: the console is silent: {errors[:2]}")
    checks.that(not browser.all("[data-load]:not([data-loaded])"), f"{label}: every part comes")
    checks.that(not browser.outside_hosts(base), f"{label}: no outside host")
    checks.that(browser.find("html").get_attribute("lang") == language, f"{label}: the language of the page")
    checks.that(len(browser.all("h1")) == 1, f"{label}: one heading")
    for scheme in ("light", "dark"):
        browser.colours(scheme)
        breaches = browser.breaches()
        checks.that(not breaches, f"{label} {scheme}: accessibility: {breaches[:3]}")
        browser.picture(folder / f"{name}.{language}.{scheme}.png")
    browser.colours("light")
    browser.size(390, 844, phone=True)
    width = browser.driver.execute_script("return document.documentElement.scrollWidth")
    checks.that(width <= 390, f"{label}: fits a phone, is {width} wide")
    browser.picture(folder / f"{name}.{language}.phone.png")
    browser.size(1280)
    if name in PRINTED:
        data = browser.print(folder / f"{name}.{language}.pdf")
        pages = len(re.findall(rb"/Type\s*/Page[^s]", data))
        checks.that(data.startswith(b"%PDF") and (name != "review" or pages <= 2), f"{label}: prints, on {pages} pages")


def main():
    output, folder = Path(sys.argv[1]).read_text(encoding="utf-8"), Path(sys.argv[2])
    base = re.search(r"Listening on (http://\S+)", output).group(1)
    token = re.search(r"^guanxi_\S{43}$", output, re.M).group(0)
    link = re.search(r"(http://\S+/sign-in\?link=\S+)", output).group(1)
    checks = Checks()
    for language in ("en", "zh-Hans"):
        browser = Browser(language)
        try:
            uses.sign_in(browser, checks, base, token if language == "en" else link, folder, language)
            for name, path in PAGES:
                look(browser, checks, base, language, name, path, folder)
            if language == "en":
                for use in uses.ALL:
                    use(browser, checks, base)
            uses.sign_out(browser, checks, base)
        finally:
            browser.close()
    print(f"{checks.passed} passed, {len(checks.failures)} failed; pictures are in {folder}")
    sys.exit(1 if checks.failures else 0)


if __name__ == "__main__":
    main()
