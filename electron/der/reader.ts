import type { DerElement } from './element';
import { DerError } from './error';
import { DerHeader, expectTag } from './header';

/**
 * Goes through elements in place, and stands on one at a time: what `DerElement` is to a certificate, whose parts are
 * kept and asked again, this is to a list of ten thousand entries of which each part is read once. Takes no memory for
 * an element, and is as strict: same rules, same errors.
 */
export class DerReader extends DerHeader {
  /** The whole buffer. */
  readonly bytes: Uint8Array;
  private readonly maxDepth: number;
  private readonly lenient: boolean;
  private position: number;
  private limit: number;
  private depth: number;
  /** Ends of the elements that were entered, but for the innermost, which is `limit`. */
  private readonly outer: number[] = [];

  /** Stands on `element`, so that it can be looked at or entered. */
  constructor(element: DerElement) {
    super();
    this.bytes = element.bytes;
    this.tag = element.tag;
    this.start = element.start;
    this.contentStart = element.contentStart;
    this.end = element.end;
    this.depth = element.depth;
    this.maxDepth = element.maxDepth;
    this.lenient = element.lenient;
    this.position = element.end;
    this.limit = element.end;
  }

  /** Whether the element that was entered last holds no further one. */
  get done(): boolean {
    return this.position >= this.limit;
  }

  get length(): number {
    return this.end - this.contentStart;
  }

  /** The identifier octet of the next element; `null` at the end. */
  get nextTag(): number | null {
    return this.done ? null : (this.bytes[this.position] ?? null);
  }

  /** How many elements were entered and not left. */
  get entered(): number {
    return this.outer.length;
  }

  /**
   * Goes on to the next element, which must carry `tag` when one is given.
   * @throws DerError TRUNCATED at the end; UNEXPECTED_TAG; whatever is wrong with its tag and length
   */
  next(tag?: number, what = 'value'): this {
    if (this.done) throw new DerError('TRUNCATED', this.position, `A ${what} is missing`);
    if (this.depth > this.maxDepth) {
      throw new DerError('TOO_DEEP', this.position, `More than ${this.maxDepth} levels of nesting`);
    }
    this.place(this.bytes, this.position, this.limit, this.lenient);
    this.position = this.end;
    return tag === undefined ? this : this.expect(tag, what);
  }

  /**
   * Goes on to the next element when it carries `tag`, and tells whether it does.
   * @throws DerError when it is broken
   */
  optional(tag: number): boolean {
    if (this.nextTag !== tag) return false;
    this.next();
    return true;
  }

  /** @throws DerError UNEXPECTED_TAG when this element carries another */
  expect(tag: number, what = 'value'): this {
    expectTag(this, tag, what);
    return this;
  }

  /**
   * Enters the element it stands on: the next one is the first inside.
   * @throws DerError when it is primitive
   */
  enter(): this {
    if ((this.tag & 0x20) === 0) {
      throw new DerError('UNEXPECTED_TAG', this.start, 'A primitive value where elements belong');
    }
    return this.goInside();
  }

  /** Enters an OCTET STRING whose content is DER of its own: `inner` of an element. */
  enterWrapped(): this {
    this.goInside().next();
    if (this.end !== this.limit)
      throw new DerError('TRAILING_DATA', this.end, 'Data after the wrapped value');
    return this;
  }

  /** Leaves what was entered, passing over what is left in it, until only `entered` are. */
  leave(entered = this.outer.length - 1): void {
    while (this.outer.length > entered) {
      this.position = this.limit;
      this.limit = this.outer.pop() ?? this.limit;
      this.depth -= 1;
    }
  }

  private goInside(): this {
    this.outer.push(this.limit);
    this.limit = this.end;
    this.position = this.contentStart;
    this.depth += 1;
    return this;
  }
}
