import { comparisonChart } from "../../../gateway/charts/chart";
import type { ChartComparison } from "../../../gateway/charts/comparison-data";
import { pngOf } from "../../../gateway/charts/png";
import { THEMES } from "../../../gateway/charts/theme";
import { Drawing } from "./drawing";
import { comparison, figure, group, series } from "./made-up";

const STANDARD = { language: "JA", width: 960, theme: "light" } as const;
const draw = (given: ChartComparison, options = {}) => new Drawing(comparisonChart(given, { ...STANDARD, ...options }));
const tens = Array.from({ length: 10 }, (_, place) => series(place));
const unfair = group({
  comparability: "NOT_COMPARABLE",
  caveats: [
    { code: "accumulation-differs", decisive: true, message: "累計と年度ごとの数が混じっている。" },
    { code: "estimated", decisive: false, message: "見込みの値がある。" },
  ],
});

/** A group that nothing speaks against but that one city alone states it. */
const alone = (place: number) =>
  group({
    measure: { label: `会場数（${place}）` },
    comparability: "NOT_COMPARABLE",
    caveats: [
      { code: "single-city", decisive: true, message: `${place}番の市だけが示す。` },
      { code: "part-year", decisive: false, message: "年度途中の値を含む。" },
    ],
    series: [series(place)],
  });

const sizes = [360, 640, 960].flatMap((width) => (["JA", "EN"] as const).map((language) => ({ width, language })));
const kinds: [string, ChartComparison][] = [
  ["one series", comparison([group({ series: [series(0)] })])],
  ["ten series", comparison([group({ series: tens })])],
  ["ten series apart", comparison([{ ...unfair, series: tens }])],
  [
    "several groups",
    comparison([
      group(),
      unfair,
      group({ comparability: "WITH_CAVEATS", caveats: [{ code: "part-year", message: "年度途中の値を含む。" }] }),
    ]),
  ],
  ["figures of one city alone", comparison([alone(0), alone(1), alone(2), { ...unfair, series: tens }, alone(3)])],
  ["no group", comparison([])],
  [
    "values alike",
    comparison([
      group({ series: tens.map((each) => ({ ...each, observations: [figure(2021, 5), figure(2022, 5)] })) }),
    ]),
  ],
];

test.each(kinds.flatMap(([name, given]) => sizes.map((size) => ({ name, given, ...size }))))(
  "$name at $width in $language: no text over another, none outside",
  ({ given, width, language }) => {
    expect(draw(given, { width, language }).collisions(width)).toEqual([]);
  },
);

test("every figure has its mark, whose shape tells what stands behind it", () => {
  const drawing = draw(comparison([group()]));
  expect(drawing.marks()).toEqual({ actual: 6, target: 6, "part-year": 2, suspended: 2 });
  const paths = new Map(drawing.all("path", "data-mark").map((path) => [path.getAttribute("data-mark"), path]));
  const fills = [...paths].map(([kind, path]) => [kind, path.getAttribute("fill") === "#ffffff" ? "hollow" : "filled"]);
  expect(Object.fromEntries(fills)).toEqual({
    actual: "filled",
    target: "hollow",
    "part-year": "hollow",
    suspended: "hollow",
  });
  expect(new Set(["actual", "target", "suspended"].map((kind) => paths.get(kind)?.getAttribute("d"))).size).toBe(3);
});

test("targets are joined by a dashed line, actuals by a whole one, part-year and suspended years by none", () => {
  const lines = draw(comparison([group({ series: [series(0)] })]))
    .all("path", "stroke", "#0b5cad")
    .filter((path) => !path.hasAttribute("data-mark") && path.hasAttribute("stroke-linejoin"));
  const joined = lines.map((path) => ({
    dashed: path.hasAttribute("stroke-dasharray"),
    strokes: (path.getAttribute("d") as string).match(/L/g)?.length,
  }));
  expect(joined).toEqual([
    { dashed: false, strokes: 1 },
    { dashed: true, strokes: 2 },
  ]);
});

test("marks are written out", () => {
  const said = draw(comparison([group({ series: [series(0)] })]))
    .texts()
    .map(({ text }) => text);
  expect(said).toEqual(expect.arrayContaining(["100（8月末）", "150（中止・縮小）", "300", "330"]));
});

