"use strict";
// Everything works without this: a click selects the whole address.
const said = document.createElement("span");
said.className = "unseen";
said.setAttribute("role", "status");
document.querySelector("main").append(said);
// Only pages of https have a clipboard of their own.
const copy = (address) => {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(address.textContent);
  }
  getSelection().selectAllChildren(address);
  return document.execCommand("copy") ? Promise.resolve() : Promise.reject(new Error("not copied"));
};
for (const address of document.querySelectorAll(".addresses code, .quiet code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy " + address.textContent);
  button.addEventListener("click", () => copy(address).then(
    () => {
      button.textContent = "Copied";
      button.setAttribute("aria-label", "Copied " + address.textContent);
      said.textContent = "Copied " + address.textContent;
    },
    () => getSelection().selectAllChildren(address)));
  address.after(button);
}
