// Whole processes, measured from outside: wall time, CPU time of the process and all its children, and the peak of its memory.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

const isLinux = process.platform === 'linux';
const TICKS_PER_SECOND = isLinux ? Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout || 100) : 0;

/** CPU seconds of all children that have ended, in steps of 10 ms; not known outside Linux. */
function cpuOfChildren() {
  if (!isLinux) return NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** @returns {{ wall: number, cpu: number }} seconds */
export function timeOnce([program, ...args], env = process.env) {
  const cpuBefore = cpuOfChildren();
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 26, env });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (error !== undefined || status !== 0) throw new Error(`exit ${status} of ${[program, ...args].join(' ')}\n${error?.message ?? stderr.slice(0, 2000)}`);
  return { wall, cpu: cpuOfChildren() - cpuBefore };
}

/** A process and those it started. */
function family(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((child) => child !== '');
    return [pid, ...children.flatMap((child) => family(child))];
  } catch {
    return [pid];
  }
}

/** Peak memory in MiB of the largest process, watched in a run of its own so that watching does not disturb the timing; not known outside Linux. */
export async function peakOf([program, ...args]) {
  if (!isLinux) return NaN;
  const child = spawn(program, args, { stdio: 'ignore' });
  let peak = 0;
  const look = () => {
    for (const pid of family(child.pid)) {
      try {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));
      } catch {
        // It has just ended.
      }
    }
  };
  const watch = setInterval(look, 2);
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`exit ${status} of ${[program, ...args].join(' ')}`);
  return peak / 1024;
}

/**
 * The environment without certificates of its own (NODE_EXTRA_CA_CERTS): Node reads them at every start, which may take longer than the rest of starting and makes
 * everything look small beside an empty Node.
 */
export function withoutCertificates() {
  const { NODE_EXTRA_CA_CERTS: left, ...env } = process.env;
  return left === undefined ? 'has none' : env;
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/**
 * Runs one command and several others in turn and compares them pair by pair, so that a machine that slows down slows down both.
 * Every command has had an uncounted run before.
 *
 * @param prepare what is done before every run and not timed
 * @returns what each of the others took, what ours took beside it, and the medians of ours ÷ other
 */
export function measureInPairs(ours, others, pairs, { prepare = () => undefined, env = process.env } = {}) {
  const time = (command) => {
    prepare();
    return timeOnce(command, env);
  };
  const times = others.map(() => []);
  for (let round = 0; round < pairs; round += 1) {
    others.forEach((other, i) => {
      const own = time(ours);
      times[i].push([own, time(other)]);
    });
  }
  const all = times.flat().map(([own]) => own);
  return {
    ours: { wall: median(all.map(({ wall }) => wall)), cpu: median(all.map(({ cpu }) => cpu)) },
    others: times.map((each) => ({
      wall: median(each.map(([, other]) => other.wall)), cpu: median(each.map(([, other]) => other.cpu)),
      wallRatio: median(each.map(([own, other]) => own.wall / other.wall)), cpuRatio: median(each.map(([own, other]) => own.cpu / other.cpu)),
    })),
  };
}
