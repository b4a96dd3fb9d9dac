/// The script of a report, which is part of the page and adds to what works without it.
///
/// It writes text only, never markup, so that nothing from data is ever read as code.
enum PageScript {
  static let script: Markup = """
    "use strict";
    (() => {
    const make = (tag, text, parent, attributes) => {
      const element = document.createElement(tag);
      element.textContent = text;
      for (const name in attributes || {}) element.setAttribute(name, attributes[name]);
      parent.append(element);
      return element;
    };

    // Tables sort by the button in a column's head.
    for (const table of document.querySelectorAll("table.sortable")) {
      const body = table.tBodies[0];
      const heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        if (head.classList.contains("plain")) return;
        const words = head.textContent;
        head.textContent = "";
        make("button", words, head, { type: "button" }).addEventListener("click", () => {
          const isNumber = head.classList.contains("number");
          const down = head.getAttribute("aria-sort") ===
            (isNumber ? "descending" : "ascending") ? isNumber ? 1 : -1 : isNumber ? -1 : 1;
          const key = (row) => isNumber
            ? parseFloat(row.cells[column].dataset.value || "0")
            : row.cells[column].textContent.trim();
          const rows = [...body.rows].map((row) => [key(row), row]);
          rows.sort((a, b) => down * (isNumber ? a[0] - b[0] : a[0].localeCompare(b[0])));
          heads.forEach((other) => other.removeAttribute("aria-sort"));
          head.setAttribute("aria-sort", down > 0 ? "ascending" : "descending");
          body.append(...rows.map((pair) => pair[1]));
        });
      });
    }

    // Hover and focus say in words what the map shows; zoom and pan change the view box.
    for (const map of document.querySelectorAll("svg.map")) {
      const sheet = map.parentElement;
      const whole = map.getAttribute("viewBox").split(" ").map(Number);
      let view = whole.slice();
      const show = () => {
        map.setAttribute("viewBox", view.map((n) => n.toFixed(2)).join(" "));
        map.style.setProperty("--k", whole[2] / view[2]);
        map.style.touchAction = view[2] < whole[2] ? "none" : "auto";
      };
      const zoom = (factor, x, y) => {
        const width = Math.min(whole[2], Math.max(whole[2] / 16, view[2] / factor));
        const height = width * whole[3] / whole[2];
        const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
        view = [
          clamp(x - (x - view[0]) * width / view[2], 0, whole[2] - width),
          clamp(y - (y - view[1]) * height / view[3], 0, whole[3] - height), width, height];
        show();
      };
      const middle = () => [view[0] + view[2] / 2, view[1] + view[3] / 2];
      const tools = make("div", "", sheet, { class: "tools" });
      sheet.before(tools);
      const button = (sign, words, act) =>
        make("button", sign, tools, { type: "button", "aria-label": words, title: words })
          .addEventListener("click", act);
      button("+", "Zoom in", () => zoom(1.6, ...middle()));
      button("−", "Zoom out", () => zoom(1 / 1.6, ...middle()));
      button("Whole map", "Show the whole map", () => { view = whole.slice(); show(); });
      const at = (event) => {
        const box = map.getBoundingClientRect();
        const size = Math.max(view[2] / box.width, view[3] / box.height);
        return [view[0] + view[2] / 2 + (event.clientX - box.x - box.width / 2) * size,
          view[1] + view[3] / 2 + (event.clientY - box.y - box.height / 2) * size];
      };
      map.addEventListener("wheel", (event) => {
        if (!event.ctrlKey && view[2] >= whole[2]) return;
        event.preventDefault();
        zoom(event.deltaY < 0 ? 1.25 : 0.8, ...at(event));
      }, { passive: false });
      let held = null;
      let moved = false;
      map.addEventListener("pointerdown", (event) => {
        held = view[2] < whole[2] ? at(event) : null;
        moved = false;
      });
      map.addEventListener("pointermove", (event) => {
        if (!held || !event.buttons) return;
        const [x, y] = at(event);
        if (Math.hypot(x - held[0], y - held[1]) > view[2] / 200) moved = true;
        view[0] = Math.max(0, Math.min(whole[2] - view[2], view[0] + held[0] - x));
        view[1] = Math.max(0, Math.min(whole[3] - view[3], view[1] + held[1] - y));
        show();
      });
      map.addEventListener("dragstart", (event) => event.preventDefault());
      map.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
      const detail = make("p", "Point at a region, or move to it with the tab key.", sheet,
        { class: "detail", role: "status" });
      const tell = (event) => {
        const mark = event.target.closest(".region, .witness");
        const title = mark && mark.querySelector("title");
        if (title) detail.textContent = title.textContent;
      };
      map.addEventListener("pointerover", tell);
      map.addEventListener("focusin", tell);
    }

    // Of several maps one is shown at a time, chosen with a slider.
    for (const maps of document.querySelectorAll(".maps")) {
      const figures = [...maps.querySelectorAll("figure.snapshot")];
      if (figures.length < 2) continue;
      const tools = make("div", "", maps, { class: "tools" });
      maps.prepend(tools);
      const label = make("label", "Map: ", tools, { for: "map-slider" });
      const slider = make("input", "", tools, {
        id: "map-slider", type: "range", min: 0, max: figures.length - 1, step: 1 });
      slider.value = figures.length - 1;
      const output = make("output", "", label);
      const show = () => {
        figures.forEach((figure, index) => { figure.hidden = index !== Number(slider.value); });
        const words = (Number(slider.value) + 1) + " of " + figures.length + ", " +
          figures[slider.value].dataset.words;
        output.textContent = words;
        slider.setAttribute("aria-valuetext", words);
      };
      slider.addEventListener("input", show);
      show();
    }

    // What is folded on the screen is printed open.
    addEventListener("beforeprint", () => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    })();

    """
}
