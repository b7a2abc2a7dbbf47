// Holds the contract against the tools of those who read it: linters, a strict validator, and generators of clients. Each that
// finds anything says so, and the process ends with 1.
//
//   node check.mjs FOLDER      which has openapi.json, and in schemas/ each JSON Schema and AsyncAPI document that is published
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const folder = resolve(process.argv[2]);
const contract = join(folder, 'openapi.json');

/** Runs a program of node_modules; what it says matters when it fails. */
function run(name, ...words) {
  return new Promise((ended) => {
    const begin = Date.now();
    const child = spawn(process.execPath, [join('node_modules', '.bin', name), ...words], {
      env: { ...process.env, CI: 'true', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
    });
    let said = '';
    child.stdout.on('data', (piece) => (said += piece));
    child.stderr.on('data', (piece) => (said += piece));
    child.on('close', (status) => ended({ name, status, said, seconds: (Date.now() - begin) / 1000 }));
  });
}

async function redocly() {
  const lint = await run('redocly', 'lint', contract, '--config', 'redocly.yaml', '--format', 'json', '--max-problems', '1000');
  const found = JSON.parse(lint.said.slice(lint.said.indexOf('{'), lint.said.lastIndexOf('}') + 1));
  const { errors, warnings } = found.totals;
  const told = found.problems.map((p) => `${p.severity} ${p.ruleId} ${p.location?.[0]?.pointer ?? ''} ${p.message}`);
  return { ...lint, status: errors + warnings, said: told.join('\n') };
}

async function clients() {
  const [types, client] = await Promise.all([
    run('openapi-typescript', contract, '--output', join('generated', 'types.ts')),
    run('openapi-ts', '--input', contract, '--output', join('generated', 'client'), '--client', '@hey-api/client-fetch', '--no-log-file'),
  ]);
  const failed = [types, client].find((one) => one.status !== 0);
  return failed ?? run('tsc', '--project', 'tsconfig.json');
}

/** Each JSON Schema as it is, with nothing that a validator has to be told; each event by the schemas of its document. */
async function schemas() {
  const begin = Date.now();
  const faults = [];
  for (const file of await readdir(join(folder, 'schemas'))) {
    const document = JSON.parse(await readFile(join(folder, 'schemas', file), 'utf8'));
    try {
      if (document.asyncapi) {
        const text = JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/');
        const ajv = formats(new Ajv({ strict: true, strictRequired: false }));
        for (const message of Object.values(document.components.messages)) {
          const payload = message.payload.$ref.replace('#/components/schemas/', '#/$defs/');
          ajv.compile({ $ref: payload, $defs: JSON.parse(text) });
        }
      } else {
        new Ajv().compile(document);
      }
    } catch (fault) {
      faults.push(`${file}: ${fault.message}`);
    }
  }
  return { name: 'ajv', status: faults.length, said: faults.join('\n'), seconds: (Date.now() - begin) / 1000 };
}

const spectral = () => run('spectral', 'lint', contract, '--ruleset', 'spectral.yaml', '--fail-severity', 'hint', '--quiet');

const results = await Promise.all([spectral(), redocly(), clients(), schemas()]);
for (const { name, status, said, seconds } of results) {
  console.log(`${name} ${status === 0 ? 'is content' : 'is not content'} after ${seconds} s`);
  if (status !== 0) {
    console.log(said);
  }
}
process.exit(results.every((one) => one.status === 0) ? 0 : 1);
