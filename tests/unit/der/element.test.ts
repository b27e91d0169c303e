import { describe, expect, it } from 'vitest';
import { DerError, type DerErrorCode, type DerOptions, readDer, TAG } from '../../../electron/der';
import * as der from '../../support/der-writer';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

function failure(action: () => unknown): { code: DerErrorCode; offset: number } {
  try {
    action();
  } catch (error) {
    if (error instanceof DerError) return { code: error.code, offset: error.offset };
    throw error;
  }
  throw new Error('nothing was thrown');
}

const readAll = (bytes: Uint8Array, options?: DerOptions) => readDer(bytes, options).children();

describe('readDer', () => {
  it('when a sequence is read then its children are windows on the same bytes', () => {
    const bytes = der.sequence(der.integer(5), der.octets(hex('aabb')));
    const [number, octets] = readAll(bytes);
    expect(number?.tag).toBe(TAG.integer);
    expect(octets?.content).toEqual(hex('aabb'));
    expect(octets?.encoded).toEqual(hex('0402aabb'));
    expect(octets?.content.buffer).toBe(bytes.buffer);
  });

  it('when a length takes several octets then content and end are right', () => {
    const bytes = der.octets(new Uint8Array(70_000));
    const element = readDer(bytes);
    expect([element.contentStart, element.length, element.end]).toEqual([5, 70_000, 70_005]);
  });

  it.each<[string, string, DerErrorCode, number]>([
    ['there is nothing', '', 'TRUNCATED', 0],
    ['only a tag is there', '30', 'TRUNCATED', 0],
    ['a length is cut', '3082ff', 'TRUNCATED', 0],
    ['the content is cut', '0403aabb', 'TRUNCATED', 0],
    ['the tag number is above 30', '1f8101', 'BAD_TAG', 0],
    ['the length is indefinite', '30800000', 'INDEFINITE_LENGTH', 0],
    ['bytes follow', '0500ff', 'TRAILING_DATA', 2],
    ['a short length is in long form', '048102aabb', 'BAD_LENGTH', 1],
    ['a length begins with zero', `04820080${'00'.repeat(128)}`, 'BAD_LENGTH', 1],
    ['a length has seven octets', '0487ffffffffffffff', 'BAD_LENGTH', 1],
  ])('when %s then the problem and its place are named', (_, text, code, offset) => {
    expect(failure(() => readDer(hex(text)))).toEqual({ code, offset });
  });

  it('when a child runs past its parent then it is refused, although the buffer goes on', () => {
    expect(failure(() => readAll(hex('30030405aabbccdd'), { allowTrailing: true }))).toEqual({
      code: 'TRUNCATED',
      offset: 2,
    });
  });

  it('when lengths may be lenient then padded ones are read, in children too', () => {
    const [child] = readAll(hex('30810604820002aabb'), { lenientLengths: true });
    expect(child?.content).toEqual(hex('aabb'));
  });

  it('when nesting is deeper than allowed then reading stops there', () => {
    let bytes = der.nul();
    for (let i = 0; i < 80; i += 1) bytes = der.sequence(bytes);
    const descend = () => {
      let element = readDer(bytes);
      while (element.isConstructed) element = element.first();
    };
    expect(failure(descend).code).toBe('TOO_DEEP');
  });

  it('when a primitive is asked for children then it says so', () => {
    expect(failure(() => readDer(hex('0201053000'), { allowTrailing: true }).children()).code).toBe(
      'UNEXPECTED_TAG',
    );
  });
});

describe('DerCursor', () => {
  it('when an optional element is absent then nothing is consumed', () => {
    const cursor = readDer(der.sequence(der.integer(1))).cursor();
    expect(cursor.optional(TAG.octetString)).toBeNull();
    expect(cursor.next(TAG.integer).tag).toBe(TAG.integer);
    expect(cursor.done).toBe(true);
  });

  it('when another tag is found than expected then both are named', () => {
    const cursor = readDer(der.sequence(der.integer(1))).cursor();
    expect(() => cursor.next(TAG.oid, 'content type')).toThrow(
      'Tag 02 where 06 (content type) belongs at byte 2',
    );
  });

  it('when the end is passed then a missing value is reported', () => {
    expect(failure(() => readDer(der.sequence()).first())).toEqual({ code: 'TRUNCATED', offset: 2 });
  });
});

describe('DerElement.inner', () => {
  it('when an octet string wraps DER then it is read with offsets counted on', () => {
    const inner = readDer(der.octets(der.sequence(der.integer(9)))).inner();
    expect([inner.tag, inner.start]).toEqual([TAG.sequence, 2]);
  });

  it('when bytes follow the wrapped value then it is refused', () => {
    const bytes = der.octets(der.concat(der.nul(), hex('ff')));
    expect(failure(() => readDer(bytes).inner()).code).toBe('TRAILING_DATA');
  });
});
