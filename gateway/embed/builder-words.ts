import type { Text } from "../../shared/canonical/text";

/** The words of the page that hands out embeds. */
export const BUILDER_WORDS = {
  title: { ja: "比較を埋め込む", en: "Embed a comparison" },
  lead: {
    ja: "比較を選ぶと、サイトに貼り付けるHTMLを作ります。どの形もJavaScriptなしで表示でき（ウェブコンポーネントを除く）、クッキーも利用者の追跡もありません。",
    en: "Choose a comparison and take the HTML for your site along. Every form but the web component shows without JavaScript; none sets a cookie or follows readers.",
  },
  choose: { ja: "選ぶ", en: "Choose" },
  concept: { ja: "事業の種類", en: "Kind of programme" },
  cities: { ja: "市（選ばなければすべて）", en: "Cities (none ticked: all)" },
  language: { ja: "埋め込みの言語", en: "Language of the embed" },
  form: { ja: "形", en: "Form" },
  ratio: { ja: "フレームの縦横比", en: "Ratio of the frame" },
  theme: { ja: "色", en: "Colours" },
  data: { ja: "データ", en: "Data" },
  make: { ja: "HTMLを作る", en: "Make the HTML" },
  result: { ja: "表示", en: "Result" },
  snippet: { ja: "貼り付けるHTML", en: "HTML to paste" },
  snippetHint: {
    ja: "下の欄の文字をすべて選んでコピーし、ページに貼り付けてください。",
    en: "Select all of it and copy it into your page.",
  },
  rule: { ja: "画面の幅に合わせるCSS（任意）", en: "CSS that fits it to the screen’s width (optional)" },
  addresses: { ja: "アドレス", en: "Addresses" },
  oembed: {
    ja: "oEmbed（対応するCMSは、事業の種類のページのアドレスだけで埋め込めます）",
    en: "oEmbed (a CMS that speaks it takes the address of the concept’s page alone)",
  },
  unavailable: {
    ja: "比較を現在表示できません。少し待ってからもう一度お試しください。",
    en: "The comparison cannot be shown at the moment. Try again in a little while.",
  },
  refused: { ja: "選べない値がありました。", en: "Something cannot be chosen." },
  frozenNote: {
    ja: "固定した埋め込みは、作った時のデータセット版を覚えています。データが変わると、その旨と両方の版を示します。以前のデータはこのサーバーに保存していないため、表示されるのは常に現在のデータです。以前の数値を残すには、表を貼り付けるか、画像を保存してください。",
    en: "A pinned embed remembers the dataset version it was made with. Once the data has changed, it says so and names both versions. Earlier data is not kept on this server, so what it shows is always the current data. To keep figures as they are, paste the table or save the picture.",
  },
  tableNote: {
    ja: "貼り付けた表は、貼り付けた時のまま変わりません。見出しにデータセット版が入ります。",
    en: "A pasted table stays as it was when you pasted it; its caption names the dataset version.",
  },
} as const satisfies Record<string, Text>;

/** What each choice is called. */
export const CHOICES = {
  form: {
    table: { ja: "表（HTML。スタイルもスクリプトもなし）", en: "Table (plain HTML, no styles, no scripts)" },
    image: { ja: "画像（img）", en: "Picture (img)" },
    frame: { ja: "フレーム（iframe。図・表・出典）", en: "Frame (iframe with chart, tables, sources)" },
    component: { ja: "ウェブコンポーネント（JavaScript）", en: "Web component (JavaScript)" },
  },
  ratio: { "16:9": { ja: "16:9", en: "16:9" }, "4:3": { ja: "4:3", en: "4:3" } },
  theme: {
    light: { ja: "明るい", en: "Light" },
    dark: { ja: "暗い", en: "Dark" },
    auto: { ja: "読者の設定に合わせる（フレームのみ）", en: "As the reader prefers (frames only)" },
  },
  data: {
    live: { ja: "常に最新", en: "Live" },
    frozen: { ja: "版を固定（変わったら知らせる）", en: "Pinned to this version (tells when the data has changed)" },
  },
  lang: { ja: { ja: "日本語", en: "日本語" }, en: { ja: "English", en: "English" } },
} as const;
