import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canvasHeight,
  hasDrifted,
  mostPixels,
  rowHeight,
  rowsAt,
  type ScrollPlace,
  scrolledTo,
  scrollTopOf,
  topOf,
  topToShow,
  wholeHeight,
} from '../../../../renderer/log/scroll-map';

const extents = fc.record({
  rows: fc.integer({ min: 0, max: 20_000_000 }),
  viewport: fc.integer({ min: 100, max: 2000 }),
});

describe('scroll map', () => {
  it('when a log is of any length, then its canvas stays within what browsers can hold', () => {
    fc.assert(fc.property(extents, (extent) => canvasHeight(extent) <= mostPixels));
  });

  it('when a place in the log is put on the scroll bar and read back, then it is the same place', () => {
    fc.assert(
      fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, part) => {
        const top = part * Math.max(0, wholeHeight(extent) - extent.viewport);
        expect(topOf(scrollTopOf(top, extent), extent)).toBeCloseTo(top, 3);
      }),
    );
  });

  it('when the scroll bar moves down, then the place in the log never moves up', () => {
    fc.assert(
      fc.property(extents, fc.nat(mostPixels), fc.nat(mostPixels), (extent, a, b) => {
        expect(topOf(Math.max(a, b), extent)).toBeGreaterThanOrEqual(topOf(Math.min(a, b), extent));
      }),
    );
  });

  it('when the scroll bar is at its ends, then the first and the last row are in sight', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        expect(rowsAt(topOf(0, extent), extent).first).toBe(0);
        const end = topOf(canvasHeight(extent) - extent.viewport, extent);
        expect(rowsAt(end, extent).last).toBe(extent.rows);
      }),
    );
  });

  it('when a wheel turns without end, then every row comes into sight before the canvas ends', () => {
    const extent = { rows: 2_000_000, viewport: 600 };
    let place: ScrollPlace = { top: 0, scrollTop: 0 };
    const step = 590;
    for (let at = 0; at < wholeHeight(extent) / step; at += 1) {
      const before = place;
      const scrollTop = Math.min(place.scrollTop + step, canvasHeight(extent) - extent.viewport);
      place = scrolledTo(place, scrollTop, extent);
      if (hasDrifted(place, extent)) place = { top: place.top, scrollTop: scrollTopOf(place.top, extent) };
      expect(place.top - before.top).toBeLessThanOrEqual(step);
      if (place.top < wholeHeight(extent) - extent.viewport) expect(place.top).toBeGreaterThan(before.top);
    }
    expect(place.top).toBe(wholeHeight(extent) - extent.viewport);
  });

  it('when a row is to be shown, then it is in sight', () => {
    fc.assert(
      fc.property(
        extents.filter(({ rows }) => rows > 0),
        fc.nat(20_000_000),
        fc.nat(400_000_000),
        fc.constantFrom('start' as const, 'center' as const, 'near' as const),
        (extent, anyRow, anyTop, where) => {
          const row = anyRow % extent.rows;
          const most = Math.max(0, wholeHeight(extent) - extent.viewport);
          const top = topToShow(row, Math.min(anyTop, most), extent, where);
          expect(row * rowHeight).toBeGreaterThanOrEqual(top);
          expect((row + 1) * rowHeight).toBeLessThanOrEqual(top + Math.max(extent.viewport, rowHeight));
        },
      ),
    );
  });

  it('when a row is in sight already and only must be near, then nothing moves', () => {
    expect(topToShow(10, 100, { rows: 1000, viewport: 600 }, 'near')).toBe(100);
  });
});
