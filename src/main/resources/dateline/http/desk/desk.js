"use strict";
// Everything works without this. It tells of changes, and lets files be dropped.
const events = document.body.dataset.events;
if (events && window.EventSource) {
  let seen = null;
  new EventSource(events).onmessage = (event) => {
    if (seen !== null && seen !== event.data && !document.getElementById("changed")) {
      const notice = document.createElement("p");
      notice.id = "changed";
      notice.className = "notice";
      notice.setAttribute("role", "status");
      const link = document.createElement("a");
      if (document.querySelector("main textarea")) {
        // What is typed here stays here.
        link.href = events.slice(0, -"/events".length);
        link.target = "_blank";
        link.textContent = "Something has changed. Show it in another window";
      } else {
        link.href = location.href;
        link.textContent = "Something has changed here. Show it";
      }
      notice.append(link);
      document.querySelector("main").prepend(notice);
    }
    seen = event.data;
    document.body.dataset.seen = seen;
  };
}
const drop = document.querySelector(".drop");
if (drop) {
  const over = (event) => { event.preventDefault(); drop.classList.add("over"); };
  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", () => drop.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      drop.querySelector("input[type=file]").files = event.dataTransfer.files;
      drop.querySelector("form").requestSubmit();
    }
  });
}
