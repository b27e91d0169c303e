import { resolve } from 'node:path';
import { serve } from './loopback/serve';

/** The loopback host by itself: `node out/main/web.js [--open] [PATH…]`. */
const given = process.argv.slice(2);
const paths = given.filter((argument) => !argument.startsWith('--')).map((path) => resolve(path));

try {
  await serve({ paths, open: given.includes('--open'), print: (line) => console.log(line) });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(4);
}
