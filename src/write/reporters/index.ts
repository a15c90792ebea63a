import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';
import type { Reporter } from './reporter.ts';

/** Every format a check can be reported in. */
export const REPORTERS: readonly Reporter[] = [pretty, json, markdown, github, gitlab, junit, sarif, rdjson];
