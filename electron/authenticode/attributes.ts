import { type DerElement, DerError, decodeOid, TAG } from '../der';

/** Attributes of a signer by dotted type. One type may occur more than once, each with several values. */
export class Attributes {
  private constructor(private readonly byType: ReadonlyMap<string, readonly DerElement[]>) {}

  static readonly none = new Attributes(new Map());

  /**
   * Reads `SET OF SEQUENCE { type OID, values SET }`, whatever tag the set goes by (RFC 5652 section 5.3).
   * @throws DerError
   */
  static read(set: DerElement): Attributes {
    const byType = new Map<string, DerElement[]>();
    const walk = set.cursor();
    while (!walk.done) {
      const fields = walk.next(TAG.sequence, 'attribute').cursor();
      const type = decodeOid(fields.next());
      const values = fields.next(TAG.set, 'attribute values').children();
      const known = byType.get(type);
      if (known === undefined) byType.set(type, values);
      else for (const value of values) known.push(value);
    }
    return new Attributes(byType);
  }

  /** Every value of a type, in order. */
  all(type: string): readonly DerElement[] {
    return this.byType.get(type) ?? [];
  }

  /**
   * The only value of a type, or `null` when there is none.
   * @throws DerError when there are several: which one is meant would be a matter of luck
   */
  single(type: string): DerElement | null {
    const [first, second] = this.all(type);
    if (second !== undefined) throw new DerError('BAD_VALUE', second.start, `Two values of ${type}`);
    return first ?? null;
  }
}
