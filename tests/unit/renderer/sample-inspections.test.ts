import { describe, expect, it } from 'vitest';
import { inspectionSchema } from '../../../shared/model/inspection';
import { categories } from '../../../shared/model/verdict';
import { categoryFacts, categoryTable } from '../../../shared/windows/categories';
import { sampleInspection } from '../../support/sample-inspections';

describe('sample documents of the page tests', () => {
  it.each(categories)(
    'when the category is %s then the document follows the published schema',
    (category) => {
      const document = sampleInspection([category]);
      expect(inspectionSchema.parse(document)).toEqual(document);
      expect(document.packages[0]?.verdict.category).toBe(category);
    },
  );
});

describe('category table', () => {
  it('when every category is looked up then each has one row with its own name, a sentence and a source', () => {
    const rows = categories.map(categoryFacts);
    expect(new Set(rows.map((row) => row.name)).size).toBe(categories.length);
    expect(categoryTable).toHaveLength(categories.length);
    for (const row of rows) {
      expect(row.sentence).toMatch(/^[A-Z].*\.$/);
      expect(row.source).not.toBe('');
    }
  });
});
