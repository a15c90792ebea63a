export function run(): never { throw new Error('later'); }
