import { buildSchema } from "graphql";

/** An API in little. */
export const SCHEMA = buildSchema(`
  enum Language { JA EN }
  enum Kind { ACTUAL IN_PART }
  input Filter { name: String }
  type Place { code: ID!  name(lang: Language = JA): String! }
  type Figure { value: Float  raw: String!  place: Place! }
  type Shelf { id: ID!  tags: [String!]!  places: [Place!]!  figures(kind: Kind, from: Int): [Figure]! }
  type Query {
    shelf(id: ID = "a", filter: Filter): Shelf
    shelves(codes: [ID!], open: Boolean, text: String): [Shelf!]!
    version: String!
  }
`);

/** A document that is right in everything; tests change one thing at a time. */
export const SAMPLE = `# tab: 1
# title: { ja: 棚, en: Shelf }
# description:
#   ja: 棚の数値
#   en: "Figures: of a shelf"
# variables:
#   from:
#     about: { ja: 最初の年度, en: first fiscal year }
#     minimum: 2000
#     maximum: 2050
#     default: 2010
#   kind:
#     about: { ja: 種類, en: kind }
#   codes:
#     about: { ja: コード, en: codes }
#     values: [a1, b2, c3]
#   open:
#     about: { ja: 開, en: whether open }
#   text:
#     about: { ja: ことば, en: words }
#     longest: 5
#   cities:
#     about: { ja: 市, en: cities }
#     values: municipalities
#   lang:
#     about: { ja: 言語, en: language }
#     default: JA
# rows: shelf.figures
query Shelf(
  $from: Int = 2010
  $kind: Kind
  $codes: [ID!]
  $open: Boolean
  $text: String
  $cities: [ID!]
  $lang: Language = JA
) {
  version
  shelves(codes: $codes, open: $open, text: $text) {
    id
  }
  others: shelves(codes: $cities) {
    id
  }
  shelf {
    id
    tags
    places {
      code
    }
    figures(kind: $kind, from: $from) {
      place {
        name(lang: $lang)
      }
      ...Numbers
    }
  }
}

fragment Numbers on Figure {
  value
  raw
}
`;
