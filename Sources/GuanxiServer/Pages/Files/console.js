// Colours, completes and remembers statements. Without it the console is a form.
(() => {
  const form = document.querySelector("form[data-console]");
  if (!form) return;
  const field = form.querySelector("textarea");
  const paint = form.querySelector(".paint");
  const list = form.querySelector("[data-suggestions]");
  const key = `guanxi.statements.${form.dataset.graph}`;
  const words = ("MATCH OPTIONAL WHERE RETURN WITH ORDER BY SKIP LIMIT CALL YIELD CREATE MERGE SET DELETE DETACH REMOVE UNWIND AS AND OR NOT "
    + "IN DISTINCT UNION EXISTS CASE WHEN THEN ELSE END NULL TRUE FALSE COVERAGE OF INFLUENCE WEAK LINKS POWER MAP PATHS FROM TO TOP "
    + "WHAT IF LEAVES SINCE BREAKDOWN TREND WHITE SPACE TREE CUSTOMER EXPLAIN PROFILE").split(" ");
  const known = [...new Set([...words, ...form.dataset.known.trim().split(/\s+/)])];

  const token = /(\/\/[^\n]*)|('(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?)|(\b\d+(?:\.\d+)?\b)|([A-Za-z]+)/g;
  function colour() {
    const parts = [];
    let end = 0;
    for (const match of field.value.matchAll(token)) {
      parts.push(document.createTextNode(field.value.slice(end, match.index)));
      end = match.index + match[0].length;
      const kind = match[1] ? "remark" : match[2] ? "text" : match[3] ? "number" : words.includes(match[4].toUpperCase()) ? "word" : "";
      parts.push(Object.assign(document.createElement("span"), { className: kind, textContent: match[0] }));
    }
    parts.push(document.createTextNode(`${field.value.slice(end)}\n`));
    paint.replaceChildren(...parts);
    paint.scrollTop = field.scrollTop;
  }

  function suggest() {
    const before = field.value.slice(0, field.selectionStart);
    const begun = /[A-Za-z_.]{2,}$/.exec(before)?.[0] ?? "";
    const fits = begun ? known.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase()) && word !== begun).slice(0, 8) : [];
    list.replaceChildren(...fits.map((word) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: word });
      button.addEventListener("click", () => {
        field.setRangeText(word, before.length - begun.length, before.length, "end");
        field.focus();
        changed();
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    }));
    list.hidden = fits.length === 0;
  }

  function changed() { colour(); suggest(); }

  function stored() {
    try { return JSON.parse(localStorage.getItem(key) ?? "[]").filter((entry) => typeof entry === "string"); } catch { return []; }
  }

  form.querySelector(".editor").classList.add("painted");
  field.addEventListener("input", changed);
  field.addEventListener("scroll", () => { paint.scrollTop = field.scrollTop; });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", () => {
    const text = field.value.trim();
    if (!text) return;
    try { localStorage.setItem(key, JSON.stringify([text, ...stored().filter((entry) => entry !== text)].slice(0, 50))); } catch { /* A full or closed store keeps nothing. */ }
  });

  const entries = stored();
  if (entries.length > 0) {
    const choice = form.querySelector("[data-history]");
    choice.replaceChildren(new Option("–", ""), ...entries.map((entry) => new Option(entry.slice(0, 60).replaceAll("\n", " "), entry)));
    choice.addEventListener("change", () => { if (choice.value) { field.value = choice.value; changed(); field.focus(); } });
    choice.closest("label").hidden = false;
  }
  colour();
})();
