import fc from "fast-check";
import { bytesOf, type Kind } from "../attack";

const GOOD = JSON.stringify({ query: "{ dataset { version } }" });

const types = fc.constantFrom(
  "text/plain",
  "text/plain; charset=utf-8",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "application/graphql",
  "application/xml",
  "application/octet-stream",
  "image/png",
  "application/jsonp",
  "application",
  "/",
  ";",
  "application/json/json",
);

const lengths = fc.constantFrom(
  "0",
  "1",
  "10",
  "-1",
  "+5",
  "1e3",
  "0x10",
  "99",
  "1000000000000",
  "x",
  "",
  " ",
  "5, 6",
  String(Number.MAX_SAFE_INTEGER),
);

const headers = fc.oneof(
  fc.integer({ min: 17_000, max: 200_000 }).map((length) => ({ "x-long": "x".repeat(length) })),
  fc.integer({ min: 17_000, max: 60_000 }).map((length) => ({ cookie: "x=1; ".repeat(length / 5) })),
  fc
    .integer({ min: 1_500, max: 5_000 })
    .map((count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-${n}`, "12345678"]))),
  fc.integer({ min: 17_000, max: 60_000 }).map((length) => ({ [`x${"x".repeat(length)}`]: "1" })),
);

const garbage = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      "\r\n\r\n",
      "GET\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n",
      "GET / HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\nhost: x\n\n",
      "GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n",
      "GET / HTTP/1.1\r\nhost : x\r\n\r\n",
      "GET / HTTP/1.1\r\n : x\r\n\r\n",
      "GET http://evil.example/ HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n",
      "GET / HTTP/1.0\r\n\r\n",
      "CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n",
      "GET / HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
      "GET / HTTP/1.1\r\nhost: x\r\nupgrade: h2c\r\nconnection: upgrade, http2-settings\r\nhttp2-settings: AA\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
      "OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    )
    .map((text) => Buffer.from(text, "latin1")),
);

const post = (head: string, body: string) =>
  Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${head}\r\n${body}`,
    "latin1",
  );

const framing = fc.oneof(
  fc.constantFrom(
    post("transfer-encoding: chunked\r\ncontent-length: 4\r\n", `4\r\n{"qu\r\n0\r\n\r\n`),
    post("content-length: 5\r\ncontent-length: 6\r\n", "hello!"),
    post("transfer-encoding: identity\r\n", GOOD),
    post("transfer-encoding: chunked, identity\r\n", "0\r\n\r\n"),
    post("transfer-encoding: xchunked\r\n", "0\r\n\r\n"),
    post("transfer-encoding : chunked\r\n", "0\r\n\r\n"),
    post("transfer-encoding: chunked\r\n", "zz\r\nhello\r\n0\r\n\r\n"),
    post("transfer-encoding: chunked\r\n", "-5\r\nhello\r\n0\r\n\r\n"),
    post("transfer-encoding: chunked\r\n", "ffffffffffffffff\r\nhello\r\n"),
    post("transfer-encoding: chunked\r\n", "5;\u0001=x\r\nhello\r\n0\r\n\r\n"),
    post("transfer-encoding: chunked\r\n", `5\r\nhello\n0\n\n`),
    post("content-encoding: gzip\r\nconnection: close\r\ncontent-length: 5\r\n", "\u001f\u008b\b\0\0"),
    post("expect: 100-continue\r\nconnection: close\r\ncontent-length: 2\r\n", "{}"),
    post("expect: something\r\nconnection: close\r\ncontent-length: 2\r\n", "{}"),
  ),
  fc
    .integer({ min: 65_537, max: 200_000 })
    .map((size) =>
      post(
        "transfer-encoding: chunked\r\nconnection: close\r\n",
        `${size.toString(16)}\r\n${" ".repeat(size)}\r\n0\r\n\r\n`,
      ),
    ),
);

const leaving = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom("/graphql", "/q/coverage.html", "/data/observations.csv"))
  .map(([end, path]) => {
    const whole =
      path === "/graphql"
        ? bytesOf({
            body: JSON.stringify({ query: `{ coverage { concept { id } cells { programCount } } } # ${end}` }),
          })
        : bytesOf({ method: "GET", path });
    return whole.subarray(0, Math.max(1, Math.min(end, whole.length)));
  });

/** What goes wrong below HTTP, or in its headers. */
export const WIRE_KINDS: readonly Kind[] = [
  {
    name: "wrong content types",
    count: 60,
    attacks: types.map((type) => ({ bytes: bytesOf({ headers: { "content-type": type }, body: GOOD }) })),
    outcomes: [400, 415],
  },
  {
    name: "wrong lengths",
    count: 60,
    attacks: lengths.map((length) => ({
      bytes: bytesOf({ headers: { "content-length": length }, body: GOOD }),
      after: "says no more" as const,
    })),
    outcomes: [400, 408, 413, null],
  },
  {
    name: "oversized headers",
    count: 40,
    attacks: headers.map((many) => ({ bytes: bytesOf({ method: "GET", path: "/q", headers: many }) })),
    outcomes: [431, null],
  },
  {
    name: "garbage",
    count: 120,
    attacks: garbage.map((bytes) => ({ bytes, after: "says no more" as const })),
    outcomes: [200, 204, 302, 400, 404, 405, 408, null],
  },
  {
    name: "smuggled bodies",
    count: 60,
    attacks: framing.map((bytes) => ({ bytes, after: "says no more" as const })),
    outcomes: [400, 413, 415, 417, null],
  },
  {
    name: "clients that leave",
    count: 80,
    attacks: leaving.map((bytes) => ({ bytes, after: "leaves" as const })),
    outcomes: [200, 400, null],
  },
];
