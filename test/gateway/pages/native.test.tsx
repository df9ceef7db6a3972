import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getNamedType, isEnumType, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { renderToString } from "preact-render-to-string";
import { NativeFields } from "../../../gateway/pages/native/native-fields";
import { readPlanQuestions } from "../../../gateway/pages/native/plan-document";
import { planQuestions, readPageSchema } from "../../../gateway/pages/native/questions";
import { standardDocument } from "../../../gateway/pages/native/standard-document";
import { SiteContext } from "../../../gateway/pages/site";
import { ROOT } from "../../../shared/paths";
import { PLANS } from "../../../shared/registry";

const read = (text: string) => readPlanQuestions(text, "page.graphql", readPageSchema());

function shown(text: string, object: object, language: "JA" | "EN" = "EN"): string {
  const html = renderToString(
    <SiteContext.Provider value={{ language, path: "", version: null }}>
      <NativeFields fields={read(text).plan.fields} object={object as Record<string, unknown>} level={3} />
    </SiteContext.Provider>,
  );
  return html.replaceAll(/ id="[^"]*"| aria-labelledby="[^"]*"/g, "");
}

describe.each(PLANS)("$slug", (plan) => {
  test("its pages can be asked for", () => {
    const { plan: own, program } = planQuestions(plan);
    expect(own.root).toBe(plan.slug);
    expect(own.query).not.toContain("@");
    expect(program?.root).toBe("program");
  });

  test("without a page.graphql its pages show all that its types have", () => {
    const questions = read(standardDocument(plan, readPageSchema()));
    expect(questions.plan.fields.length).toBeGreaterThan(0);
    expect(questions.program?.fields.length).toBeGreaterThan(0);
    expect(questions.plan.fields.filter(({ isHeading, isLine, label }) => !isHeading && !isLine && !label)).toEqual([]);
  });

  test("every value of an enum on its pages has words", () => {
    const file = join(ROOT, "subgraphs", plan.slug, "page.graphql");
    if (!existsSync(file)) return;
    const types = new TypeInfo(readPageSchema());
    const wordless: string[] = [];
    visit(
      parse(readFileSync(file, "utf8")),
      visitWithTypeInfo(types, {
        Field: ({ name, directives }) => {
          const type = types.getType();
          if (!type) return;
          const words = directives?.find((one) => one.name.value === "words");
          const named = getNamedType(type);
          if (!isEnumType(named)) return;
          const told = [...JSON.stringify(words ?? "").matchAll(/"value":"([A-Z_]+)"/g)].map(([, value]) => value);
          const missing = named.getValues().filter((value) => !told.includes(value.name));
          wordless.push(...missing.map((value) => `${name.value}.${value.name}`));
        },
      }),
    );
    expect(wordless).toEqual([]);
  });
});

test.each([
  [
    "query Plan($lang: Language!) { kashiwa { nope } }",
    'page.graphql:1: Cannot query field "nope" on type "KashiwaPlan".',
  ],
  ['query Plan { kashiwa { id @show(ja: "a") } }', 'argument "en" of type "String!" is required'],
  ["query Plan { kashiwa { id @shown } }", 'Unknown directive "@shown".'],
  ["query Plan { kashiwa { period { ...Years } } }", 'Unknown fragment "Years".'],
  ["query Other { kashiwa { id } }", "There is no operation Plan."],
])("%s is refused", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

const CHAPTERS = `query Plan($lang: Language!) { kashiwa { chapters {
  number @heading heading(lang: $lang) @heading line
  sections { heading(lang: $lang) @heading line groups { heading(lang: $lang) @heading programs { ...ProgramLink } } }
} } }`;

test("sections nest under their headings, printed numbers keep their language", () => {
  const programs = [{ id: "kashiwa:1", localNumber: "1", title: "First" }];
  const sections = [{ heading: "Section", line: 4, groups: [{ heading: "Group", programs }] }];
  expect(shown(CHAPTERS, { chapters: [{ number: "第1章", heading: "Health", line: 3, sections }] })).toBe(
    '<section class="native"><h3><span lang="ja">第1章</span> Health <span class="lines">line 3</span></h3>' +
      '<section class="native"><h4>Section <span class="lines">line 4</span></h4>' +
      '<section class="native"><h5>Group </h5><ul class="programmes"><li><a href="/en/programs/kashiwa:1">1 First</a></li></ul>' +
      "</section></section></section>",
  );
});

test("a part that is missing leaves the rest", () => {
  expect(shown(CHAPTERS, { chapters: [null, { number: "1", heading: "A", line: 1, sections: [] }] })).toBe(
    '<section class="native"><h3>1 A <span class="lines">line 1</span></h3></section>',
  );
  expect(shown(CHAPTERS, { chapters: null })).toBe("");
});

const TABLE = `query Plan($lang: Language!) { kanazawa { legend @show(ja: "凡例", en: "Legend") @table {
  mark @heading @show(ja: "印", en: "Mark")
  meaning(lang: $lang) @show(ja: "意味", en: "Meaning")
  reason(lang: $lang) @show(ja: "理由", en: "Reason")
  line
} } }`;

test("a table has headings for its columns and rows, and leaves out a column without values", () => {
  const legend = [
    { mark: "◎", meaning: "<b>Expanded</b>", reason: null, line: 2 },
    { mark: null, meaning: "Not planned", reason: null, line: 5 },
  ];
  const html = shown(TABLE, { legend });
  expect(html).toContain("<caption><span>Legend</span></caption>");
  expect(html).toContain(
    '<tr><th scope="col">Mark</th><th scope="col">Meaning</th><th scope="col">Stands in</th></tr>',
  );
  expect(html).toContain('<th scope="row">◎</th><td>&lt;b>Expanded&lt;/b></td>');
  expect(html).toContain('<th scope="row">None</th>');
});
