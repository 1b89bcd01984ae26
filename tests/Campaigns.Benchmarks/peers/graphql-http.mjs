// graphql-http on Node's own server, parsed and validated documents cached.
import http from 'node:http';
import { parse, validate } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { schema } from './schema.mjs';

const parsed = new Map();
const cachedParse = (source) => {
  const key = typeof source === 'string' ? source : source.body;
  let document = parsed.get(key);
  if (!document) {
    document = parse(source);
    parsed.set(key, document);
  }
  return document;
};
const valid = new WeakMap();
const cachedValidate = (...args) => {
  let errors = valid.get(args[1]);
  if (!errors) {
    errors = validate(...args);
    valid.set(args[1], errors);
  }
  return errors;
};
const handler = createHandler({ schema, parse: cachedParse, validate: cachedValidate });
http.createServer(handler).listen(Number(process.argv[2]), '127.0.0.1');
