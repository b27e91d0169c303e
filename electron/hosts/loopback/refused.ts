/** A request that is turned away: the HTTP status, and the sentence that the sender is told. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}
