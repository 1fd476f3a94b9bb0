// Fills in the parts of a page that take longer, and makes switches and trees handier. Every page works without it.
(() => {
  const { loading, failed } = document.body.dataset;

  async function fill(place) {
    const before = [...place.childNodes];
    place.classList.add("busy");
    place.replaceChildren(Object.assign(document.createElement("p"), { textContent: loading, className: "quiet" }));
    try {
      const answer = await fetch(place.dataset.load, { headers: { Accept: "text/html" }, redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
      place.replaceChildren(...parsed.body.childNodes);
    } catch {
      place.replaceChildren(Object.assign(document.createElement("p"), { textContent: failed, className: "quiet" }), ...before);
    }
    place.classList.remove("busy");
    place.dataset.loaded = "yes";
  }

  // Two at a time, in the order in which they come into sight.
  const waiting = [];
  let running = 0;
  async function next() {
    if (running >= 2 || waiting.length === 0) return;
    running += 1;
    await fill(waiting.shift());
    running -= 1;
    next();
  }
  const sight = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      sight.unobserve(entry.target);
      waiting.push(entry.target);
      next();
    }
  }, { rootMargin: "300px" });
  for (const place of document.querySelectorAll("[data-load]")) sight.observe(place);

  for (const form of document.querySelectorAll("form[data-switch]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }
  for (const tools of document.querySelectorAll("[data-tree-tools]")) {
    const tree = tools.closest("section").querySelector(".tree");
    tools.hidden = tree.querySelector("details") === null;
    tools.addEventListener("click", (event) => {
      const wanted = event.target.dataset.tree;
      if (wanted) for (const part of tree.querySelectorAll("details")) part.open = wanted === "open";
    });
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
