// node test/sandbox/main.ts [--account freelancer, busy-month, large, …] [--port 0] [--state FILE] [--latency MS]
import { parseArgs } from 'node:util'
import { presetNames as presets } from './harvest/presets.ts'
import { startHarvestSandbox } from './harvest.ts'

const { values } = parseArgs({
  options: {
    account: { type: 'string', default: 'freelancer' },
    port: { type: 'string', default: '0' },
    state: { type: 'string' },
    latency: { type: 'string', default: '0' },
    token: { type: 'string' },
  },
})
const account = presets.find((each) => each === values.account)
if (account === undefined) {
  console.error(`There is no account "${values.account}". It is one of ${presets.join(', ')}.`)
  process.exit(1)
}
const sandbox = await startHarvestSandbox({
  account,
  port: Number(values.port),
  latencyMs: Number(values.latency),
  ...(values.state === undefined ? {} : { stateFile: values.state }),
  ...(values.token === undefined ? {} : { token: values.token }),
})
console.log(`export HARVEST_ACCESS_TOKEN=${sandbox.token}
export HARVEST_ACCOUNT_ID=${sandbox.accountId}
# in a terminal, add: --harvest-api-url ${sandbox.url} --harvest-id-url ${sandbox.idUrl}
# "${account}" is served until Ctrl-C`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
}
