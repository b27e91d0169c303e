/** Files as the system gives them, for every room that reads what a person names. */
export { NotAFileError, openFile, readWholeFile } from './open-file';
export { writeWhole } from './write-whole';
