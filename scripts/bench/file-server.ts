import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

/** Serves the files of a folder from memory by nothing but node:http: what no server on this machine can beat by much. */
const [folder = "", port = ""] = process.argv.slice(2);

const TYPES: Readonly<Record<string, string>> = {
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
};

const files = new Map(
  readdirSync(folder).map((name) => {
    const body = readFileSync(join(folder, name));
    return [`/${name}`, { body, headers: { "content-type": TYPES[extname(name)], "content-length": body.length } }];
  }),
);

createServer((request, response) => {
  const file = files.get(request.url ?? "");
  if (file) response.writeHead(200, file.headers).end(file.body);
  else response.writeHead(404).end();
}).listen(Number(port), "127.0.0.1");
