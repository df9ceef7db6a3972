/**
 * What people search for and the programmes they mean, judged from the plans' titles, summaries and concepts: a
 * programme is named for what it says, not for where it ranks, and queries that the search answers badly stay.
 * `first`: any of these may come first. `among`: every one of these must stand among the first so many.
 */
export interface JudgedQuery {
  text: string;
  first: readonly string[];
  among?: readonly [number, ...string[]];
}

const CAFES = ["kashiwa:18", "kanazawa:5-4-dementia-cafe", "kanazawa:5-6-dementia-cafe"];
const ACP = ["okayama:5-3-2"];
const WATCH = ["atsugi:2", "kashiwa:34", "kanazawa:3-1-3-community-watch"];
const ICT = ["okayama:5-2-2", "kanazawa:2-3-2-ict-tools"];
const FRAILTY_CHECKS = ["kashiwa:2", "kanazawa:3-2-1-frailty-check"];
const CITIZEN_GUARDIANS = ["kashiwa:43", "kanazawa:5-7-citizen-guardians"];
const INITIAL_TEAMS = ["kashiwa:21", "kanazawa:5-3-initial-support-teams", "atsugi:35"];
const CENTRE_COUNTS = ["atsugi:29", "atsugi:30"];
const SALONS = ["atsugi:1", "kanazawa:4-1-community-salons", "shiroi:prevention-nishishiroi-ekimae-2"];
const YOUNG_ONSET = [
  "kanazawa:5-6-consultation-desk",
  "kanazawa:5-6-service-information",
  "kanazawa:5-6-supporting-organisations",
  "kanazawa:5-6-awareness",
];
const MEMORY_CHECK = ["kashiwa:19"];

