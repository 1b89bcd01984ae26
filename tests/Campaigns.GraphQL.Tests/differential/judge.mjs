// Usage: node judge.mjs <count> <seed> < schema.graphql
// Writes one JSON line per document: d = document, s = [line, column] of a syntax error, r = names of the broken rules,
// t = true when graphql-js threw instead of judging.
import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { generateDocument } from './generate.mjs';
import { mutate } from './mutate.mjs';
import { createRandom } from './random.mjs';

const [count, seed] = process.argv.slice(2).map(Number);
const schema = buildSchema(readFileSync(0, 'utf8'));
const random = createRandom(seed);
const names = collectNames();

let lines = [];
for (let i = 0; i < count; i++) {
  lines.push(JSON.stringify(judge(mutate(generateDocument(schema, random), names, random))));
  if (lines.length === 500) {
    flush();
  }
}
flush();

function flush() {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  lines = [];
}

function collectNames() {
  const found = new Set(['on', 'query', 'fragment', 'true', 'null', 'a', 'v0', 'Op0', '__typename', '__schema', '__type', 'name', 'skip', 'include', 'if']);
  for (const type of Object.values(schema.getTypeMap())) {
    found.add(type.name);
    const members = [...('getFields' in type ? Object.values(type.getFields()) : []), ...('getValues' in type ? type.getValues() : [])];
    if (!type.name.startsWith('__')) {
      for (const member of members) {
        found.add(member.name);
        (member.args ?? []).forEach((argument) => found.add(argument.name));
      }
    }
  }
  return [...found];
}

function judge(document) {
  let tree;
  try {
    tree = parse(document);
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { d: document, s: [error.locations[0].line, error.locations[0].column], r: [] };
    }
    throw error;
  }
  const broken = new Set();
  try {
    validate(schema, tree, specifiedRules.map((rule) => named(rule, broken)), { maxErrors: 100000 });
  } catch {
    return { d: document, r: [...broken], t: true };
  }
  return { d: document, r: [...broken] };
}

// The rule itself, with its name noted whenever it reports.
function named(rule, broken) {
  return (context) => rule(Object.create(context, {
    reportError: {
      value: (error) => {
        broken.add(rule.name.replace(/Rule$/, ''));
        context.reportError(error);
      },
    },
  }));
}
