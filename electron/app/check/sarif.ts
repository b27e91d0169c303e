import type { CheckReport } from '../../../shared/model/check';

const descriptions: Readonly<Record<CheckReport['expectations'][number]['key'], string>> = {
  category: 'The package is in the expected signature category.',
  outcome: 'Installing the package asks, stays silent or is refused as expected.',
  loads: 'The kernel loads the installed driver, or refuses to, as expected.',
  files: 'The catalog vouches for every file of the package.',
  'windows-update': 'The package may be published through Windows Update.',
  'release-ready': 'No check of the release fails.',
};

/**
 * A check as SARIF: each expectation that is not met is a result at the package's INF; those that are met say so with
 * kind `pass`. Source: OASIS SARIF 2.1.0, sections 3.27.9 (kind) and 3.4 (artifactLocation).
 */
export function checkSarif(report: CheckReport, version: string): string {
  const keys = [...new Set(report.expectations.map(({ key }) => key))];
  const results = report.expectations.flatMap(({ key, results: all }) =>
    all.map((result) => ({
      ruleId: key,
      ruleIndex: keys.indexOf(key),
      kind: result.met ? 'pass' : 'fail',
      level: result.met ? 'none' : 'error',
      message: {
        text: `${result.pc}, ${result.user}: ${result.met ? '' : `expected ${result.expected}, but `}${result.actual}. ${result.detail}`,
      },
      locations: [
        { physicalLocation: { artifactLocation: { uri: uriOf(result.inf), uriBaseId: 'SOURCE' } } },
      ],
      properties: { pc: result.pc, user: result.user, unconfirmed: result.unconfirmed },
    })),
  );
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Driver Preflight',
            version,
            rules: keys.map((id) => ({ id, shortDescription: { text: descriptions[id] } })),
          },
        },
        originalUriBaseIds: {
          SOURCE: { description: { text: `The driver package at ${report.source.path}` } },
        },
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A relative reference: each part of the path encoded. Source: RFC 3986. */
const uriOf = (path: string): string => path.split('/').map(encodePart).join('/');

/** Lone surrogates, which a hostile name may hold, have no encoding. */
function encodePart(part: string): string {
  return encodeURIComponent(Buffer.from(part, 'utf8').toString('utf8'));
}
