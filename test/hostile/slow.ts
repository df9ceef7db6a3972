import { connect, type Socket } from "node:net";

/** Bytes that are sent one by one; the last two never come to an end. */
const SLOW = [
  `GET /q/sources.json HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ${"a".repeat(10_000)}`,
  `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{"query": "${" ".repeat(5_000)}`,
  `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${"1\r\n \r\n".repeat(2_000)}`,
];

const PAUSE = 100;

/** How one of the slow clients ended. */
export interface SlowEnd {
  /** Null when the connection was closed without an answer. */
  status: number | null;
  milliseconds: number;
}

/** Keeps so many clients at it that send a byte now and then; each that is closed is followed by another. */
export class SlowClients {
  readonly ends: SlowEnd[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #port: number;
  #isOver = false;

  constructor(port: number, count: number) {
    this.#port = port;
    for (let n = 0; n < count; n++) this.#start(n);
  }

  stop(): void {
    this.#isOver = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  #start(n: number): void {
    const text = SLOW[n % SLOW.length] as string;
    const began = performance.now();
    const socket = connect(this.#port, "127.0.0.1");
    let answer = "";
    let sent = 0;
    const timer = setInterval(() => socket.writable && socket.write(text.charAt(sent++)), PAUSE);
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(timer);
      this.#sockets.delete(socket);
      if (this.#isOver) return;
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      this.ends.push({ status: status === undefined ? null : Number(status), milliseconds: performance.now() - began });
      this.#start(n);
    });
    this.#sockets.add(socket);
  }
}
