// graphql-yoga as it comes, without its page and its log.
import http from 'node:http';
import { createYoga } from 'graphql-yoga';
import { schema } from './schema.mjs';

const yoga = createYoga({ schema, graphiql: false, logging: false });
http.createServer(yoga).listen(Number(process.argv[2]), '127.0.0.1');
