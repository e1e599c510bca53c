// A card's QR holds an address of ours whose fragment is the secret: browsers keep fragments to themselves.

const SECRET = /^[A-Za-z0-9_-]{22,200}$/;

/** The secret in a fragment ("#…"), or null when it is one of the page's own anchors. */
export function secretOf(fragment) {
  const secret = fragment.replace(/^#/, "");
  return SECRET.test(secret) ? secret : null;
}

/** The secret in what a QR code says, or null when that is no card. */
export function secretIn(text) {
  try {
    const { protocol, hash } = new URL(text);
    return /^https?:$/.test(protocol) ? secretOf(hash) : null;
  } catch {
    return null;
  }
}
