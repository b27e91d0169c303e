import { z } from 'zod';
import { hostileText, hostileValue } from './json';
import type { Random } from './random';

/** What JSON Schema says of a value, as far as the contract of calls uses it. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: Shape | boolean;
}

/** Words that a call means something by, by the name of the key that they stand under. */
export type Words = (key: string, random: Random) => unknown;

/** Makes values that fit a schema, but now and then hold one that does not. */
export function fromSchema(schema: z.ZodType, words: Words): (random: Random) => unknown {
  const shape: Shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  return (random) => make(shape, '', random, words);
}

function make(shape: Shape, key: string, random: Random, words: Words): unknown {
  if (random.oneIn(60)) return hostileValue(random, null);
  if ('const' in shape) return shape.const;
  if (shape.enum !== undefined) return random.pick(shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return make(random.pick(choices) ?? {}, key, random, words);
  if (shape.type === 'object') return makeObject(shape, random, words);
  if (shape.type === 'array') {
    const least = shape.minItems ?? 0;
    const count = Math.min(least + random.length(6), shape.maxItems ?? 6);
    return Array.from({ length: count }, () => make(shape.items ?? {}, key, random, words));
  }
  if (shape.type === 'boolean') return random.oneIn(2);
  if (shape.type === 'null') return null;
  if (shape.type === 'integer' || shape.type === 'number') return makeNumber(shape, random);
  if (shape.type === 'string') return random.oneIn(12) ? hostileText(random) : words(key, random);
  return hostileValue(random, null);
}

function makeObject(shape: Shape, random: Random, words: Words): unknown {
  const made: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(shape.properties ?? {})) {
    if (shape.required?.includes(key) === true || random.oneIn(2)) made[key] = make(each, key, random, words);
  }
  if (typeof shape.additionalProperties === 'object') {
    for (let count = random.below(4); count > 0; count -= 1) {
      made[String(words('key', random))] = make(shape.additionalProperties, '', random, words);
    }
  }
  return made;
}

function makeNumber({ minimum = 0, maximum = 2 ** 31 }: Shape, random: Random): number {
  if (random.oneIn(8)) return random.oneIn(2) ? minimum : maximum;
  return Math.min(maximum, Math.max(minimum, 0) + random.length(40));
}
