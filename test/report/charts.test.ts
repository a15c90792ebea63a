import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'parse5';
import type { Chart } from '../../src/report/charts/chart.ts';
import { chartFile, chartMarkup } from '../../src/report/charts/draw.ts';
import { folder, run } from '../support/run.ts';
import { attribute, elements, textOf, type Node } from './support.ts';

const mark = (size: number): { size: number; text: string } => ({ size, text: `${size}` });
const TEXT = { id: 'f', title: '題', description: '所見の文。' };
const draw = (chart: Chart): Node => parse(chartMarkup(chart, TEXT).join(''));
const numberOf = (element: Parameters<typeof attribute>[0], name: string): number => Number(attribute(element, name));

describe('charts', () => {
  it('draw bars as long as their values, from one zero', () => {
    const wide = elements(draw({ kind: 'bar', unit: '', bars: [{ label: 'あ', mark: mark(-100), note: '' }, { label: 'い', mark: mark(50), note: '' }] }), 'svg')[0];
    if (wide === undefined) throw new Error('no chart');
    const [fall, rise] = elements(wide, 'rect');
    if (fall === undefined || rise === undefined) throw new Error('no bars');
    expect(numberOf(fall, 'width') / numberOf(rise, 'width')).toBeCloseTo(2, 2);
    expect(numberOf(fall, 'x') + numberOf(fall, 'width')).toBeCloseTo(numberOf(rise, 'x'), 1);
    expect([attribute(fall, 'fill'), attribute(rise, 'fill')]).toEqual(['#b3510a', '#2166ac']);
  });

  it('place points in time where they belong, and leave a gap at a break', () => {
    const chart: Chart = {
      kind: 'line', unit: '', includes: 0, times: [{ at: 2009, label: '平成21年' }, { at: 2014, label: '平成26年' }, { at: 2021, label: '令和3年' }],
      lines: [{ label: '計', strong: true, breaks: [2], marks: [mark(10), mark(20), mark(30)] }],
    };
    const wide = elements(draw(chart), 'svg')[0];
    const xs = wide === undefined ? [] : elements(wide, 'circle').map((circle) => numberOf(circle, 'cx'));
    const [a = 0, b = 0, c = 0] = xs;
    expect((c - b) / (b - a)).toBeCloseTo(7 / 5, 2);
    expect(wide === undefined ? '' : attribute(elements(wide, 'path')[0] ?? wide, 'd')).toMatch(/^M[\d. ]+L[\d. ]+M[\d. ]+$/);
  });

  it('begin the bars of levels at zero, or draw no bars of them', () => {
    const widths = (start: number, step: number): number[] => {
      const wide = elements(draw({ kind: 'waterfall', unit: '', start: { label: 's', mark: mark(start) }, steps: [{ label: 'x', mark: mark(step) }], end: { label: 'e', mark: mark(start + step) } }), 'svg')[0];
      return wide === undefined ? [] : elements(wide, 'rect').map((rect) => numberOf(rect, 'width'));
    };
    const [start = 0, , end = 0] = widths(100, -40);
    expect(start / end).toBeCloseTo(100 / 60, 1);
    expect(widths(100_000, -40).filter((_, i) => i !== 1)).toEqual([4, 4]);
  });

  it('choose the colour of text by its ground', () => {
    const chart: Chart = { kind: 'heat', unit: '%', columns: ['a'], rows: [{ label: 'r', marks: [mark(-50)] }, { label: 's', marks: [mark(1)] }, { label: 't', marks: ['none'] }] };
    const wide = elements(draw(chart), 'svg')[0];
    const fills = wide === undefined ? [] : elements(wide, 'text').filter((text) => ['-50', '1', '－'].includes(textOf(text))).map((text) => attribute(text, 'fill'));
    expect(fills).toEqual(['#ffffff', '#1a1a1a', '#1a1a1a']);
  });

  it('name themselves with a title and a sentence, under ids of their own', () => {
    const svgs = elements(draw({ kind: 'dot', unit: '', series: ['今'], reference: { at: 1, label: '全国＝1.0' }, rows: [{ label: '<b>', marks: [mark(1.2)] }] }), 'svg');
    expect(svgs.map((svg) => [attribute(svg, 'role'), attribute(svg, 'aria-labelledby'), textOf(elements(svg, 'desc')[0] ?? svg)])).toEqual([
      ['img', 'f-wide-title f-wide-desc', '所見の文。'], ['img', 'f-narrow-title f-narrow-desc', '所見の文。'],
    ]);
    expect(svgs.every((svg) => elements(svg, 'b').length === 0)).toBe(true);
  });

  it('draw nothing that is no number', () => {
    const empty: readonly Chart[] = [
      { kind: 'bar', unit: '', bars: [{ label: 'あ', mark: 'none', note: 'X' }] },
      { kind: 'line', unit: '', includes: 0, times: [], lines: [] },
      { kind: 'line', unit: '', includes: 0, times: [{ at: 2021, label: '令和3年' }], lines: [{ label: 'あ', strong: true, breaks: [], marks: ['none'] }] },
      { kind: 'heat', unit: '', columns: [], rows: [] },
      { kind: 'dot', unit: '', series: [], reference: 'none', rows: [] },
    ];
    for (const chart of empty) expect(chartFile(chart, TEXT)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('come from diff as a file of their own', async () => {
    const cwd = folder();
    const { code } = await run(['diff', '--area', '留萌市', '--measure', '事業所', '--chart', '増減.svg'], { cwd });
    const file = readFileSync(join(cwd, '増減.svg'), 'utf8');
    expect(code).toBe(0);
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toContain('留萌市 産業別 事業所の増減（平成21年→令和3年）');
    expect(file).toMatch(/<desc[^>]*>事業所の減少が大きいのは、宿泊業、飲食サービス業（−108事業所）です。増加が大きいのは、医療、福祉（\+13事業所）です。<\/desc>/);
    expect(elements(parse(file), 'text').filter((text) => /^[−+]?\d+$/.test(textOf(text)))).toHaveLength(17);
  });
});
