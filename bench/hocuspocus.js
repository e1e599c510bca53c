// node hocuspocus.js FOLDER PORT: Hocuspocus as it comes, which keeps nothing. FOLDER is where it is installed.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, port] = process.argv.slice(2);
const { Server } = await import(pathToFileURL(createRequire(`${resolve(folder)}/`).resolve("@hocuspocus/server")));
await new Server({ port: Number(port), address: "127.0.0.1", quiet: true, stopOnSignals: false }).listen();
console.log("listens");
