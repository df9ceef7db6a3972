import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site of another origin, whose pages have one policy. */
export interface ForeignSite {
  origin: string;
  /** Publishes a page and gives its address. */
  publish(body: string, policy: string): string;
  stop(): Promise<void>;
}

/** Serves pages on a port of its own. */
export async function foreignSite(): Promise<ForeignSite> {
  const pages: { body: string; policy: string }[] = [];
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": page.policy });
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elsewhere</title></head><body><h1>Elsewhere</h1>${page.body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    publish: (body, policy) => `${origin}/${pages.push({ body, policy }) - 1}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
