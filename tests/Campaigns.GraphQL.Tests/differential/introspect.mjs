// Reads [{ name, original, printed, sorted }] with three SDL texts each. Writes one JSON line per schema: what graphql-js introspects of
// the original, and whether the printed and the sorted text mean the same to it. The first line is the introspection query.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { buildSchema, getIntrospectionQuery, introspectionFromSchema, lexicographicSortSchema } from 'graphql';

const options = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
console.log(JSON.stringify(getIntrospectionQuery(options)));

for (const { name, original, printed, sorted } of JSON.parse(readFileSync(0, 'utf8'))) {
  const schema = buildSchema(original);
  console.log(JSON.stringify({
    name,
    introspection: introspectionFromSchema(schema, options),
    printedIsSame: isDeepStrictEqual(introspectionFromSchema(buildSchema(printed), options), introspectionFromSchema(schema, options)),
    sortedIsSame: isDeepStrictEqual(
      introspectionFromSchema(lexicographicSortSchema(buildSchema(sorted)), options),
      introspectionFromSchema(lexicographicSortSchema(schema), options)),
  }));
}
