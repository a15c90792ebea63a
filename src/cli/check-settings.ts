import type { CheckOptions } from '../check/examine.ts';
import type { Acceptance, Control } from '../check/control.ts';
import type { Finding } from '../model/finding.ts';
import { CHECK_CODES, type CheckCode } from '../model/findings/check.ts';
import { Refusal } from '../model/refusal.ts';
import { REPORTER_IDS, type ReporterId } from '../write/reporters/reporter.ts';
import { severityOfFinding, type Severity } from '../write/severity.ts';
import type { CheckConfig } from './check-config.ts';
import { findConfig } from './config-file.ts';
import { choiceOf, flagOf, textOf } from './given.ts';
import { OPTIONS } from './options.ts';
import type { Session } from './session.ts';

/** Where one report goes (書き出し先). */
export interface Delivery {
  readonly reporter: ReporterId;
  /** '' is standard output. */
  readonly path: string;
}

/** Everything that decides how a check is carried out and told. */
export interface CheckSettings {
  readonly options: CheckOptions;
  readonly control: Control;
  readonly severity: (finding: Finding<CheckCode>) => Severity;
  readonly deliveries: readonly Delivery[];
  readonly suggest: boolean;
  /** File of accepted findings, '' without one. */
  readonly baseline: string;
  /** Why everything that is found now is to be accepted, '' when it is not. */
  readonly accept: string;
  readonly until: string;
  readonly hasData: boolean;
}

/** Options before config. @throws Refusal for a value nobody knows, 'bad-config' */
export async function checkSettings(session: Session): Promise<CheckSettings> {
  const { given, world } = session;
  const file = await findConfig(session);
  const config: CheckConfig = file === 'none' ? {} : (file.contents.check ?? {});
  const named = config.baseline === undefined || file === 'none' ? '' : world.join(file.path, '..', config.baseline);
  const baseline = textOf(given, 'baseline') ?? named;
  const accept = textOf(given, 'accept') ?? '';
  if (accept !== '' && baseline === '') throw new Refusal('missing-argument', { what: flagOf('baseline') });
  const until = await dayOf(session, 'until');
  return {
    options: { rounding: given.rounding === undefined ? (config.rounding ?? 'inferred') : choiceOf(given, 'rounding', OPTIONS.rounding.choices, 'half-up') },
    control: {
      only: codesOf(session, 'only'),
      ignore: [...codesOf(session, 'ignore'), ...(config.ignore ?? [])],
      accepted: baseline === '' ? [] : await acceptedIn(baseline, session, accept !== ''),
      claims: config.claims ?? [],
      today: (await dayOf(session, 'asOf')) || world.today(),
      allowEmpty: given.allowEmpty !== undefined,
    },
    severity: (finding) => severityOfFinding(finding, config.severity),
    deliveries: deliveriesOf(session),
    suggest: given.suggest !== undefined,
    baseline,
    accept,
    until,
    hasData: given.data !== undefined || (file !== 'none' && file.data.length > 0),
  };
}

/** @param mayBeNew whether the file may not be there yet */
async function acceptedIn(path: string, { world }: Session, mayBeNew: boolean): Promise<readonly Acceptance[]> {
  if (mayBeNew && !world.exists(path)) return [];
  const { readAcceptances } = await import('./acceptances.ts');
  return readAcceptances(path, world);
}

async function dayOf({ given }: Session, option: 'until' | 'asOf'): Promise<string> {
  const text = textOf(given, option);
  if (text === undefined) return '';
  const { dateOf } = await import('./acceptances.ts');
  return dateOf(text, flagOf(option));
}

function codesOf({ given }: Session, option: 'only' | 'ignore'): readonly CheckCode[] {
  return (given[option] ?? []).map((text) => {
    const code = CHECK_CODES.find((known) => known === text);
    if (code === undefined) throw new Refusal('unknown-option-value', { option: flagOf(option), value: text, choices: CHECK_CODES });
    return code;
  });
}

/** Reports that lines of another report may stand beside; the others are one document each. */
const LINEWISE: ReadonlySet<ReporterId> = new Set(['pretty', 'github', 'md']);

/** --reporter NAME[:FILE], else --format and --output, else for people; in GitHub Actions also as annotations. */
export function deliveriesOf({ given, world }: Session): readonly Delivery[] {
  const asked = (given.reporter ?? []).map((text): Delivery => {
    const at = text.indexOf(':');
    return { reporter: reporterOf(at < 0 ? text : text.slice(0, at), 'reporter'), path: at < 0 ? '' : text.slice(at + 1) };
  });
  const output = textOf(given, 'output') ?? '';
  const format = textOf(given, 'format');
  const plain: readonly Delivery[] = format === undefined && (asked.length > 0 || output === '') ? [] : [{ reporter: format === undefined || format === 'table' ? 'pretty' : reporterOf(format, 'format'), path: output }];
  const all = [...asked, ...plain];
  const shown = all.filter(({ path }) => path === '');
  if (shown.length > 1 && shown.some(({ reporter }) => !LINEWISE.has(reporter))) throw new Refusal('bad-usage', { message: shown.map(({ reporter }) => `--reporter ${reporter}`).join(' ') });
  if (all.length > 0) return all;
  return world.env['GITHUB_ACTIONS'] === 'true' ? [{ reporter: 'pretty', path: '' }, { reporter: 'github', path: '' }] : [{ reporter: 'pretty', path: '' }];
}

function reporterOf(text: string, option: 'reporter' | 'format'): ReporterId {
  const found = REPORTER_IDS.find((id) => id === text);
  if (found === undefined) throw new Refusal('unknown-option-value', { option: flagOf(option), value: text, choices: option === 'format' ? ['table', 'json', 'md'] : REPORTER_IDS });
  return found;
}
