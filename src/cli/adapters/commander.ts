/** The only place that knows commander. */
export { Command, CommanderError, Option } from 'commander';
