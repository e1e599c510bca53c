// Draws Europe and what lies around it from Natural Earth's 1:50m countries (in the public domain), as npm's
// world-atlas packs them: europe.svg holds #land and #borders on a sheet of 1000 units, europe.tsv says where on it the
// schools of each country stand: in the middle of its largest piece of land.
//   node atlas.js FOLDER-WITH-node_modules OUTPUT-FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [from, to] = process.argv.slice(2);
const require = createRequire(join(resolve(from), "package.json"));
const topojson = require("topojson-client");
const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
const version = JSON.parse(readFileSync(require.resolve("world-atlas/package.json"), "utf8")).version;

// ISO 3166-1: alpha-2 and numeric; Kosovo has a name only.
const CODES = `AL 008 AM 051 AT 040 AZ 031 BA 070 BE 056 BG 100 CY 196 CZ 203 DE 276 DK 208 EE 233 ES 724 FI 246 FR 250
  GB 826 GE 268 GR 300 HR 191 HU 348 IE 372 IS 352 IT 380 JO 400 LB 422 LI 438 LT 440 LU 442 LV 428 MD 498 ME 499 MK 807
  MT 470 NL 528 NO 578 PL 616 PS 275 PT 620 RO 642 RS 688 SE 752 SI 705 SK 703 TN 788 TR 792 UA 804 XK Kosovo`
  .trim().split(/\s+/);
const WIDTH = 1000, HEIGHT = 860, EDGE = 12, NEAR = .8, LEAST = 4;
const radians = Math.PI / 180, middle = [13, 51];

// Lambert's azimuthal equal-area projection.
function azimuthal([longitude, latitude]) {
  const l = (Math.min(80, Math.max(-45, longitude)) - middle[0]) * radians;
  const p = Math.min(82, Math.max(12, latitude)) * radians, o = middle[1] * radians;
  const k = Math.sqrt(2 / (1 + Math.sin(o) * Math.sin(p) + Math.cos(o) * Math.cos(p) * Math.cos(l)));
  return [k * Math.cos(p) * Math.sin(l), -k * (Math.cos(o) * Math.sin(p) - Math.sin(o) * Math.cos(p) * Math.cos(l))];
}

const west = Math.min(azimuthal([-24.5, 65])[0], azimuthal([-9.6, 38])[0]) - .012;
const east = azimuthal([50.5, 39])[0] + .012;
const scale = WIDTH / (east - west), north = azimuthal([26, 71.2])[1] - .012;

function sheet(point) {
  const [x, y] = azimuthal(point);
  const clamp = (value, most) => Math.min(most + EDGE, Math.max(-EDGE, value));
  return [clamp((x - west) * scale, WIDTH), clamp((y - north) * scale, HEIGHT)];
}

// Douglas and Peucker: leaves out what is nearer than NEAR to the line that remains.
function fewer(points) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  let far = 0, most = -1;
  for (let i = 1; i < points.length - 1; i++) {
    const [x, y] = points[i];
    const distance = length === 0 ? Math.hypot(x - a[0], y - a[1])
      : Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length;
    if (distance > most) [far, most] = [i, distance];
  }
  if (most < NEAR) return [a, b];
  return [...fewer(points.slice(0, far + 1)).slice(0, -1), ...fewer(points.slice(far))];
}

const area = ring => ring.reduce((sum, [x, y], i) => {
  const [u, v] = ring[(i + 1) % ring.length];
  return sum + x * v - u * y;
}, 0) / 2;

const outside = points => [0, 1].some(axis => {
  const most = axis === 0 ? WIDTH : HEIGHT;
  return points.every(point => point[axis] <= 0) || points.every(point => point[axis] >= most);
});

function drawn(points, closed) {
  const whole = points.map(([x, y]) => [Math.round(x), Math.round(y)])
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
  if (whole.length < (closed ? 3 : 2)) return "";
  const steps = whole.slice(1).map(([x, y], i) => `${x - whole[i][0]} ${y - whole[i][1]}`);
  return `M${whole[0].join(" ")}l${steps.join(" ")}`.replace(/ -/g, "-") + (closed ? "z" : "");
}

// Antarctica goes round the whole world, and would be drawn across it.
const all = { ...world.objects.countries,
  geometries: world.objects.countries.geometries.filter(country => country.id !== "010") };
const land = topojson.merge(world, all.geometries).coordinates.flat()
  .map(ring => ring.map(sheet)).filter(ring => !outside(ring) && Math.abs(area(ring)) >= LEAST)
  .map(ring => fewer(ring)).filter(ring => ring.length > 3).map(ring => drawn(ring.slice(0, -1), true)).join("");
const borders = topojson.mesh(world, all, (one, other) => one !== other).coordinates
  .map(line => line.map(sheet)).filter(line => !outside(line)).map(line => drawn(fewer(line), false)).join("");
writeFileSync(join(to, "europe.svg"), `<!-- Made with Natural Earth (public domain), from world-atlas ${version} (ISC). -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path id="land" d="${land}"/><path id="borders" d="${borders}"/></svg>
`);

const places = [];
for (let i = 0; i < CODES.length; i += 2) {
  const country = all.geometries.find(one => one.id === CODES[i + 1] || one.properties.name === CODES[i + 1]);
  const shape = topojson.feature(world, country).geometry;
  const rings = (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates).map(polygon => polygon[0].map(sheet));
  const ring = rings.sort((one, other) => Math.abs(area(other)) - Math.abs(area(one)))[0];
  let [x, y] = [0, 0];
  ring.forEach(([a, b], j) => {
    const [c, d] = ring[(j + 1) % ring.length], cross = a * d - c * b;
    x += (a + c) * cross;
    y += (b + d) * cross;
  });
  const six = 6 * area(ring);
  places.push(`${CODES[i]}\t${Math.round(x / six)}\t${Math.round(y / six)}`);
}
writeFileSync(join(to, "europe.tsv"), `# Where on europe.svg the schools of a country stand (Natural Earth, by world-atlas ${version}): code, x, y.\n${places.join("\n")}\n`);
