/**
 * Spellings that a reader takes for the same word, in this field's documents. The first of a row is the one that is
 * indexed; it is the fullest one, so that the beginning of a word still finds it (取り finds 取組).
 * Rows are written in everyday spelling: kana are folded before they are compared, so かふぇ and カフェ need no row.
 */
export const JAPANESE_SPELLINGS: readonly (readonly [indexed: string, ...variants: string[]])[] = [
  // How plans write their own key words.
  ["取り組み", "取組み", "取り組", "取組", "とりくみ"],
  ["見守り", "みまもり"],
  ["看取り", "看取", "みとり"],
  ["支え合い", "支えあい", "支合い", "ささえあい", "ささえ合い"],
  ["助け合い", "助けあい", "助合い", "たすけあい", "たすけ合い"],
  ["触れ合い", "触れあい", "ふれあい", "ふれ合い"],
  ["集い", "つどい"],
  ["生きがい", "いきがい", "生き甲斐"],
  ["いきいき", "生き生き", "活き活き"],
  ["づくり", "作り", "造り", "創り"],
  ["まち", "街"],
  ["一人暮らし", "ひとり暮らし", "独り暮らし", "1人暮らし", "一人ぐらし", "ひとりぐらし"],
  ["買い物", "買物", "かいもの"],
  ["物忘れ", "もの忘れ", "ものわすれ"],
  ["口腔", "口くう", "こうくう"],
  ["寝たきり", "ねたきり", "寝た切り"],
  ["引きこもり", "ひきこもり", "引き籠もり"],
  ["閉じこもり", "とじこもり", "閉じ籠もり"],
  ["障害", "障がい", "障碍", "しょうがい"],
  ["子ども", "子供", "こども"],
  ["年齢", "年令"],
  ["高齢", "高令"],
  ["歳", "才"],
  // Inflected words with and without their kana.
  ["受け付け", "受付"],
  ["問い合わせ", "問合せ", "問合わせ", "問い合せ"],
  ["申し込み", "申込み", "申込"],
  ["手続き", "手続"],
  ["手引き", "手引"],
  ["見直し", "みなおし"],
  ["呼びかけ", "呼び掛け"],
  ["話し合い", "話合い", "話しあい"],
  ["立ち上げ", "立上げ"],
  ["担い手", "にない手", "担手"],
  ["繋がり", "つながり"],
  ["1つ", "一つ", "ひとつ"],
  // Loan words whose spelling wavers by more than kana size or a long-vowel mark.
  ["ボランティア", "ボランテア", "ヴォランティア"],
  ["リハビリテーション", "リハビリテイション"],
  ["第1", "第一"],
  ["第2", "第二"],
];

/**
 * The counter か所 in all its spellings: か所, カ所, ヵ所, ヶ所, ケ所, 箇所, 個所, and likewise か月, か国, か年.
 * Kana are already folded, so only け remains of ケ and ヶ; it counts after a figure, or alone at the start.
 */
export const COUNTER_KA = /箇(?=[所月国年条])|個(?=所)|(?<=^|[0-9〇一二三四五六七八九十百千数何各])け(?=[所月国年条])/g;

/** Endings and words that British and American English spell differently; British is indexed. */
export const ENGLISH_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/iz(e|ed|er|ers|es|ing|ation|ations|ational)$/, "is$1"],
  [/^center(s?)$/, "centre$1"],
  [/^program(s?)$/, "programme$1"],
  [/^(neighb|behavi|lab|fav|col|harb)or/, "$1our"],
  [/^(counsel|travel|cancel|label)(ing|ed|or|ors|er|ers)$/, "$1l$2"],
  [/^aging$/, "ageing"],
  [/^enrollment(s?)$/, "enrolment$1"],
];

/** English words that say nothing about a programme; they are left out of a query that has other words. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and are as at by for from in into is it its of on or that the their to with".split(" "),
);

/** Segments that only join words in Japanese; an unspaced query is loosened at them. */
export const JAPANESE_PARTICLES: ReadonlySet<string> = new Set(
  "の を に は が と で へ や も から まで より など による ための 及び および".split(" "),
);
