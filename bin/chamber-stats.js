#!/usr/bin/env node
'use strict';
const { loadBundle } = require('./load-bundle.js');

const { main, realWorld } = loadBundle().require('main');
main(process.argv.slice(2), realWorld()).then((code) => {
  process.exitCode = code;
});
