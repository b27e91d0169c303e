import { register } from 'node:module';

/** `node --import` this: `electron` becomes the stand-in, for the built bundles too. */
const standIn = new URL('./electron-stand-in.mjs', import.meta.url).href;
const hooks = `export async function resolve(name, context, next) {
  return name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
