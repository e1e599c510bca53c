// Who has written as which client, as the server tells when it is asked, and the schools that one sees meanwhile.
const SELDOM = 5000;

export class Authors {
  /** @param ask sends the question, and says whether it could; `told` is called when something is known anew */
  constructor({ ask, told, wait = SELDOM }) {
    Object.assign(this, { ask, told, wait, all: new Map(), schools: new Map(), wanted: new Set(), asked: new Set(), timer: null });
  }

  /** The school of a client: one object for each; null where it is of none, or not known. */
  schoolOf = (client) => this.all.get(client)?.at ?? null;

  /** Who is there, with their schools; who they are is asked. */
  here(people) {
    for (const { client, weave, town } of people) if (!this.all.has(client)) this.all.set(client, { at: this.school(weave, town), asked: false });
  }

  /** The words of these are shown: what is not known of them is asked, not too often; without a line, the next time. */
  need(clients) {
    for (const client of clients) if (!this.all.get(client)?.asked) this.wanted.add(client);
    if (this.wanted.size === 0 || this.timer !== null || !this.ask()) return;
    this.asked = new Set(this.wanted);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.need([]);
    }, this.wait);
  }

  know(authors) {
    for (const { clients, weave, town, school, country, name } of authors)
      for (const client of clients) this.all.set(client, { at: this.school(weave, town), school, country, name, asked: true });
    // whoever is here may have written what has not arrived yet; of all others about whom it was asked the answer says all
    for (const client of this.asked) if (!this.all.has(client)) this.all.set(client, { at: null, asked: true });
    for (const client of this.wanted) if (this.all.get(client)?.asked) this.wanted.delete(client);
    this.told();
  }

  school(weave, town) {
    if (weave == null || town == null) return null;
    const key = `${weave} ${town}`;
    if (!this.schools.has(key)) this.schools.set(key, { weave, town });
    return this.schools.get(key);
  }

  /** [{at, school, country, people}] of the schools whose words these are, in the order of their patterns; who is of none comes last. */
  bySchool(clients) {
    const schools = new Map();
    for (const client of clients) {
      const known = this.all.get(client);
      if (!known || (known.at === null && !known.name)) continue;
      const { at, school = null, country = null, name } = known;
      if (!schools.has(at)) schools.set(at, { at, school, country, people: new Set() });
      const its = schools.get(at);
      its.school ??= school;
      its.country ??= country;
      if (name) its.people.add(name);
    }
    return [...schools.values()].map((one) => ({ ...one, people: [...one.people].sort((a, b) => a.localeCompare(b)) })).sort((one, other) => (one.at?.weave ?? Infinity) - (other.at?.weave ?? Infinity));
  }

  stop() {
    clearTimeout(this.timer);
  }
}
