"use strict";
(() => {
  document.documentElement.classList.add("script");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const filter = document.querySelector(".filter");
  if (filter) {
    filter.hidden = false;
    filter.addEventListener("change", () => {
      const kinds = new Set(all("input:checked", filter).map((box) => box.value));
      const wanted = (element) => {
        const own = element.dataset.kinds.trim();
        return !own || own.split(" ").some((kind) => kinds.has(kind));
      };
      for (const element of all("[data-kinds]")) element.hidden = !wanted(element);
      const out = all(".entry[hidden]").length;
      filter.querySelector(".left-out").textContent = out ? `${out} not shown` : "";
    });
  }

  const columns = all(".column");
  let chosen = null;
  const bring = (column, claim) => {
    const at = claim.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
    column.scrollTo({ top: at - column.clientHeight * 0.38, behavior: still ? "auto" : "smooth" });
  };
  const choose = (row, here) => {
    for (const claim of all(".claim.chosen")) claim.classList.remove("chosen");
    chosen = row;
    for (const column of columns) {
      const claims = all(".claim", column).filter((claim) => claim.dataset.rows.split(" ").includes(row));
      for (const claim of claims) claim.classList.add("chosen");
      if (claims.length && !claims.includes(here)) bring(column, claims[0]);
    }
  };
  for (const column of columns) {
    column.addEventListener("click", (event) => {
      const claim = event.target.closest(".claim");
      if (!claim || event.target.closest(".badge, .note-ref") || !claim.dataset.rows) return;
      event.preventDefault();
      const rows = claim.dataset.rows.split(" ");
      choose(rows[(rows.indexOf(chosen) + 1) % rows.length], claim);
    });
  }

  const hint = document.querySelector(".hint");
  if (hint) {
    hint.hidden = false;
    const differing = all("tbody tr.differs").map((row) => row.id.slice(1));
    hint.addEventListener("click", (event) => {
      const step = Number(event.target.dataset.step);
      if (!step || !differing.length) return;
      const at = differing.indexOf(chosen);
      const next = at < 0 ? (step > 0 ? 0 : differing.length - 1) : (at + step + differing.length) % differing.length;
      choose(differing[next], null);
    });
  }

  addEventListener("beforeprint", () => all("details:not(.fold)").forEach((one) => { one.dataset.was = one.open; one.open = true; }));
  addEventListener("afterprint", () => all("details:not(.fold)").forEach((one) => { one.open = one.dataset.was === "true"; }));
})();
