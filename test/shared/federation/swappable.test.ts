import fastify, { type FastifyInstance } from "fastify";
import { Swappable } from "../../../shared/federation/swappable";
import { scopeRequests } from "../../../shared/operation/request-scope";

/** Something open that notes when it was closed. */
class Thing {
  isOpen = true;
  closings = 0;

  constructor(readonly name: string) {}

  async close(): Promise<void> {
    this.isOpen = false;
    this.closings += 1;
  }
}

/** A promise, and what fulfils it. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

test("what is not in use is closed at the swap", () => {
  const [old, next] = [new Thing("old"), new Thing("new")];
  const things = new Swappable(old);
  things.swap(next);
  expect([things.opened.name, old.isOpen, next.isOpen]).toEqual(["new", false, true]);
});

test("what is in use is closed when the last work has ended, also by an error", async () => {
  const [old, next] = [new Thing("old"), new Thing("new")];
  const things = new Swappable(old);
  const [first, second] = [gate(), gate()];
  const working = things.use(async ({ name }) => first.passed.then(() => name));
  const failing = things.use(async () => second.passed.then(() => Promise.reject(new Error("no such table"))));
  things.swap(next);
  expect(await things.use(async ({ name }) => name)).toBe("new");
  expect(old.isOpen).toBe(true);
  first.open();
  expect(await working).toBe("old");
  expect(old.isOpen).toBe(true);
  second.open();
  await expect(failing).rejects.toThrow("no such table");
  expect([old.isOpen, old.closings, next.isOpen]).toEqual([false, 1, true]);
});

test("closing closes every generation once", async () => {
  const [old, next] = [new Thing("old"), new Thing("new")];
  const things = new Swappable(old);
  const { passed, open } = gate();
  const working = things.use(async () => passed);
  things.swap(next);
  await Promise.all([things.close(), things.close()]);
  open();
  await working;
  expect([old.closings, next.closings]).toEqual([1, 1]);
});

describe("in a request", () => {
  let app: FastifyInstance;
  let things: Swappable<Thing>;
  let old: Thing;
  let entered: ReturnType<typeof gate>;
  let pause: ReturnType<typeof gate>;

  beforeEach(async () => {
    old = new Thing("old");
    things = new Swappable(old);
    [entered, pause] = [gate(), gate()];
    app = fastify();
    scopeRequests(app);
    const handler = async () => {
      const before = await things.use(async ({ name }) => name);
      entered.open();
      await pause.passed;
      return [before, await things.use(async ({ name }) => name), things.opened.name, old.isOpen];
    };
    app.get("/slow", handler);
    app.post("/slow", handler);
    app.get("/quick", async () => [things.opened.name]);
    await app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterEach(() => app.close());

  const ask = async (path: string, options: RequestInit = {}) => {
    const { port } = app.server.address() as { port: number };
    return (await fetch(`http://127.0.0.1:${port}${path}`, options)).json();
  };
  const isClosed = async () => {
    for (let tries = 0; tries < 100 && old.isOpen; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
    return !old.isOpen;
  };

  test.each([
    ["without a body", {}],
    ["with a body", { method: "POST", headers: { "content-type": "application/json" }, body: '{"a":1}' }],
  ])("%s: all its questions see one generation, and others see the new one", async (_, options) => {
    const slow = ask("/slow", options);
    await entered.passed;
    things.swap(new Thing("new"));
    expect(await ask("/quick")).toEqual(["new"]);
    expect(old.isOpen).toBe(true);
    pause.open();
    expect(await slow).toEqual(["old", "old", "old", true]);
    expect(await isClosed()).toBe(true);
  });

  test("whose client goes away: the old generation is closed", async () => {
    const abort = new AbortController();
    const slow = ask("/slow", { signal: abort.signal });
    await entered.passed;
    things.swap(new Thing("new"));
    abort.abort();
    await expect(slow).rejects.toThrow("aborted");
    expect(await isClosed()).toBe(true);
    pause.open();
  });
});
