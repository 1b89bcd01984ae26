// Breaks documents token by token, mostly into documents that still parse and say something else.
import { Lexer, Source, TokenKind } from 'graphql';

const literals = ['1', '-1', '2147483648', '1.5', '1e400', '"text"', '""', '"""b"""', 'true', 'null', 'ENUM', 'JULIAN', '[]', '[1, "a"]', '{}', '{ id: 1 }', '{ exact: true }', '$v0', '$v1', '$unknown'];
const snippets = [
  '@skip(if: true)', '@include(if: $v0)', '@unknown', '@skip', '@onField', '@tag(name: "a")', '@deprecated', '...F', '... on Artist { id }', '... { __typename }',
  '__typename', 'id', 'a: id', 'id: __typename', '{ id }', '(id: 1)', '($v0: Int)', 'fragment F on Artist { id }', 'fragment F on Query { ...F }', 'query Q { __typename }', '{ __typename }',
  'type T { a: Int }', '!', '=', '|', '&', '"text"', '\u00a0', '\ufeff', '#c\n', ',', '0', '1.', '"', '"""', '\\', '..',
];

export function mutate(text, names, random) {
  const tokens = tokenize(text);
  const count = random.below(4);
  for (let i = 0; i < count; i++) {
    mutateOnce(tokens, names, random);
  }
  return tokens.join(' ');
}

function tokenize(text) {
  const lexer = new Lexer(new Source(text));
  const tokens = [];
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens.push(text.slice(token.start, token.end));
  }
  return tokens;
}

function mutateOnce(tokens, names, random) {
  const at = random.below(tokens.length);
  const nameAt = find(tokens, at, /^[_A-Za-z]/);
  const literalAt = find(tokens, at, /^["0-9-]/);
  switch (random.below(18)) {
    case 0: tokens.splice(at, 1); break;
    case 1: tokens.splice(at, 0, tokens[at]); break;
    case 2: tokens.splice(at, 0, random.pick(snippets)); break;
    case 3: [tokens[at], tokens[nameAt]] = [tokens[nameAt], tokens[at]]; break;
    case 4:
    case 5:
    case 7:
    case 8: tokens[literalAt] = random.pick(literals); break;
    case 6: tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random.below(8))); break;
    default: tokens[nameAt] = random.pick(names);
  }
}

function find(tokens, from, pattern) {
  for (let i = 0; i < tokens.length; i++) {
    const at = (from + i) % tokens.length;
    if (pattern.test(tokens[at])) {
      return at;
    }
  }
  return from;
}
