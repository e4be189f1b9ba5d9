// What htmx cannot do by itself: rest while nobody looks, say so when a refresh fails or nobody is
// logged in any more, let a double click be one, copy, tell a moment by the reader's own clock.
"use strict";

document.addEventListener("htmx:beforeRequest", (event) => {
  const refresh = event.detail.requestConfig.verb === "get";
  if (refresh && document.hidden) event.preventDefault();
});

const LOGGED_OUT = 401;

function show(id, isTrue) {
  const notice = document.getElementById(id);
  if (notice) notice.hidden = !isTrue;
}

for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(name, (event) => {
    const left = event.detail.xhr.status === LOGGED_OUT;
    show(left ? "left" : "stale", true);
    if (left) window.addEventListener("focus", renew);
  });
}
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (!event.detail.successful) return;
  show("stale", false);
  if (document.getElementById("left")?.hidden === false) renew();
});

// Whoever logged in again in another tab has a new session: the forms of this page get its token.
async function renew() {
  const answer = await fetch(location.href, { redirect: "manual" }).catch(() => null);
  if (!answer || !answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector("input[name=csrf]");
  if (!token) return;
  for (const field of document.querySelectorAll("input[name=csrf]")) field.value = token.value;
  window.removeEventListener("focus", renew);
  show("left", false);
  show("stale", false);
}

// The answer to a second click would take the place of the one that shows the secret.
document.addEventListener("submit", (event) => {
  if (!event.target.querySelector("input[name=once]")) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard; // there is none on plain http to another machine
  button.addEventListener("click", async () => {
    const name = button.dataset.copy;
    const told = document.getElementById(`${name}-copied`);
    try {
      await navigator.clipboard.writeText(document.getElementById(name).textContent);
      told.textContent = "Copied.";
    } catch {
      told.textContent = "Mark it and press Ctrl+C.";
    }
  });
}

document.addEventListener("mouseover", (event) => {
  const told = event.target.closest("time[datetime]");
  if (told) told.title = `${new Date(told.dateTime).toLocaleString()}, by the clock of this computer`;
});

// A check as one types tells its problems in a list; each is told at its field, too.
function mark() {
  const form = document.getElementById("typed");
  if (!form) return;
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const told of form.querySelectorAll(".wrong")) {
    told.textContent = "";
    told.hidden = true;
  }
  for (const problem of form.querySelectorAll("[data-place]")) {
    const id = `at-${problem.dataset.place}`;
    const told = document.getElementById(`${id}-wrong`);
    if (!told) continue;
    told.textContent += `${problem.querySelector(".said").textContent.trim()} `;
    told.hidden = false;
    for (let fold = told.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    const field = document.getElementById(id);
    if (field.name) field.setAttribute("aria-invalid", "true");
  }
}
document.addEventListener("htmx:afterSwap", mark);
