/** Why the lab could not make something. */
export class LabError extends Error {
  override readonly name = 'LabError';

  constructor(
    readonly code:
      | 'FOLDER_NOT_EMPTY'
      /** The package lacks what the kind needs, such as a driver image. */
      | 'NOT_POSSIBLE'
      /** A name that could pass for somebody else's. */
      | 'NAME_REFUSED'
      | 'BAD_PFX'
      | 'WRONG_PASSPHRASE',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
