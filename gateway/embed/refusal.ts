import type { FastifyReply } from "fastify";
import { escapeText } from "../charts/svg";

/** A refusal in a sentence, on a page that may stand in a frame. */
export function refusePage(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(
      `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${status}</title></head>\n<body><p>${escapeText(sentence)}</p></body>\n</html>\n`,
    );
}
