import { canonicalData, difference } from "./answers";
import { referenceRequest, send } from "./requests";
import type { Facts, Workload } from "./workloads";

/** Known good answers: a project of its own that nobody loads, asked for each by a single request. */
export class Reference {
  readonly #url: string;
  readonly #answers = new Map<string, Promise<string>>();

  constructor(url: string) {
    this.#url = url;
  }

  /** The right answer as it came. */
  answer(workload: Workload, index: number): Promise<string> {
    const key = `${workload.name}/${workload.size === null ? 0 : index}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const asked = send(this.#url, referenceRequest(workload, index));
    this.#answers.set(key, asked);
    return asked;
  }

  /** What is wrong with an answer, or null. */
  async check(workload: Workload, index: number, found: string): Promise<string | null> {
    const expected = await this.answer(workload, index);
    try {
      return workload.form === "json"
        ? difference(canonicalData(expected), canonicalData(found))
        : difference(expected, found);
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** What the workloads are made from. */
  async facts(): Promise<Facts> {
    const query = `{
      municipalities { code }
      concepts { id synonyms ja: label(lang: JA) en: label(lang: EN) programs { id } }
    }`;
    const text = await send(this.#url, { method: "POST", path: "/graphql", body: JSON.stringify({ query }) });
    const { data } = JSON.parse(text) as {
      data: {
        municipalities: { code: string }[];
        concepts: { id: string; synonyms: string[]; ja: string; en: string; programs: { id: string }[] }[];
      };
    };
    return {
      municipalities: data.municipalities.map(({ code }) => code),
      concepts: data.concepts.map(({ id, programs }) => ({
        id,
        plans: new Set(programs.map((program) => program.id.split(":")[0])).size,
      })),
      words: [...new Set(data.concepts.flatMap(({ ja, en, synonyms }) => [ja, en, ...synonyms]))],
    };
  }
}
