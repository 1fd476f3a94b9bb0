"""Chromium as the check drives it: sizes, colours, languages, pictures, accessibility rules."""

import base64
import json
from importlib import resources
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

LANGUAGES = {"en": "en-GB,en", "zh-Hans": "zh-CN,zh"}


class Browser:
    """One browser with a profile of its own."""

    def __init__(self, language):
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                         "--force-device-scale-factor=1", "--window-size=1280,900"):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"intl.accept_languages": LANGUAGES[language]})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.binary_location = "/usr/bin/chromium"
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(180)
        self.axe = resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")

    def close(self):
        self.driver.quit()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def open(self, address):
        self.driver.get(address)
        self.settle()

    def settle(self):
        """Brings every part of the page into sight and waits until all are filled in, 100 seconds at most."""
        self.driver.set_script_timeout(110)
        self.driver.execute_async_script("""
            const done = arguments[0], end = Date.now() + 100000;
            (function look() {
              const open = document.querySelector('[data-load]:not([data-loaded])');
              if (!open || Date.now() > end) { scrollTo(0, 0); done(); return; }
              open.scrollIntoView({block: 'center'});
              setTimeout(look, 150);
            })();""")

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector="main"):
        return self.find(selector).text

    def size(self, width, height=900, phone=False):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)

    def colours(self, scheme):
        """Light or dark, without motion: a colour on its way to another would be judged else."""
        self.command("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}])

    def console_errors(self):
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def outside_hosts(self, own):
        names = self.driver.execute_script("return performance.getEntries().map(e => e.name).filter(n => n.includes('://'))")
        return [name for name in names if not name.startswith(own)]

    def breaches(self):
        """The accessibility rules that the page breaks. The rules are put in by the debugger: the page's policy stays as it is."""
        self.command("Runtime.evaluate", expression=self.axe)
        found = self.driver.execute_async_script("""
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations'],
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
              .then(r => done(JSON.stringify(r.violations.map(v =>
                ({rule: v.id, help: v.help, where: v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary)})))))
              .catch(e => done(JSON.stringify([{rule: 'axe', help: String(e), where: []}])));""")
        return json.loads(found)

    def picture(self, path):
        height = self.driver.execute_script("return Math.min(document.documentElement.scrollHeight, 6000)")
        shot = self.command("Page.captureScreenshot", captureBeyondViewport=True, format="png",
                            clip={"x": 0, "y": 0, "scale": 1, "height": height,
                                  "width": self.driver.execute_script("return innerWidth")})
        Path(path).write_bytes(base64.b64decode(shot["data"]))

    def print(self, path):
        page = self.command("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        data = base64.b64decode(page["data"])
        Path(path).write_bytes(data)
        return data
