/** What is wrong with a cabinet, and where; becomes an `IntakeError` or the problem of the files it concerns. */
export class CabinetFault extends Error {
  /** Byte offset in the part. */
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.name = 'CabinetFault';
    this.offset = offset;
  }
}
