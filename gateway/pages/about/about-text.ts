import type { Language } from "../../../shared/canonical/text";
import type { ProsePart } from "../components/prose";

/** What this is, where its facts come from, and how its figures are read. */
export const ABOUT: Readonly<Record<Language, { lead: string; parts: readonly ProsePart[] }>> = {
  JA: {
    lead: "日本の市の高齢者福祉・介護の計画に書かれた事業と数値を、一つの語彙で引けるようにしたものです。",
    parts: [
      {
        heading: "何があるか",
        points: [
          "各市の計画を、その計画の章立てや区分のまま見るページ",
          "事業の種類ごとに市を並べ、数値を並べて比べてよいかを理由とともに示すページ",
          "事業ごとに、計画での位置、担当課、すべての数値と、その数値が書かれている行を示すページ",
          "同じ内容を取り出せるデータファイル（CSV、JSON、SDMX-CSV）とGraphQLのAPI",
        ],
      },
      {
        heading: "数値の読み方",
        points: [
          "年度は4月から翌年3月までです。",
          "「計画の表記」は計画に印刷されたとおりの数値、「値」はそこから読み取った数です。印刷された0は0、空欄や「―」は数値なしです。",
          "人と延べ人、回とか所のように似た単位も別の単位として扱い、換算しません。",
          "「見込み」は計画が見込みとしている値、「年度途中」は年度の一部だけの値、「中止・縮小」は感染症などの特別な事情を受けた年の値です。",
          "数え方（年度内の数か累計か）など、計画に書かれていないことを当方で読み取った場合は、そう明記し、理由を添えています。",
          "並べて比べられない数値には順位を付けません。",
          "計画に書かれていないことは、実施していないことの証拠ではありません。",
        ],
      },
      {
        heading: "要約と訳",
        paragraphs: [
          "事業の題名、見出し、担当課、指標名、数値は計画のとおりです。説明文は写さず、要約は当方の言葉で書いています。英語は当方の訳であり、市の公式の訳ではありません。",
        ],
      },
      {
        heading: "利用の条件",
        paragraphs: [
          "プログラムはMITライセンスで公開しています。計画の文書の権利は各市にあり、文書そのものは配布していません。",
          "閲覧に登録や鍵は要りません。クッキーは使わず、外部のサーバーへの通信もありません。",
        ],
      },
    ],
  },
  EN: {
    lead: "The programmes and figures of Japanese cities' plans for the care of their elderly, under one vocabulary.",
    parts: [
      {
        heading: "What is here",
        points: [
          "A page per plan, in the plan's own chapters and divisions",
          "A page per kind of programme, with the cities side by side and a verdict, with its reasons, on whether their figures may be compared",
          "A page per programme, with its place in the plan, its departments, every figure, and the line on which the figure stands",
          "The same facts as files (CSV, JSON, SDMX-CSV) and through GraphQL",
        ],
      },
      {
        heading: "How figures are read",
        points: [
          "A fiscal year runs from April to March.",
          "“As printed” is the figure as it stands in the plan, “Value” the number read from it. A printed 0 is 0; a blank or a dash is no figure.",
          "Units that look alike, such as persons and person-times, sessions and sites, are different and never converted.",
          "An estimate is what the plan calls one; “part of the year” covers some months only; “stopped or cut back” is a year hit by a special event such as the pandemic.",
          "What the plan does not say and we read, such as whether a figure is a running total, is marked as our reading, with the reason.",
          "Figures that may not be compared are never ranked.",
          "Absence from a plan is no proof of absence.",
        ],
      },
      {
        heading: "Summaries and translations",
        paragraphs: [
          "Titles, headings, departments, names of indicators and figures are the plan's. Descriptive sentences are not copied: summaries are in our own words. The English is our translation, not the cities'.",
        ],
      },
      {
        heading: "Terms of use",
        paragraphs: [
          "The program is published under the MIT licence. The documents belong to the cities and are not distributed here.",
          "Reading needs no registration and no key. There are no cookies, and nothing is loaded from other servers.",
        ],
      },
    ],
  },
};
