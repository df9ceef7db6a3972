import type { Language } from "../../../shared/canonical/text";
import type { ProsePart } from "../components/prose";

/** The accessibility statement. */
export const ACCESSIBILITY: Readonly<Record<Language, { lead: string; parts: readonly ProsePart[] }>> = {
  JA: {
    lead: "このサイトのページは、JIS X 8341-3:2016（WCAG 2.0と同じ達成基準）の適合レベルAAを目標に作っています。",
    parts: [
      {
        heading: "対象",
        paragraphs: [
          "/ja/ と /en/ の下にあるすべてのページ、用意したクエリのページ（/q/…html）、埋め込み用のフレーム（/embed/）が対象です。GraphiQL（クエリを書く画面）は外部の部品であり、対象に含みません。同じことはページとデータファイルでできます。",
        ],
      },
      {
        heading: "していること",
        points: [
          "JavaScriptがなくても、すべての内容を読み、操作できます。",
          "見出し、ランドマーク、見出しセルを持つ表で組み立てています。本文へ移動するリンクがあります。",
          "色だけで意味を伝えません。判定には記号と言葉を添え、実績と目標は言葉で示します。",
          "文字と背景のコントラスト比は、明るい配色でも暗い配色でも4.5対1以上です。",
          "キーボードだけで操作でき、フォーカスの位置が見えます。横に長い表もキーボードで動かせます。",
          "日本語のページの英語、英語のページの日本語には、その言語の指定があります。",
          "図と同じ数値が表にあります。",
          "文字を200パーセントに拡大しても、幅360ピクセルの画面でも読めます。",
        ],
      },
      {
        heading: "分かっている不足",
        points: [
          "図の代替テキストは要約です。個々の数値は図の下の表で読めます。",
          "固有名詞と計画の表記には、読みがなを付けていません。",
          "適合の試験は、自動の検査と制作者の点検によるもので、第三者による試験は受けていません。",
        ],
      },
      {
        heading: "お気づきの点",
        paragraphs: ["読めない、操作できないところがあれば、このサイトを運営している機関にお知らせください。"],
      },
    ],
  },
  EN: {
    lead: "These pages aim at level AA of JIS X 8341-3:2016, whose success criteria are those of WCAG 2.0.",
    parts: [
      {
        heading: "What is meant",
        paragraphs: [
          "All pages below /ja/ and /en/, the pages of stored queries (/q/…html) and the frames for embedding (/embed/). The query editor (GraphiQL) is a component by others and not included; all that it gives can be had from the pages and the data files.",
        ],
      },
      {
        heading: "What is done",
        points: [
          "Everything can be read and used without JavaScript.",
          "Pages are built of headings, landmarks and tables with header cells, with a link that skips to the content.",
          "Nothing is told by colour alone: verdicts have a sign and words, actuals and targets are named.",
          "Text stands out from its background by 4.5 to 1 or more, in the light colours and in the dark ones.",
          "The keyboard is enough, and the focus is visible. Wide tables scroll by keyboard too.",
          "Japanese on English pages and English on Japanese ones is marked with its language.",
          "Every figure of a chart stands in a table.",
          "Pages can be read at 200 per cent and on screens 360 pixels wide.",
        ],
      },
      {
        heading: "What is known to be missing",
        points: [
          "The text alternative of a chart is a summary; the single figures are in the tables below it.",
          "Names and printed wording of the plans have no reading aids (furigana).",
          "Conformance was checked by automatic tests and by the makers, not by a third party.",
        ],
      },
      {
        heading: "If something does not work for you",
        paragraphs: ["Please tell the office that runs this site what cannot be read or used."],
      },
    ],
  },
};
