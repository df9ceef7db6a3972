import graphql from "@graphql-eslint/eslint-plugin";

const API = "gateway/api.graphql";
const DOCUMENTS = "gateway/documents/*.graphql";

/** Sets of the plugin's rules over some files, with what this project asks in another way. */
const lint = (files, set, rules) => ({
  files: [files],
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: API, documents: DOCUMENTS } } },
  plugins: { "@graphql-eslint": graphql },
  rules: {
    ...Object.assign({}, ...set.map((name) => graphql.configs[name].rules)),
    ...Object.fromEntries(Object.entries(rules).map(([name, setting]) => [`@graphql-eslint/${name}`, setting])),
  },
});

export default [
  lint(API, ["flat/schema-recommended", "flat/schema-relay"], {
    // Everything that GraphiQL shows is described. Query is what one sees first, and needs no description.
    "require-description": [
      "error",
      {
        types: true,
        FieldDefinition: true,
        InputValueDefinition: true,
        EnumValueDefinition: true,
        DirectiveDefinition: true,
        ignoredSelectors: ["ObjectTypeDefinition[name.value=Query]"],
      },
    ],
    "no-root-type": ["error", { disallow: ["mutation", "subscription"] }],
    // Only what can be asked for by itself has an id: a figure, a citation or a mark is a value.
    "strict-id-in-types": "off",
    // A plan's own lists are short and whole, and no connections; nodes need no interface Node.
    "relay-edge-types": [
      "error",
      { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
    ],
    // A search goes forward alone: what comes last is what matches least.
    "relay-arguments": ["error", { includeBoth: false }],
  }),
  lint(DOCUMENTS, ["flat/operations-recommended"], {
    // Stored documents become tables and charts, and no client's cache needs an id that nobody reads.
    "require-selections": "off",
  }),
];
