import type { Finding } from '../../model/finding.ts';
import type { Status } from '../../model/value.ts';

/** What `inspect` found out about one file (表の調査結果); plain data, printed by the writers. */
export interface InspectReport {
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly ground: string;
  readonly tables: readonly InspectedTable[];
  /** Places of grids that hold no table. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

export interface InspectedAxis {
  readonly id: string;
  readonly label: string;
  readonly members: readonly { readonly code: string; readonly name: string }[];
}

export interface InspectedTable {
  readonly place: string;
  readonly title: string;
  readonly layout: string;
  /** The cells that gave the layout away. */
  readonly seen: readonly string[];
  readonly edition: string;
  readonly cells: number;
  readonly axes: readonly InspectedAxis[];
  readonly measures: readonly { readonly id: string; readonly label: string; readonly unit: string; readonly kind: string; readonly scopes: readonly string[] }[];
  readonly periods: readonly { readonly key: string; readonly label: string; readonly surveys: readonly string[] }[];
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  readonly findings: readonly Finding[];
}
