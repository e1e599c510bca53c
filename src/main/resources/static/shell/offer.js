/** A line that offers what was not sent: labels found, restore, discard; each choice takes the line away. */
export function offer(labels, choices) {
  const line = Object.assign(document.createElement("div"), { className: "row offer", role: "status" });
  line.append(Object.assign(document.createElement("p"), { textContent: labels.found ?? "found" }));
  for (const [key, act] of Object.entries(choices)) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button plain small", textContent: labels[key] ?? key });
    button.addEventListener("click", () => {
      line.remove();
      act();
    });
    line.append(button);
  }
  return line;
}
