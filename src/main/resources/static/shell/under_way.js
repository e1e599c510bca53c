// A form that takes longer than a moment says so on the button that was pressed, and to listeners.

const MOMENT = 300;
const sent = new WeakMap();

/** @param words what the button then says */
export function telling(words) {
  document.addEventListener("turbo:submit-start", ({ detail }) => begin(detail.formSubmission, words()));
  document.addEventListener("turbo:submit-end", ({ detail }) => end(detail.formSubmission));
}

function begin(submission, words) {
  const said = Object.assign(document.createElement("span"), { className: "unseen" });
  said.setAttribute("role", "status");
  document.body.append(said);
  const one = { said, button: submission.submitter };
  one.timer = setTimeout(() => show(one, words), MOMENT);
  sent.set(submission, one);
}

function show(one, words) {
  const { said, button } = one;
  said.textContent = words;
  if (button?.localName !== "button") return;
  one.before = [...button.childNodes];
  button.style.minInlineSize = `${button.offsetWidth}px`;
  button.replaceChildren(words);
  button.dataset.underWay = "";
}

function end(submission) {
  const one = sent.get(submission);
  if (!one) return;
  clearTimeout(one.timer);
  one.said.remove();
  if (!one.before) return;
  one.button.replaceChildren(...one.before);
  one.button.style.minInlineSize = "";
  delete one.button.dataset.underWay;
}
