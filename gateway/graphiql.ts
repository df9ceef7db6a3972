import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../shared/paths";

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

const DOCUMENTS = join(ROOT, "gateway", "documents");

function bundle(): Bundle {
  const folder = dirname(require.resolve("@graphql-yoga/render-graphiql"));
  return require(join(folder, "graphiql.js")) as Bundle;
}

const TAB = /^# tab: (\d+)\n/;

/** The example queries: every document of gateway/documents that says `# tab: n`, in that order. */
export function exampleTabs(): { query: string; variables: string | null }[] {
  return readdirSync(DOCUMENTS)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => readFileSync(join(DOCUMENTS, file), "utf8"))
    .flatMap((text) => {
      const tab = TAB.exec(text);
      return tab ? [{ place: Number(tab[1]), query: text.slice(tab[0].length) }] : [];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ query }) => ({ query, variables: null }));
}

function asset(name: string, type: string, text: string): Asset {
  const body = Buffer.from(text);
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  const dot = name.lastIndexOf(".");
  return { path: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, type, body };
}

let made: { page: string; assets: Asset[] } | undefined;

function make(): { page: string; assets: Asset[] } {
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
    `const workers = ${JSON.stringify(paths)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => workers[label] ?? workers.editorWorkerService };
window.addEventListener("DOMContentLoaded", () =>
  YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), ${JSON.stringify(options)}));
`,
  );
  const code = asset("graphiql.js", script, js);
  const style = asset("graphiql.css", "text/css; charset=utf-8", css);
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
<div id="root" style="height: 100vh"></div>
<script src="${start.path}"></script>
<script src="${code.path}"></script>
</body>
</html>
`;
  return { page, assets: [...Object.values(workers), start, code, style] };
}

/** GraphiQL's page; all it loads comes from this server. */
export function graphiqlPage(): string {
  made ??= make();
  return made.page;
}

/** All files that the page loads. */
export function graphiqlAssets(): Asset[] {
  made ??= make();
  return made.assets;
}
