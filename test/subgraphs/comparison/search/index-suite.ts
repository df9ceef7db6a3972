import fc from "fast-check";
import { InputError } from "../../../../shared/errors";
import { countStatements, type Store } from "../../../../shared/federation/store";
import { sqlStatements } from "../../../../shared/operation/metrics";
import type { ProgramFilter } from "../../../../subgraphs/comparison/arguments";
import { postingIndex } from "../../../../subgraphs/comparison/search/posting-index";
import { MAX_TEXT, readQuery } from "../../../../subgraphs/comparison/search/query";
import type { HitKey } from "../../../../subgraphs/comparison/search/search-index";
import { indicator, match, openMadeUp, type Place, program } from "./made-up";

const FIELDS_OF_介護 = [
  program(1, { summaryJa: "介護をする介護の介護による介護。" }),
  program(2, { departmentsJa: ["介護課"] }),
  program(3, { indicators: [indicator("介護の人数")] }),
  program(4, { concepts: [match("care-services")] }),
  program(5, { titleJa: "地域の介護" }),
  program(6, { titleJa: "介護の推進と介護の充実と長い長い長い長い長い長い長い題名" }),
  program(7, { titleJa: "介護" }),
];

const OTHERS = [
  program(11, { summaryEn: "It inspects every site. Inspections are yearly." }),
  program(12, { titleJa: "見守りの会", summaryJa: "見守りをする。体制は別に考える。" }),
  program(13, {
    titleJa: "会の体制",
    summaryJa: "遠くの地域に住む人々の暮らしを支えるための仕組みを整え、訪ねて話を聞く。見守りもする。",
  }),
  program(14, { titleJa: "見守り体制" }),
  program(15, { titleJa: "<script>alert(1)</script>歩く会", summaryJa: "<img src=x onerror=alert(2)>" }),
  program(16, { concepts: [match("dementia-cafe")] }),
  program(17, { concepts: [match("dementia-cafe", "RELATED")] }),
  program(18, { concepts: [match("dementia-cafe", "BROAD")] }),
  program(19, { indicators: [indicator("地域サロンの開催箇所数")] }),
];

