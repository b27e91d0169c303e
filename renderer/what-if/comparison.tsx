import type { LogDifference, WhatIfPackage, WhatIfSide } from '../../shared/model/what-if';
import { categoryFacts } from '../../shared/windows/categories';
import { answerWords, promptTold } from '../../shared/windows/prompt-words';
import { Card } from '../common/card';
import { CategoryBadge } from '../common/category-badge';
import { plural } from '../common/format';
import { WindowsCode } from '../common/windows-code';
import styles from './what-if.module.css';

const outcomeWords = { installed: 'Installed', refused: 'Refused', error: 'Failed' } as const;

/** Today beside the changed world: verdict, prompts, outcome, load, and the log with its differences. */
export function Comparison({ item }: { readonly item: WhatIfPackage }) {
  const differing = item.log.filter(({ kind }) => kind !== 'same').length;
  return (
    <>
      <Card
        title="What differs"
        note={item.differences.length === 0 ? undefined : plural(item.differences.length, 'difference')}
      >
        {item.differences.length === 0 ? (
          <p>Nothing that anybody would notice.</p>
        ) : (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <caption className="visually-hidden">Differences</caption>
              <thead>
                <tr>
                  <th scope="col">About</th>
                  <th scope="col">Today</th>
                  <th scope="col">Changed</th>
                </tr>
              </thead>
              <tbody>
                {item.differences.map(({ about, today, changed }) => (
                  <tr key={about}>
                    <th scope="row">{about}</th>
                    <td>
                      <bdi>{today}</bdi>
                    </td>
                    <td>
                      <mark>
                        <bdi>{changed}</bdi>
                      </mark>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      <div className={styles.sides}>
        <Side title="Today" side={item.today} />
        <Side title="Changed" side={item.changed} />
      </div>
      <Card
        title="Log"
        note={
          differing === 0
            ? 'the same on both sides'
            : `${plural(differing, 'line')} differ; times do not count`
        }
      >
        <LogDifferences lines={item.log} />
      </Card>
    </>
  );
}

function Side({ title, side }: { readonly title: string; readonly side: WhatIfSide }) {
  const { category, summary, prompts, result } = side;
  return (
    <Card title={title}>
      <p>
        <CategoryBadge category={category} />
      </p>
      <p className="visually-hidden">{categoryFacts(category).sentence}</p>
      <p>{summary}</p>
      {prompts.length === 0 ? (
        <p>Windows asks nothing.</p>
      ) : (
        prompts.map(({ prompt, answer }) => (
          <p key={prompt.dialog}>
            Windows {promptTold[prompt.dialog]}; answered “{answerWords[answer]}”.
          </p>
        ))
      )}
      <p>
        <strong>{outcomeWords[result.outcome]}</strong> <WindowsCode code={result.code} />
      </p>
      <p>{result.explanation}</p>
      <p>
        <strong>{result.willLoad.ok ? 'Runs:' : 'Does not run:'}</strong> {result.willLoad.detail}
      </p>
    </Card>
  );
}

const marks = { same: ' ', gone: '−', new: '+' } as const;
const spoken = { same: '', gone: 'Only today: ', new: 'Only changed: ' } as const;

function LogDifferences({ lines }: { readonly lines: readonly LogDifference[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard.
    <section className={styles.log} aria-label="Log of both sides" tabIndex={0}>
      <ol>
        {lines.map(({ kind, text }, index) => (
          <li key={index} data-kind={kind}>
            <span aria-hidden="true">{marks[kind]}</span>
            <span className="visually-hidden">{spoken[kind]}</span>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
