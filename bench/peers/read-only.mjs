// node read-only.mjs IN — the least a Node program can do with a file
import { closeSync, openSync, readSync } from 'node:fs';
const fd = openSync(process.argv[2], 'r');
const buffer = Buffer.allocUnsafeSlow(1 << 18);
while (readSync(fd, buffer, 0, buffer.length, null) > 0);
closeSync(fd);
