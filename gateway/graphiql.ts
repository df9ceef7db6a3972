import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../shared/paths";
import { storedDocuments } from "./stored/library";

/** A file of GraphiQL, served from here under a name that changes with its contents. */
export interface Asset {
  path: string;
  type: string;
  body: Buffer;
}

interface Bundle {
  js: string;
  css: string;
  favicon: string;
  editorWorkerService: string;
  jsonWorker: string;
  graphqlWorker: string;
}

function bundle(): Bundle {
  const folder = dirname(require.resolve("@graphql-yoga/render-graphiql"));
  return require(join(folder, "graphiql.js")) as Bundle;
}

/** The example queries: every stored document in the order of their tabs, with the defaults of its variables. */
export function exampleTabs(): { query: string; variables: string | null }[] {
  return storedDocuments().map(({ title, description, query, variables }) => {
    const words = [title.ja, title.en, description.ja, description.en].map((line) => `# ${line}\n`).join("");
    const defaults = variables
      .filter(({ standard }) => standard !== null)
      .map(({ name, standard }) => [name, standard]);
    return { query: words + query, variables: JSON.stringify(Object.fromEntries(defaults), null, 2) };
  });
}

/** A file of ours for GraphiQL's page. */
function own(name: string): string {
  return readFileSync(join(ROOT, "gateway", name), "utf8");
}

function asset(name: string, type: string, text: string): Asset {
  const body = Buffer.from(text);
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  const dot = name.lastIndexOf(".");
  return { path: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, type, body };
}

let made: { page: string; assets: ReadonlyMap<string, Asset> } | undefined;

function make(): { page: string; assets: ReadonlyMap<string, Asset> } {
  const { js, css, favicon, editorWorkerService, jsonWorker, graphqlWorker } = bundle();
  const script = "text/javascript; charset=utf-8";
  const workers = {
    editorWorkerService: asset("graphiql-editor-worker.js", script, editorWorkerService),
    json: asset("graphiql-json-worker.js", script, jsonWorker),
    graphql: asset("graphiql-graphql-worker.js", script, graphqlWorker),
  };
  const paths = Object.fromEntries(Object.entries(workers).map(([label, { path }]) => [label, path]));
  const options = {
    endpoint: "/graphql",
    title: "Care plans",
    defaultTabs: exampleTabs(),
    shouldPersistHeaders: false,
    schemaDescription: true,
    useGETForQueries: false,
  };
  const start = asset(
    "graphiql-start.js",
    script,
    `const settings = ${JSON.stringify({ workers: paths, options })};\n${own("graphiql-start.js")}`,
  );
  const code = asset("graphiql.js", script, js);
  const style = asset("graphiql.css", "text/css; charset=utf-8", `${css}\n${own("graphiql-bar.css")}`);
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Care plans of Japanese cities — GraphiQL</title>
<link rel="icon" href="${favicon}">
<link rel="stylesheet" href="${style.path}">
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript. The API answers POST requests at /graphql without it.</noscript>
<header id="bar">
<a href="/">Care plans side by side · <span lang="ja">高齢者ケア計画の比較</span></a>
<button id="share" type="button">Link to this query</button>
<output id="shared"></output>
</header>
<main id="root"></main>
<script src="${start.path}"></script>
<script src="${code.path}"></script>
</body>
</html>
`;
  const assets = [...Object.values(workers), start, code, style];
  return { page, assets: new Map(assets.map((one) => [one.path, one])) };
}

/** GraphiQL's page; all it loads comes from this server. */
export function graphiqlPage(): string {
  made ??= make();
  return made.page;
}

/** All files that the page loads, by their paths. */
export function graphiqlAssets(): ReadonlyMap<string, Asset> {
  made ??= make();
  return made.assets;
}