test("the key has the marks that are there and no others", () => {
  const words = (given: ChartComparison) => draw(given).all("g", "data-part", "key")[0]?.getElementsByTagName("text");
  const said = (given: ChartComparison) => [...(words(given) ?? [])].map(({ textContent }) => textContent);
  expect(said(comparison([group()]))).toEqual([
    "実績",
    "目標",
    "年度途中の値（線で結びません）",
    "感染症等による中止・縮小の年",
  ]);
  expect(said(comparison([group({ series: [series(0, [figure(2021, 3, { status: "ESTIMATED" })])] })]))).toEqual([
    "見込み",
  ]);
});

test("what may not be compared has no common axis, and says why", () => {
  const drawing = draw(comparison([unfair]));
  expect(drawing.all("g", "data-axis", "shared")).toHaveLength(0);
  expect(drawing.all("g", "data-series").map((panel) => panel.getAttribute("data-series"))).toEqual(["12217", "33100"]);
  const said = drawing
    .texts()
    .map(({ text }) => text)
    .join("");
  expect(said).toContain("並べて比較できません");
  expect(said).toContain("累計と年度ごとの数が混じっている。");
  expect(said).not.toContain("見込みの値がある。");
  expect(said).toContain("目盛りは図ごとに異なります。");
});

test("figures of one city alone stand together below the others, under one verdict with its reason", () => {
  const drawing = draw(comparison([alone(0), alone(1), unfair, alone(2), alone(3)]));
  const groups = drawing.all("g", "data-group");
  expect(groups.map((each) => each.getAttribute("data-alone"))).toEqual([null, "4"]);
  const last = groups[1] as (typeof groups)[number];
  const verdicts = [...last.getElementsByTagName("g")].filter((each) => each.hasAttribute("data-verdict"));
  expect(verdicts.map((each) => each.getAttribute("data-verdict"))).toEqual(["NOT_COMPARABLE"]);
  const panels = [...last.getElementsByTagName("g")].filter((each) => each.hasAttribute("data-series"));
  expect(panels.map((each) => each.getAttribute("data-series"))).toEqual(["12217", "33100", "17201", "12232"]);
  const said = drawing.texts().map(({ text }) => text);
  expect(said).toEqual(
    expect.arrayContaining([
      "一つの市だけが示す数値",
      "同じものを同じ単位で数えた数値を示す市がほかにないため、比べる相手がありません。",
      "会場数（3）［人］",
    ]),
  );
  expect(said).not.toContain("0番の市だけが示す。");
});

test("small panels stand in as many columns as there is room for, with their plots at one height", () => {
  const columns = (width: number) => {
    const lefts = draw(comparison([0, 1, 2, 3, 4, 5].map(alone)), { width })
      .texts()
      .filter(({ text }) => text.startsWith("会場数"))
      .map(({ left }) => Math.round(left));
    return new Set(lefts).size;
  };
  expect([360, 640, 960, 1600].map(columns)).toEqual([1, 2, 3, 5]);
});

test("a refusal for more than one reason keeps its own block", () => {
  const caveats = [
    { code: "single-city", decisive: true, message: "一つの市だけが示す。" },
    { code: "definition-differs", decisive: true, message: "定義が異なる。" },
  ];
  const drawing = draw(comparison([{ ...alone(0), caveats }]));
  expect(drawing.all("g", "data-alone")).toEqual([]);
  expect(drawing.texts().map(({ text }) => text)).toContain("定義が異なる。");
});

test("what may be compared with caveats says all of them", () => {
  const caveats = [
    { code: "part-year", decisive: false, message: "年度途中の値を含む。" },
    { code: "estimated", decisive: false, message: "見込みの値がある。" },
  ];
  const drawing = draw(comparison([group({ comparability: "WITH_CAVEATS", caveats })]));
  expect(drawing.all("g", "data-axis", "shared")).toHaveLength(1);
  const said = drawing.texts().map(({ text }) => text);
  expect(said).toEqual(
    expect.arrayContaining(["注意して比較してください", "年度途中の値を含む。", "見込みの値がある。"]),
  );
});

