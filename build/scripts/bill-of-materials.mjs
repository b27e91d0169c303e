import { captureNpm } from './npm.mjs';

/**
 * What ships as a CycloneDX 1.5 document. npm lists everything that the lock pins, with hashes, licences and who
 * needs whom; kept of it is what the build says ships. Source: npm documentation, "npm sbom"; CycloneDX 1.5.
 */
export function billOfMaterials(shipped, everything = listEverything()) {
  const { component: own, ...metadata } = everything.metadata;
  const components = shipped.map(({ name, version, identifier, optional }) => {
    const found = everything.components.find((each) => each.name === name && each.version === version);
    if (found === undefined) throw new Error(`package-lock.json does not pin ${name} ${version}.`);
    // Electron is a development dependency to npm, but its runtime ships. npm leaves out licences without an SPDX name.
    const scope = optional ? 'optional' : 'required';
    return { licenses: [{ license: { name: identifier } }], ...found, scope, properties: [] };
  });
  const references = new Set([own, ...components].map((each) => each['bom-ref']));
  const dependencies = everything.dependencies
    .filter(({ ref }) => references.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => references.has(each)) }));
  // Its properties are the folder's, which nobody can publish by mistake; what is handed out is not private.
  const component = { ...own, type: 'application', name: 'driver-preflight', properties: [] };
  return { ...everything, metadata: { ...metadata, component }, components, dependencies };
}

const listEverything = () =>
  JSON.parse(captureNpm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']));