/** What an index must find, in whichever database it is. @param place gives an empty one. */
export function describeIndex(place: () => Promise<Place>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openMadeUp(await place(), [...FIELDS_OF_介護, ...OTHERS]);
  });
  afterAll(() => store.close());

  const ask = (text: string, more: { filter?: ProgramFilter; size?: number; after?: HitKey } = {}) =>
    postingIndex.search(store.source, { words: readQuery(text), filter: {}, size: 50, after: null, ...more });

  const numbers = async (text: string) =>
    (await ask(text)).hits.map(({ programId }) => Number(programId.split(":")[1]));

  test("title over concept over indicator over department over summary, though all have the word", async () => {
    expect((await numbers("介護")).slice(0, 3).sort()).toEqual([5, 6, 7]);
    expect((await numbers("介護"))[0]).toBe(7);
    expect((await numbers("介護")).slice(3)).toEqual([4, 3, 2, 1]);
  });

  test.each([
    ["a word of one character", "歩", [15]],
    ["inside a word", "わり", []],
    ["another form of an English word", "inspection", [11]],
    ["words near each other, in the title, first", "見守り 体制", [14, 12, 13]],
    ["a synonym: exact, then broad, then related", "オレンジカフェ", [16, 18, 17]],
    ["an English synonym", "memory cafe", [16, 18, 17]],
    ["a spelling", "サロン ヶ所", [19]],
    ["an id, whole", "kashiwa:1", [1]],
    ["an id that is not there", "kashiwa:99", []],
    ["two languages", "歩く SCRIPT", [15]],
    ["the words of an unspaced phrase near each other", "見守りの体制", [14, 12]],
    ["a quoted phrase only as it is", '"見守りの体制"', []],
    ["no phrase over the end of a sentence", '"する体制"', []],
    ["words of which one is missing", "歩く 介護", []],
  ])("%s: %s", async (_, text, expected) => expect(await numbers(text)).toEqual(expected));

  test("the municipality's name is a word like others", async () => {
    expect(await numbers("柏市 見守り")).toEqual(await numbers("見守り"));
  });

  test.each([
    ["alert", "&lt;script&gt;<mark>alert</mark>(1)&lt;/script&gt;歩く会"],
    ["歩く", "&lt;script&gt;alert(1)&lt;/script&gt;<mark>歩く</mark>会"],
    ["onerror", "&lt;img src=x <mark>onerror</mark>=alert(2)&gt;"],
    ["<script>", "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;歩く会"],
    ["kashiwa:15", "&lt;script&gt;alert(1)&lt;/script&gt;歩く会"],
    ["inspecting", "It <mark>inspects</mark> every site. <mark>Inspections</mark> are yearly."],
    ["サロン 箇所", "地域<mark>サロン</mark>の開催<mark>箇所</mark>数"],
  ])("the snippet for %s", async (text, snippet) => expect((await ask(text)).hits[0]?.snippet).toBe(snippet));

  test("a synonym's snippet names the concept, in the language that matched", async () => {
    expect((await ask("オレンジカフェ")).hits[0]?.snippet).toBe("認知症カフェ: <mark>オレンジカフェ</mark>");
    expect((await ask("alzheimers")).hits[0]?.snippet).toBe("Dementia cafés: <mark>Alzheimer</mark> café");
  });

  test("pages meet without a gap, in a stable order, and the total is that of all pages", async () => {
    const whole = await ask("介護");
    const seen: string[] = [];
    let after: HitKey | undefined;
    for (let page = 0; page < 10; page += 1) {
      const { hits, totalCount } = await ask("介護", { size: 2, ...(after ? { after } : {}) });
      expect(totalCount).toBe(7);
      if (hits.length === 0) break;
      seen.push(...hits.map(({ programId }) => programId));
      const last = hits.at(-1);
      if (last) after = JSON.parse(JSON.stringify([last.score, last.position])) as HitKey;
    }
    expect(seen).toEqual(whole.hits.map(({ programId }) => programId));
  });

  test("programmes of equal score stand in the order of the plan", async () => {
    const same = await openMadeUp(
      await place(),
      [3, 1, 2].map((number) => program(number, { titleJa: "介護" })),
    );
    const { hits } = await postingIndex.search(same.source, {
      words: readQuery("介護"),
      filter: {},
      size: 5,
      after: null,
    });
    expect(hits.map(({ programId }) => programId)).toEqual(["kashiwa:3", "kashiwa:1", "kashiwa:2"]);
    expect(new Set(hits.map(({ score }) => score)).size).toBe(1);
    await same.close();
  });

  test("a filter is that of programs, scores do not change with it", async () => {
    const { hits } = await ask("介護");
    const filtered = await ask("介護", { filter: { department: "介護課" } });
    expect(filtered.hits).toEqual(hits.filter(({ programId }) => programId === "kashiwa:2"));
    expect(filtered.totalCount).toBe(1);
    expect((await ask("介護", { filter: { municipalities: [] } })).totalCount).toBe(0);
    await expect(ask("介護", { filter: { concepts: ["nothing"] } })).rejects.toThrow("filter.concepts");
  });

  test.each([
    ["介護", {}, 2],
    ["見守り 体制 会", {}, 2],
    ["inspections", {}, 2],
    ["介護", { municipalities: ["12217"] }, 3],
    ["歩く 介護", {}, 1],
    ["宇宙旅行", { hasTarget: true }, 2],
  ])("%s, filter %j: %i statements", async (text, filter, statements) => {
    expect((await countStatements(() => ask(text, { filter }))).count).toBe(statements);
  });

  test.each(["介護", "見守り 体制 会", "inspections", "宇宙旅行", "歩く 介護"])(
    "%s is found in lists from memory as in lists that are read, without a statement for them",
    async (text) => {
      const { result: anew, count } = await countStatements(() => ask(text));
      expect(await ask(text)).toEqual(anew);
      const before = await statements();
      expect(await ask(text)).toEqual(anew);
      expect((await statements()) - before).toBe(count - 1);
    },
  );

  test.each([
    '"',
    '""""',
    "介護\"'; DROP TABLE search_text; --",
    "title : 介護",
    "NEAR(介護 の, 1)",
    "介護 AND OR NOT ^ * + - ( ) { }",
    "介\0護",
    "😀介護👨‍👩‍👧",
    "介護 ".repeat(60),
    "a1 ".repeat(30),
    "\uD83D介護",
    "\u0301\u3099介護",
    "%_\\介護",
  ])("%j breaks nothing", async (text) => {
    await expect(
      (async () => {
        try {
          return (await ask(text)).totalCount >= 0;
        } catch (error) {
          return error instanceof InputError;
        }
      })(),
    ).resolves.toBe(true);
  });

  test("no text breaks the index", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: MAX_TEXT }), async (text) => {
        try {
          await ask(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 300 },
    );
  });
}

/** How many SQL statements this process has sent. */
async function statements(): Promise<number> {
  return (await sqlStatements.get()).values[0]?.value ?? 0;
}
