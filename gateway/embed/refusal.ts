import type { FastifyReply } from "fastify";
import { escapeText } from "../charts/svg";
import { embedAssets } from "./assets";

/** A refusal in a sentence, on a page that may stand in a frame: whoever pasted the frame is to see what to mend. */
export function refusePage(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>
<html lang="en" class="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This cannot be shown</title>
<link rel="stylesheet" href="${embedAssets().style.path}">
</head>
<body>
<header><h1><span lang="ja">表示できません</span> · This cannot be shown</h1></header>
<main tabindex="0"><p class="refusal">${escapeText(sentence)}</p></main>
</body>
</html>
`);
}
