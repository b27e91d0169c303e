import { DerError } from './error';
import { DerHeader, expectTag } from './header';

/** How far a reader bends. */
export interface DerOptions {
  /** Accept lengths that are not in their shortest form, as BER allows. Indefinite ones stay refused. */
  readonly lenientLengths?: boolean;
  /** Accept bytes after the outermost element. */
  readonly allowTrailing?: boolean;
  /** Deepest nesting that is entered; 64 unless given. */
  readonly maxDepth?: number;
}

const MAX_DEPTH = 64;

/** Of the element that is being read; nothing is kept in it. */
const header = new DerHeader();

/**
 * One tag-length-value as a window on the bytes: nothing is copied, and nothing inside is looked at until it is
 * asked for. Bounds are checked once, here: an element that exists lies wholly inside its parent.
 * Rules: ITU-T X.690 sections 8.1 and 10.1.
 */
export class DerElement {
  private constructor(
    /** The whole buffer, of which this element is a part. */
    readonly bytes: Uint8Array,
    /** The identifier octet, class and constructed bit included. */
    readonly tag: number,
    readonly start: number,
    readonly contentStart: number,
    readonly end: number,
    /** How many elements it is inside of. */
    readonly depth: number,
    readonly lenient: boolean,
    readonly maxDepth: number,
  ) {}

  /**
   * Reads the element at `offset`, which must end at or before `limit`.
   * @throws DerError
   */
  static at(bytes: Uint8Array, offset: number, limit: number, parent: DerElement | DerOptions): DerElement {
    const inherited = parent instanceof DerElement;
    const depth = inherited ? parent.depth + 1 : 0;
    const maxDepth = parent.maxDepth ?? MAX_DEPTH;
    const lenient = inherited ? parent.lenient : (parent.lenientLengths ?? false);
    if (depth > maxDepth) throw new DerError('TOO_DEEP', offset, `More than ${maxDepth} levels of nesting`);

    header.place(bytes, offset, limit, lenient);
    const { tag, start, contentStart, end } = header;
    return new DerElement(bytes, tag, start, contentStart, end, depth, lenient, maxDepth);
  }

  get length(): number {
    return this.end - this.contentStart;
  }

  /** The content octets, as a view. */
  get content(): Uint8Array {
    return this.bytes.subarray(this.contentStart, this.end);
  }

  /** Tag, length and content, as a view. */
  get encoded(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  get isConstructed(): boolean {
    return (this.tag & 0x20) !== 0;
  }

  /**
   * This element, when its identifier octet is `tag`.
   * @throws DerError UNEXPECTED_TAG
   */
  expect(tag: number, what = 'value'): this {
    expectTag(this, tag, what);
    return this;
  }

  /**
   * The elements directly inside, in order.
   * @throws DerError when one is broken, or this element is primitive
   */
  children(): DerElement[] {
    const children: DerElement[] = [];
    const cursor = this.cursor();
    while (!cursor.done) children.push(cursor.next());
    return children;
  }

  /**
   * Walks the elements inside one by one, so that a broken one is met only when it is reached.
   * @throws DerError when this element is primitive
   */
  cursor(): DerCursor {
    if (!this.isConstructed) {
      throw new DerError('UNEXPECTED_TAG', this.start, 'A primitive value where elements belong');
    }
    return new DerCursor(this);
  }

  /**
   * The first element inside.
   * @throws DerError when there is none, or it is broken
   */
  first(): DerElement {
    return this.cursor().next();
  }

  /**
   * Reads the content of an OCTET STRING (or a BIT STRING without its count octet) as DER of its own, with
   * offsets and depth counted on.
   * @throws DerError
   */
  inner(skip = 0): DerElement {
    const inner = DerElement.at(this.bytes, this.contentStart + skip, this.end, this);
    if (inner.end !== this.end)
      throw new DerError('TRAILING_DATA', inner.end, 'Data after the wrapped value');
    return inner;
  }
}

/** Walks the elements inside a constructed one from first to last: the way a SEQUENCE is meant to be read. */
export class DerCursor {
  private position: number;

  constructor(private readonly parent: DerElement) {
    this.position = parent.contentStart;
  }

  get done(): boolean {
    return this.position >= this.parent.end;
  }

  /** The identifier octet of the next element; `null` at the end. */
  get nextTag(): number | null {
    return this.done ? null : (this.parent.bytes[this.position] ?? null);
  }

  /**
   * The next element, which must carry `tag` when one is given.
   * @throws DerError TRUNCATED at the end; UNEXPECTED_TAG
   */
  next(tag?: number, what?: string): DerElement {
    if (this.done) {
      throw new DerError('TRUNCATED', this.position, `A ${what ?? 'value'} is missing`);
    }
    const element = DerElement.at(this.parent.bytes, this.position, this.parent.end, this.parent);
    if (tag !== undefined) element.expect(tag, what);
    this.position = element.end;
    return element;
  }

  /**
   * The next element when it carries `tag`, else `null` with nothing consumed.
   * @throws DerError when it is broken
   */
  optional(tag: number): DerElement | null {
    return this.nextTag === tag ? this.next() : null;
  }
}

/**
 * The outermost element of `bytes`, which must fill them unless trailing bytes are allowed.
 * @throws DerError
 */
export function readDer(bytes: Uint8Array, options: DerOptions = {}): DerElement {
  const element = DerElement.at(bytes, 0, bytes.length, options);
  if (element.end !== bytes.length && !options.allowTrailing) {
    throw new DerError('TRAILING_DATA', element.end, `${bytes.length - element.end} bytes after the end`);
  }
  return element;
}
