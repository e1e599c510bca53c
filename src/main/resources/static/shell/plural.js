/** The sentence for a number among those for a language's plurals, with {count} filled in. */
export function sentence(labels, count, language) {
  const form = new Intl.PluralRules(language || "en").select(count);
  const number = new Intl.NumberFormat(language || "en", { numberingSystem: "latn" }).format(count);
  return (labels[form] ?? labels.other ?? "{count}").replace("{count}", number);
}
