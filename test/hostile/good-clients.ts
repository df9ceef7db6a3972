/** A request that any client may send, and what is compared of its answer. */
interface Good {
  path: string;
  body?: string;
  read: (text: string) => string;
}

const whole = (text: string) => text;
const data = (text: string) => JSON.stringify((JSON.parse(text) as { data: unknown }).data);
const posted = (query: string): Good => ({ path: "/graphql", body: JSON.stringify({ query }), read: data });

const GOOD: readonly Good[] = [
  { path: "/q/dementia-cafe.json?lang=en", read: whole },
  { path: "/q/frailty-check.csv", read: whole },
  { path: "/en/concepts/dementia-cafe", read: whole },
  posted('{ concept(id: "frailty-check") { label comparison { groups { comparability series { change } } } } }'),
  posted('{ programs(filter: { prefectures: ["12"], hasTarget: true }, first: 5) { totalCount nodes { id title } } }'),
  posted('{ search(text: "認知症") { totalCount nodes { snippet program { id title } } } }'),
  posted("{ kashiwa { chapters { heading sections { groups { programs { id } } } } } }"),
];

/** How a good client fared between the bad ones. */
export interface Served {
  path: string;
  status: number;
  isRight: boolean;
  milliseconds: number;
}

/** Good clients, who know their answers from before the attack. */
export class GoodClients {
  readonly served: Served[] = [];
  readonly #url: string;
  readonly #expected: readonly string[];
  #next = 0;

  private constructor(url: string, expected: readonly string[]) {
    this.#url = url;
    this.#expected = expected;
  }

  static async meet(url: string): Promise<GoodClients> {
    const answers = await Promise.all(GOOD.map((good) => ask(url, good, 0)));
    const wrong = answers.find(({ status }) => status !== 200);
    if (wrong) throw new Error(`A good request was answered ${wrong.status} before any bad one.`);
    return new GoodClients(
      url,
      answers.map(({ text }, n) => (GOOD[n] as Good).read(text)),
    );
  }

  /** The next of them asks. No two ask by the same text, so that the answer is not one that was kept. */
  async ask(): Promise<void> {
    const turn = this.#next++;
    const place = turn % GOOD.length;
    const good = GOOD[place] as Good;
    const began = performance.now();
    const { status, text } = await ask(this.#url, good, turn);
    const milliseconds = performance.now() - began;
    const isRight = status === 200 && good.read(text) === this.#expected[place];
    this.served.push({ path: good.path, status, isRight, milliseconds });
  }
}

async function ask(url: string, { path, body }: Good, turn: number): Promise<{ status: number; text: string }> {
  const response =
    body === undefined
      ? await fetch(url + path)
      : await fetch(url + path, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ ...JSON.parse(body), extensions: { turn } }),
        });
  return { status: response.status, text: await response.text() };
}