test("series are named at their lines where there is room, and by numbers where there is none", () => {
  const texts = (width: number) =>
    draw(comparison([group()]), { width })
      .texts()
      .map(({ text }) => text);
  expect(texts(960)).toEqual(expect.arrayContaining(["柏市", "岡山市"]));
  expect(texts(360).filter((text) => text === "1" || text === "2")).toHaveLength(4);
});

test("figures that are no number are named", () => {
  const observations = [figure(2022, 19), figure(2024, null, { kind: "TARGET", status: "QUALITATIVE", raw: "増加" })];
  const drawing = draw(comparison([{ ...unfair, series: [series(0, observations)] }]));
  expect(drawing.marks()).toEqual({ actual: 1 });
  expect(drawing.texts().map(({ text }) => text)).toContain("図にない値：R6 「増加」");
});

test("sources, dataset version, cities without figures and without the programme stand below", () => {
  const said = draw(comparison([group({ series: [series(0)] })]))
    .texts()
    .map(({ text }) => text)
    .join("");
  expect(said).toContain("出典：柏市「第9期 高齢者いきいきプラン」");
  expect(said).not.toContain("金沢市「進捗状況について」");
  expect(said).toContain("データセット版：0123456789abcdef");
  expect(said).toContain("事業はあるが数値の記載がない市：白井市");
  expect(said).toContain("計画に該当する事業の記載がない市：厚木市");
});

test("it has a name and a description for those who do not see it", () => {
  const { root, ...drawing } = draw(comparison([unfair]), { language: "EN" });
  expect(drawing).toEqual({});
  expect(root.getAttribute("role")).toBe("img");
  expect(root.getAttribute("lang")).toBe("en");
  const [title, description] = ["title", "desc"].map((name) => root.getElementsByTagName(name)[0]);
  expect(root.getAttribute("aria-labelledby")).toBe(`${title?.getAttribute("id")} ${description?.getAttribute("id")}`);
  expect(description?.textContent).toContain("養成者数 (人): Not comparable. 累計と年度ごとの数が混じっている。");
  expect(description?.textContent).toContain("FY2018 (Reiwa 0)".replace("Reiwa 0", "Heisei 30"));
  expect(description?.textContent).toContain("actual 300人");
});

test("hostile names stay text", () => {
  const hostile = `<script>alert(1)</script>"'&\u0000\ud800`;
  const given = comparison([
    group({
      measure: { label: hostile },
      unit: { label: hostile },
      comparability: "WITH_CAVEATS",
      caveats: [{ code: "x", message: hostile }],
      series: [
        {
          municipality: { code: hostile, name: hostile },
          indicatorName: hostile,
          observations: [figure(2021, null, { raw: hostile, status: "PENDING" }), figure(2022, 1)],
        },
      ],
    }),
  ]);
  given.concept.label = hostile;
  given.dataset.version = hostile;
  for (const comparability of ["WITH_CAVEATS", "NOT_COMPARABLE"] as const) {
    const drawing = draw({ ...given, groups: given.groups.map((each) => ({ ...each, comparability })) });
    expect(drawing.all("script")).toEqual([]);
    expect(
      drawing
        .texts()
        .map(({ text }) => text)
        .join(""),
    ).toContain("<script>alert(1)</script>");
  }
});

test.each(THEMES)("%s: no style, script, link, font or address of elsewhere", (theme) => {
  const svg = comparisonChart(comparison([group(), unfair]), { ...STANDARD, theme });
  expect(svg).not.toMatch(/<style|style=|<script|href|@font-face|url\(|class=/);
  expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
});

test("it is the same every time", () => {
  const given = comparison([group(), unfair]);
  expect(comparisonChart(given, STANDARD)).toBe(comparisonChart(given, STANDARD));
});

test("a chart of very many groups says what it leaves out", () => {
  const drawing = draw(comparison(Array.from({ length: 20 }, () => unfair)));
  expect(drawing.all("g", "data-group")).toHaveLength(12);
  expect(drawing.texts().map(({ text }) => text)).toContain(
    "このほか8組の指標があります。すべての数値は表とCSVにあります。",
  );
});

test("a PNG is drawn without a browser, at twice the size", async () => {
  const png = await pngOf(comparisonChart(comparison([group()]), { ...STANDARD, width: 360 }));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(720);
});
