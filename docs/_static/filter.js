// The field above the route map: only the lines that hold what is written in it are shown.
"use strict";

function addFilter(tables) {
  const field = document.createElement("input");
  field.type = "search";
  field.name = "route-filter";
  field.className = "route-filter";
  field.placeholder = "Part of a name or a route, such as add_comment or data/shots";
  field.setAttribute("aria-label", "Show only the functions and routes that hold");
  const first = tables[0].closest("section");
  first.parentNode.insertBefore(field, first);
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    for (const table of tables) {
      let shown = 0;
      for (const row of table.rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      table.closest("section").hidden = shown === 0;
    }
  });
}

document.addEventListener("DOMContentLoaded", () => {
  const tables = [...document.querySelectorAll("table.routes")];
  if (tables.length > 0) addFilter(tables);
});
