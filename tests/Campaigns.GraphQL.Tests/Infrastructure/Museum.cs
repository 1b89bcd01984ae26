using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Tests.Infrastructure;

/// <summary>The schema that rule tests speak about: small, with one of everything.</summary>
internal static class Museum
{
    public const string Sdl = """
        directive @onQuery on QUERY
        directive @onField on FIELD
        directive @onVariable on VARIABLE_DEFINITION
        directive @onFragment(level: Int! = 1) on FRAGMENT_DEFINITION
        directive @tag(name: String!) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | MUTATION

        type Query {
          artist(id: ID!): Artist
          work(id: ID): Work
          node(id: ID): Node
          painting: Painting
          search(text: String, filter: Filter, choice: Choice): [Found!]!
          pick(choice: Choice!): Found
          pickAll(choices: [Choice!]!): [Found]
          ints(list: [Int], strict: [Int!]! = [], matrix: [[Int]]): Int
          int(value: Int): Int
          intRequired(value: Int!): Int
          intDefault(value: Int! = 5): Int
          float(value: Float): Float
          text(value: String): String
          flag(value: Boolean): Boolean
          id(value: ID): ID
          calendar(value: Calendar): Calendar
          anything(value: Json): Json
        }

        type Mutation {
          rename(id: ID!, title: String!): Work
        }

        type Subscription {
          added(kind: String): Work
          removed: Work
        }

        interface Node {
          id: ID!
        }

        interface Work implements Node {
          id: ID!
          title(locale: String = "sv"): String!
          year(calendar: Calendar = GREGORIAN): Int
        }

        type Painting implements Work & Node {
          id: ID!
          title(locale: String = "sv"): String!
          year(calendar: Calendar = GREGORIAN): Int
          medium: String
          width: Float!
          frame: Frame
          painter: Artist!
        }

        type Sculpture implements Work & Node {
          id: ID!
          title(locale: String = "sv"): String!
          year(calendar: Calendar = GREGORIAN): Int
          medium: [String]
          width: Float
          frame: Frame
          sculptor: Artist
        }

        type Artist implements Node {
          id: ID!
          name(upper: Boolean! = false, locale: String): String!
          works(first: Int, after: String): [Work!]!
          teacher: Artist
          pupils: [Artist!]
        }

        type Frame {
          medium: String
          width: Int
        }

        union Found = Painting | Sculpture | Artist

        union Place = Frame

        enum Calendar { GREGORIAN JULIAN }

        input Filter {
          text: String
          years: [Int!]
          calendar: Calendar = GREGORIAN
          minimum: Int! = 0
          exact: Boolean!
          nested: Filter
          json: Json
        }

        input Choice @oneOf {
          id: ID
          title: String
          filter: Filter
        }

        scalar Json
        """;

    public static Schema Schema { get; } = SchemaSdl.Build(Sdl);
}
