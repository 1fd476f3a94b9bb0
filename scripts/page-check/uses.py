"""What somebody does on the pages."""

import re
import time
from pathlib import Path

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

DATE = "asOf=2026-06-30"
PICTURES = Path(".build/page-check")


def wait(condition, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if condition():
                return True
        except Exception:  # The page may be between two states.
            pass
        time.sleep(0.1)
    return False


def sign_in(browser, checks, base, secret, folder, language):
    """With a token, a wrong one first; or with the link that the server printed."""
    browser.open(base + "/graphs/accounts")
    checks.that("/sign-in" in browser.driver.current_url, f"{language}: who is not signed in is led to the sign-in page")
    if secret.startswith("http"):
        browser.open(secret)
        checks.that("/graphs/accounts" in browser.driver.current_url, "the link signs in")
        return
    for scheme in ("light", "dark"):
        browser.colours(scheme)
        checks.that(not browser.breaches(), f"sign-in {scheme}: accessibility")
        browser.picture(folder / f"sign-in.{language}.{scheme}.png")
    browser.find("#token").send_keys("guanxi_wrong" + Keys.ENTER)
    checks.that(wait(lambda: browser.find("#token-error").text), "a wrong token is said beside its field")
    browser.console_errors()
    browser.find("#token").send_keys(secret + Keys.ENTER)
    checks.that(wait(lambda: "/graphs/accounts" in browser.driver.current_url), "a token signs in, and leads back")
    checks.that(browser.driver.get_cookie("guanxi_session")["httpOnly"], "no script can read the session")


def tree(browser, checks, base):
    browser.open(f"{base}/graphs/accounts/accounts/C-101?{DATE}")
    closed = browser.all(".tree details:not([open])")
    hidden = [item for item in browser.all(".tree .company") if not item.is_displayed()]
    checks.that(closed and hidden, "deep levels of the tree are folded")
    closed[0].find_element("css selector", "summary").click()
    checks.that(closed[0].get_attribute("open") is not None, "a branch of the tree opens")
    browser.find("[data-tree=open]").click()
    checks.that(not browser.all(".tree details:not([open])"), "all branches open")
    browser.find(".picture-fold summary").click()
    checks.that(wait(lambda: browser.find("figure.picture svg")), "the drawing comes into the page")
    buttons = browser.all(".picture-tools button")
    before = browser.find("figure.picture svg").size["width"]
    buttons[0].click()
    checks.that(browser.find("figure.picture svg").size["width"] > before, "the drawing becomes larger")
    checks.that(len(browser.all("figure.picture g.node[data-href]")) > 10, "companies of the drawing lead to their pages")
    checks.that("65 %" in browser.text(".hero"), "the coverage of the sample is 65 %")


def again(browser, checks, base):
    for _ in range(2):
        browser.open(f"{base}/graphs/accounts?{DATE}")
    checks.that(not browser.all("[data-load]:not([data-loaded])"), "a page that the browser has works like a new one")


def what_if(browser, checks, base):
    browser.open(f"{base}/graphs/accounts/accounts/C-101/weak-links?{DATE}")
    choice = next(item for item in browser.all("label.switch") if "Li Lei" in item.text)
    choice.click()
    checks.that(wait(lambda: browser.find(".result tbody tr")), "the switch shows figures before and after")
    checks.that("leaves=P-0007" in browser.driver.current_url, "the address says who leaves")
    checks.that("65 %" in browser.text(".result") and "50 %" in browser.text(".result"), "coverage falls from 65 % to 50 %")


def query(browser, checks, base):
    browser.open(f"{base}/graphs/accounts/query?{DATE}")
    field = browser.find("#statement")
    field.send_keys("MATCH (c:Comp")
    checks.that(wait(lambda: "Company" in browser.text("[data-suggestions]")), "a label is suggested")
    browser.find("[data-suggestions] button").click()
    field.send_keys(" {id: 'C-101'}) RETURN c.name AS name")
    checks.that(len(browser.all(".paint .word")) >= 2, "words of the language have a colour")
    field.send_keys(Keys.CONTROL + Keys.ENTER)
    checks.that(wait(lambda: "Muheng" in browser.text("table")), "a statement is answered as a table")
    checks.that(wait(lambda: len(browser.all("[data-history] option")) > 1), "the statement is remembered")
    field = browser.find("#statement")
    field.clear()
    field.send_keys("MATCH (c RETURN c")
    browser.find("form.console button.primary").click()
    checks.that(wait(lambda: browser.find("form.console [role=alert]").text), "a wrong statement is said")
    checks.that("MATCH (c RETURN c" in browser.find("#statement").get_attribute("value"), "and stays in the field")
    browser.console_errors()


def interaction(browser, checks, base):
    browser.open(f"{base}/graphs/accounts/interactions/new?{DATE}")
    browser.find("#field-hosts").send_keys("P-0007")
    browser.find("#field-guests").send_keys("P-9999")
    browser.find("#field-topic").send_keys("first talk 初次沟通")
    browser.find("form.card button.primary").click()
    checks.that(wait(lambda: browser.find("#wrong-guests").text), "a person who is not there is said beside the field")
    checks.that(browser.find("#field-topic").get_attribute("value") == "first talk 初次沟通", "what was entered is kept")
    browser.console_errors()
    guests = browser.find("#field-guests")
    guests.clear()
    guests.send_keys("P-0101")
    browser.find("form.card button.primary").click()
    checks.that(wait(lambda: "I-" in browser.text(".done")), "a contact is recorded")
    browser.open(f"{base}/graphs/accounts/people/P-0101?{DATE}")
    checks.that("first talk 初次沟通" in browser.text(".timeline"), "and is on the time line")


def importing(browser, checks, base):
    folder = PICTURES
    bad, good = folder / "bad-companies.csv", folder / "companies.csv"
    bad.write_text("id,name,employees\nC-950,New Clinic 新诊所,12\nC-951,Old Clinic,many\n", encoding="utf-8")
    good.write_text("id,name,employees\nC-950,New Clinic 新诊所,12\nC-951,Old Clinic,30\n", encoding="utf-8")
    browser.open(f"{base}/graphs/accounts/import?{DATE}")
    browser.find("#files").send_keys(str(bad.resolve()))
    browser.find("button[value=suggest]").click()
    checks.that(wait(lambda: "bad-companies.csv" in browser.find("#mapping").get_attribute("value")), "a mapping is suggested")
    field = browser.find("#mapping")
    text = field.get_attribute("value")
    text = re.sub(r"path: .*", 'path: "*companies.csv"', text)
    text = re.sub(r"labels: .*", "labels: [Company]", text)
    text = re.sub(r"employees: .*", "employees: { column: employees, type: int }", text)
    field.clear()
    field.send_keys(text)
    browser.find("#import button[value=check]").click()
    checks.that(wait(lambda: "many" in browser.text("#result table")), "a bad row is shown with its value")
    row = browser.text("#result tbody tr")
    checks.that(all(part in row for part in ["bad-companies.csv", "3", "employees", "is not a number"]),
                "and with file, line, column and reason")
    for scheme in ("light", "dark"):
        browser.colours(scheme)
        checks.that(not browser.breaches(), f"import {scheme}: accessibility")
        browser.picture(folder / f"import-bad-rows.{scheme}.png")
    browser.colours("light")
    browser.find("#files").send_keys(str(good.resolve()))
    browser.find("#import button[value=check]").click()
    checks.that(wait(lambda: "2" in browser.text("#result .done")), "the corrected file is good")
    browser.picture(folder / "import-checked.png")
    browser.find("#result button[value=load]").click()
    checks.that(wait(lambda: "version" in browser.text("#result .done")), "and is loaded without being chosen again")
    browser.open(f"{base}/graphs/accounts/search?for=New+Clinic&{DATE}")
    checks.that("新诊所" in browser.text("main"), "what was imported is found")


def snapshots(browser, checks, base):
    folder = PICTURES
    browser.open(f"{base}/graphs/accounts/snapshots?{DATE}")
    browser.find("#name").send_keys("before 之前")
    browser.find("form.grid-form button.primary").click()
    checks.that(wait(lambda: "before 之前" in browser.text(".done")), "a snapshot is saved")
    browser.open(f"{base}/graphs/accounts/query?{DATE}")
    browser.find("#statement").send_keys("MATCH (c:Company {id: 'C-105'}) SET c.name = 'Renamed 改名'")
    browser.find("form.console button.primary").click()
    wait(lambda: browser.all(".notes li"))
    browser.open(f"{base}/graphs/accounts/snapshots?{DATE}")
    browser.find("#name").send_keys("after")
    browser.find("form.grid-form button.primary").click()
    checks.that(wait(lambda: "after" in browser.text(".done")), "and another one")
    states = [item.get_attribute("value") for item in browser.all("#states option")]
    browser.find("#from").send_keys(states[-2])
    browser.find("#to").send_keys(states[-1])
    browser.find("#difference button.primary").click()
    checks.that(wait(lambda: "Renamed 改名" in browser.text("#difference")), "their difference is shown")
    for scheme in ("light", "dark"):
        browser.colours(scheme)
        checks.that(not browser.breaches(), f"snapshots {scheme}: accessibility")
        browser.picture(folder / f"snapshots-difference.{scheme}.png")
    browser.colours("light")
    browser.all("form[action*='/delete'] button")[-1].click()
    checks.that(wait(lambda: browser.text(".done")), "a snapshot is deleted")


def keyboard(browser, checks, base):
    browser.open(f"{base}/graphs/accounts?{DATE}")
    ActionChains(browser.driver).send_keys(Keys.TAB).perform()
    first = browser.driver.switch_to.active_element
    checks.that(first.get_attribute("class") == "skip" and first.is_displayed(), "the first key stop skips to the contents")
    ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
    checks.that(browser.driver.switch_to.active_element.get_attribute("id") == "contents", "and leads there")
    ActionChains(browser.driver).send_keys(Keys.TAB).perform()
    outline = browser.driver.execute_script("return getComputedStyle(document.activeElement).outlineStyle")
    checks.that(outline != "none", "what has the focus is seen")


def language(browser, checks, base):
    browser.open(f"{base}/graphs/accounts?{DATE}")
    browser.find("a.language").click()
    checks.that(wait(lambda: browser.find("html").get_attribute("lang") == "zh-Hans"), "the language is switched")
    browser.open(f"{base}/graphs/accounts?{DATE}")
    checks.that(browser.find("html").get_attribute("lang") == "zh-Hans", "and stays switched")
    browser.find("a.language").click()
    wait(lambda: browser.find("html").get_attribute("lang") == "en")


def tokens(browser, checks, base):
    browser.open(base + "/administration")
    browser.find("#name").send_keys("page check")
    browser.find("form[action='/administration/tokens'] button.primary").click()
    checks.that(wait(lambda: browser.text(".secret").startswith("guanxi_")), "a token is made and shown once")
    browser.all("form[action$='/revoke'] button")[-1].click()
    checks.that(wait(lambda: "revoked" in browser.text("tbody tr:last-child")), "and revoked")


def audit(browser, checks, base):
    browser.open(base + "/administration/audit?action=report")
    checks.that(browser.all("tbody tr"), "the audit log has the reports that were shown")
    browser.find("form[action='/administration/audit/verify'] button").click()
    checks.that(wait(lambda: "as written" in browser.text("[role=status]")), "and is as it was written")


def sign_out(browser, checks, base):
    browser.open(base + "/graphs/accounts")
    browser.find("form[action='/sign-out'] button").click()
    checks.that(wait(lambda: "/sign-in" in browser.driver.current_url), "signing out leads to the sign-in page")
    browser.open(base + "/graphs/accounts")
    checks.that("/sign-in" in browser.driver.current_url, "and nothing is shown afterwards")


ALL = [tree, again, what_if, query, interaction, importing, snapshots, keyboard, language, tokens, audit]
