import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DerElement,
  DerError,
  DerReader,
  decodeBits,
  decodeBoolean,
  decodeInteger,
  decodeIntegerHex,
  decodeOid,
  decodeString,
  decodeTime,
  readDer,
  readIndirectData,
  readSignedData,
} from '../../electron/der';
import * as der from '../support/der-writer';

/** A value, or a `DerError` whose offset lies inside the bytes. Anything else fails the property. */
function attempt<T>(bytes: Uint8Array, action: () => T): T | DerError {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    expect(error.offset).toBeGreaterThanOrEqual(0);
    expect(error.offset).toBeLessThanOrEqual(bytes.length);
    return error;
  }
}

/** Tag and place of every element, in the order in which it begins; how each way of reading ends. */
function outline(element: DerElement): string[] {
  const own = `${element.tag} ${element.start} ${element.contentStart} ${element.end}`;
  return [own, ...(element.isConstructed ? element.children().flatMap(outline) : [])];
}

function outlineInPlace(reader: DerReader): string[] {
  const met = [`${reader.tag} ${reader.start} ${reader.contentStart} ${reader.end}`];
  if ((reader.tag & 0x20) === 0) return met;
  reader.enter();
  while (!reader.done) met.push(...outlineInPlace(reader.next()));
  reader.leave();
  return met;
}

/** Elements that are met when everything is entered. */
function count(element: DerElement): number {
  return 1 + (element.isConstructed ? element.children().reduce((sum, child) => sum + count(child), 0) : 0);
}

const readIndirectDataOf = (element: DerElement) => readIndirectData(new DerReader(element));

const decoders = [
  decodeBits,
  decodeBoolean,
  decodeInteger,
  decodeIntegerHex,
  decodeOid,
  decodeString,
  decodeTime,
  readIndirectDataOf,
  readSignedData,
];

const { tree } = fc.letrec<{ tree: Uint8Array; leaf: Uint8Array }>((tie) => ({
  leaf: fc.uint8Array({ maxLength: 200 }).map(der.octets),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 5 }).map((items) => der.sequence(...items)),
  ),
}));

describe('der', () => {
  it('when any bytes are read then there is a value or a typed error, and no more elements than bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, lenientLengths) => {
        const result = attempt(bytes, () => count(readDer(bytes, { lenientLengths, allowTrailing: true })));
        if (typeof result === 'number') expect(result).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('when a tree is read in place then it is the tree that elements make', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat({ max: 255 }), (bytes, place, octet) => {
        const spoilt = bytes.with(place % bytes.length, octet);
        for (const data of [bytes, spoilt]) {
          const root = attempt(data, () => readDer(data, { allowTrailing: true }));
          if (root instanceof DerError) continue;
          const kept = attempt(data, () => outline(root));
          const passed = attempt(data, () => outlineInPlace(new DerReader(root)));
          if (kept instanceof DerError) expect(passed).toBeInstanceOf(DerError);
          else expect(passed).toEqual(kept);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('when any content is decoded as any type then there is a value or a typed error', () => {
    const tags = [1, 2, 3, 4, 6, 0x0a, 0x0c, 0x13, 0x14, 0x17, 0x18, 0x1c, 0x1e, 0x30, 0x31];
    fc.assert(
      fc.property(fc.constantFrom(...tags), fc.uint8Array({ maxLength: 64 }), (tag, content) => {
        const bytes = der.tlv(tag, content);
        for (const decode of decoders) attempt(bytes, () => decode(readDer(bytes)));
      }),
      { numRuns: 1000 },
    );
  });

  it('when a tree is written then reading gives it back', () => {
    const rewrite = (element: DerElement): Uint8Array =>
      element.isConstructed ? der.sequence(...element.children().map(rewrite)) : der.octets(element.content);
    fc.assert(
      fc.property(tree, (bytes) => {
        expect(rewrite(readDer(bytes))).toEqual(bytes);
      }),
    );
  });

  it('when an object identifier is written then reading gives it back', () => {
    const arcs = fc.tuple(fc.nat(2), fc.nat(39), fc.array(fc.nat(2 ** 31 - 1), { maxLength: 12 }));
    fc.assert(
      fc.property(arcs, ([first, second, rest]) => {
        const dotted = [first, second, ...rest].join('.');
        expect(decodeOid(readDer(der.oid(dotted)))).toBe(dotted);
      }),
    );
  });
});
