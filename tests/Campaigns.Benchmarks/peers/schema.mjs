// The same schema and data as the C# server's, for the peers on Node.
import { buildSchema } from 'graphql';

export const schema = buildSchema(`
  type Query { ping: String!  series(points: Int!): Series!  campaigns: [Campaign!]! }
  type Series { name: String!  points: [Point!]! }
  type Point { date: String!  impressions: Int!  reach: Int!  spend: Float!  rate: Float! }
  type Campaign { id: ID!  name: String!  status: Status!  channel: Channel! }
  type Channel { id: ID!  name: String! }
  enum Status { PLANNED RUNNING ENDED }
`);

const first = Date.UTC(2021, 0, 1);
const points = Array.from({ length: 2000 }, (_, i) => ({
  date: new Date(first + i * 86400000).toISOString().slice(0, 10),
  impressions: 100000 + i * 37,
  reach: 4000 + i,
  spend: 120.5 + i,
  rate: 0.0125 + i / 100000,
}));
const series = new Map([1, 100, 2000].map((count) => [count, { name: 'impressions', points: points.slice(0, count) }]));
const statuses = ['PLANNED', 'RUNNING', 'ENDED'];
const campaigns = Array.from({ length: 50 }, (_, i) => ({
  id: `campaign-${i}`,
  name: `Campaign number ${i}`,
  status: statuses[i % 3],
  channel: { id: `channel-${i % 7}`, name: `Channel ${i % 7}` },
}));

const resolvers = {
  ping: () => 'pong',
  series: (_, { points: count }) => series.get(count),
  campaigns: () => campaigns,
};
for (const [name, field] of Object.entries(schema.getQueryType().getFields())) {
  field.resolve = resolvers[name];
}