export const QUERIES: readonly JudgedQuery[] = [
  // One to three characters.
  { text: "口", first: ["kanazawa:3-2-3-oral-function"], among: [5, "kanazawa:3-2-3-oral-function"] },
  { text: "歯", first: ["kanazawa:3-2-3-oral-function"] },
  { text: "杖", first: ["okayama:4-3-2"] },
  {
    text: "介護",
    first: [
      "kashiwa:22",
      "kashiwa:53",
      "kashiwa:55",
      "kashiwa:57",
      "kashiwa:59",
      "atsugi:20",
      "atsugi:27-1",
      "atsugi:27-2",
    ],
  },
  { text: "終活", first: ["shiroi:rights-nishishiroi-ekimae-2"], among: [5, "shiroi:rights-city-2", "kashiwa:37"] },
  { text: "虐待", first: ["shiroi:rights-shiroi-ekimae-2"], among: [4, "kashiwa:39", "kashiwa:40"] },
  { text: "薬局", first: ["okayama:5-1-2"] },
  { text: "配食", first: ["okayama:4-3-3"], among: [3, "kashiwa:35"] },
  {
    text: "健診",
    first: ["kashiwa:6", "kashiwa:7", "kanazawa:5-1-memory-screening", "kanazawa:3-2-1-integrated-prevention"],
    among: [8, "kashiwa:6", "kashiwa:7", "kanazawa:5-1-memory-screening"],
  },
  {
    text: "見守り",
    first: WATCH,
    among: [10, ...WATCH, "kanazawa:3-1-3-ict-watch", "kanazawa:5-4-watch-network", "atsugi:36"],
  },
  { text: "看取り", first: ["kashiwa:68"], among: [4, "kanazawa:7-1-end-of-life-events-commissioned"] },
  { text: "ACP", first: ACP, among: [3, "okayama:5-3-1"] },
  { text: "ICT", first: [...ICT, "kanazawa:3-1-3-ict-watch"], among: [6, ...ICT, "kashiwa:64"] },
  { text: "IT", first: ["kanazawa:2-3-2-ict-tools"] },
  { text: "SOS", first: ["kashiwa:17"], among: [4, "atsugi:36", "kanazawa:5-4-watch-network"] },
  { text: "BCP", first: ["kashiwa:31"] },

  // Full-width and half-width, upper and lower case.
  { text: "ａｃｐ", first: ACP },
  { text: "ＩＣＴ", first: [...ICT, "kanazawa:3-1-3-ict-watch"] },
  { text: "ｶﾌｪ", first: CAFES, among: [5, ...CAFES, "kanazawa:4-1-cafes"] },
  { text: "ｋ－ｎｅｔ", first: ["kashiwa:29"] },
  { text: "times", first: ["atsugi:22"] },
  { text: "認知症　カフェ", first: CAFES },

  // Spellings of one word.
  { text: "カフェ", first: CAFES },
  { text: "かふぇ", first: CAFES },
  { text: "カフエ", first: CAFES },
  { text: "ふれいるちぇっく", first: [...FRAILTY_CHECKS, "kanazawa:3-2-1-frailty-follow-up"] },
  { text: "設置箇所", first: CENTRE_COUNTS },
  { text: "設置ヶ所", first: CENTRE_COUNTS },
  { text: "地域サロン カ所", first: ["kanazawa:4-1-community-salons"] },
  { text: "サポータ養成", first: ["kashiwa:15", "kanazawa:5-5-supporter-training"] },
  { text: "ケアマネージャー支援", first: ["shiroi:care-management-nishishiroi-ekimae-1"] },
  {
    text: "コーディネータ",
    first: ["atsugi:26", "kanazawa:3-1-1-life-support-coordinator", "shiroi:life-support-city-1"],
    among: [3, "atsugi:26", "kanazawa:3-1-1-life-support-coordinator", "shiroi:life-support-city-1"],
  },
  { text: "みまもりネットワーク", first: ["kashiwa:34"] },
  { text: "助けあい", first: ["kashiwa:11", "atsugi:33"], among: [2, "kashiwa:11", "atsugi:33"] },
  { text: "支え合い会議", first: ["kashiwa:10"] },
  { text: "ものわすれ", first: MEMORY_CHECK },
  { text: "物忘れチェック", first: MEMORY_CHECK },
  { text: "障害者相談支援センター", first: ["atsugi:30", "atsugi:31"], among: [2, "atsugi:30", "atsugi:31"] },
  { text: "買物支援", first: ["kashiwa:36"] },
  { text: "ひとりぐらし", first: ["okayama:4-3-3"] },

  // Synonyms of concepts.
  { text: "オレンジカフェ", first: CAFES, among: [4, ...CAFES, "kanazawa:4-1-cafes"] },
  { text: "オレンジチーム", first: INITIAL_TEAMS, among: [4, ...INITIAL_TEAMS] },
  { text: "人生会議", first: ACP, among: [2, "okayama:5-3-1"] },
  { text: "エンディングノート", first: ["kashiwa:37"] },
  { text: "通いの場", first: SALONS, among: [6, ...SALONS] },
  { text: "ケアラー支援", first: ["okayama:4-3-6"] },
  { text: "総合事業", first: ["atsugi:27-1", "atsugi:27-2"] },
  { text: "乗合タクシー", first: ["kashiwa:33"] },
  {
    text: "シルバー人材センター",
    first: ["kashiwa:13", "kanazawa:4-2-senior-employment"],
    among: [2, "kashiwa:13", "kanazawa:4-2-senior-employment"],
  },
  { text: "老人クラブ", first: ["kashiwa:9"], among: [2, "kashiwa:8", "kashiwa:9"] },
  { text: "グループホーム", first: ["kashiwa:45"], among: [2, "kanazawa:5-2-social-resources"] },
  { text: "振り込め詐欺", first: ["kashiwa:27"], among: [2, "kashiwa:28"] },
  { text: "memory café", first: CAFES, among: [4, ...CAFES] },
  { text: "meals on wheels", first: ["okayama:4-3-3"] },
  { text: "lay guardian", first: CITIZEN_GUARDIANS },

  // English, with other forms and spellings of a word.
  { text: "inspections", first: ["kashiwa:56"], among: [4, "kanazawa:1-1-multi-angle-guidance"] },
  { text: "dementia cafes", first: CAFES },
  { text: "frailty check", first: FRAILTY_CHECKS, among: [4, ...FRAILTY_CHECKS] },
  { text: "citizen guardian", first: CITIZEN_GUARDIANS, among: [2, ...CITIZEN_GUARDIANS] },
  { text: "volunteer", first: ["kashiwa:12", "kanazawa:4-2-volunteer-points", "kanazawa:3-2-2-volunteer-activity"] },
  { text: "evacuation plans", first: ["kashiwa:30"] },
  { text: "preventing harassment", first: ["kashiwa:51"] },
  {
    text: "visiting nurses",
    first: ["kashiwa:67", "okayama:5-1-1"],
    among: [3, "kashiwa:67", "okayama:5-1-1"],
  },
  { text: "support centers", first: ["kashiwa:39", "atsugi:29", "atsugi:31", "atsugi:32"] },
  { text: "organizations of older people", first: ["kashiwa:9"] },
  { text: "young-onset dementia", first: YOUNG_ONSET, among: [4, ...YOUNG_ONSET] },
  { text: "mobile supermarket", first: ["kashiwa:36"] },
  { text: "walking stick", first: ["okayama:4-3-2"] },

  // Several words, one in each place too.
  { text: "柏市 認知症 カフェ", first: ["kashiwa:18"] },
  { text: "金沢 フレイルチェック", first: ["kanazawa:3-2-1-frailty-check", "kanazawa:3-2-1-frailty-follow-up"] },
  { text: "Kanazawa dementia supporters", first: ["kanazawa:5-5-supporter-training"] },
  { text: "認知症 相談", first: ["kashiwa:20"], among: [3, "kanazawa:5-6-consultation-desk"] },
  { text: "認知症 cafe", first: CAFES },
  { text: "訪問看護 研修", first: ["okayama:5-1-1"] },
  { text: "看護師 復職", first: ["okayama:5-1-1"] },
  { text: "市民後見人 養成", first: CITIZEN_GUARDIANS, among: [2, ...CITIZEN_GUARDIANS] },
  { text: "ケアプラン 点検", first: ["kanazawa:1-1-multi-angle-guidance", "atsugi:20", "kashiwa:53"] },
  { text: "災害 避難", first: ["kashiwa:30", "kashiwa:29", "kanazawa:3-1-4-evacuation-support"] },
  { text: "退院 病院 連携", first: ["kanazawa:2-2-2-discharge-network", "kanazawa:2-2-2-discharge-guidelines"] },

  // Words inside sentences, and whole phrases.
  { text: "認知症のカフェ", first: CAFES },
  { text: "認知症サポーター講座", first: ["kashiwa:15"], among: [2, "kanazawa:5-5-supporter-training"] },
  { text: "高齢者の見守り", first: ["atsugi:36", "kanazawa:3-1-3-ict-watch", "kanazawa:5-4-watch-network"] },
  { text: "行方不明", first: ["kashiwa:17"] },
  { text: "孤立死", first: ["kashiwa:34", "atsugi:2"] },
  { text: "電磁調理器", first: ["okayama:4-3-2"] },
  { text: "公正証書", first: ["shiroi:rights-city-1"] },
  { text: "移動スーパー", first: ["kashiwa:36"] },
  { text: '"face-to-face relations"', first: ["atsugi:6", "kashiwa:63", "kanazawa:2-3-1-face-to-face-ties"] },

  // Ids.
  { text: "kashiwa:18", first: ["kashiwa:18"] },
  { text: "ＫＡＳＨＩＷＡ：１８", first: ["kashiwa:18"] },
  { text: "atsugi:21-2", first: ["atsugi:21-2"] },
  { text: "kanazawa:5-4-dementia-cafe", first: ["kanazawa:5-4-dementia-cafe"] },
];
