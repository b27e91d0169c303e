/** Security catalogs: which hashes they vouch for, as which files, for which systems. */
export { type CatalogIndex, catalogIndex } from './catalog-index';
export { readCatalog } from './read-catalog';
