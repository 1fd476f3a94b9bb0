// Puts a drawing into the page itself, so that it can be made larger and its companies lead to their pages.
(() => {
  const steps = [1, 1.5, 2, 3, 4];

  async function take(figure) {
    const answer = await fetch(figure.dataset.picture, { headers: { Accept: "image/svg+xml" } });
    if (!answer.ok) return;
    const drawing = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
    if (drawing.nodeName !== "svg") return;
    const width = Number.parseFloat(drawing.getAttribute("width")) * 4 / 3;
    drawing.removeAttribute("height");
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", figure.querySelector("img").alt);
    figure.replaceChildren(document.importNode(drawing, true));
    link(figure);
    zoom(figure, figure.firstElementChild, width);
  }

  // A box of the drawing bears the name of its company; the list beside it knows where that leads.
  function link(figure) {
    const known = [...document.querySelectorAll("a[data-company]")]
      .sort((left, right) => right.dataset.company.length - left.dataset.company.length);
    for (const node of figure.querySelectorAll("g.node")) {
      const title = node.querySelector("title")?.textContent ?? "";
      const company = known.find((entry) => title.startsWith(entry.dataset.company));
      if (!company) continue;
      node.dataset.href = company.href;
      node.addEventListener("click", () => location.assign(company.href));
    }
  }

  function zoom(figure, drawing, width) {
    const [larger, smaller, fit] = figure.dataset.words.split("|");
    const tools = Object.assign(document.createElement("div"), { className: "picture-tools" });
    let step = 0;
    function show(index) {
      step = Math.min(Math.max(index, 0), steps.length - 1);
      figure.classList.toggle("zoomed", step > 0);
      drawing.setAttribute("width", String(Math.round(step === 0 ? width : Math.max(width, figure.clientWidth) * steps[step])));
    }
    for (const [text, index] of [[larger, () => step + 1], [smaller, () => step - 1], [fit, () => 0]]) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: text });
      button.addEventListener("click", () => show(index()));
      tools.append(button);
    }
    figure.before(tools);
    figure.tabIndex = 0;
    show(0);
  }

  const sight = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      sight.unobserve(entry.target);
      take(entry.target).catch(() => {});
    }
  }, { rootMargin: "200px" });
  for (const figure of document.querySelectorAll("figure[data-picture]")) sight.observe(figure);
})();
