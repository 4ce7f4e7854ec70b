import { describe, test } from 'vitest'
import { configured, type PlantedFault, proveFault } from './planted-fault.ts'
import { report } from './scene.ts'

const told = (inputs: Readonly<Record<string, string>>) => () => ({ inputs })

const harvest: PlantedFault[] = [
  {
    name: 'a wrong token',
    plant: told({ 'harvest-access-token': '1.pt.wrong' }),
    severity: 'fail',
    says: [/does not accept the token \(401\).*revoked/, /Create a new one at https:.*HARVEST_ACCESS_TOKEN/],
  },
  {
    name: 'a wrong token and no account id',
    plant: told({ 'harvest-access-token': '1.pt.wrong', 'harvest-account-id': '' }),
    severity: 'fail',
    says: [/does not accept the token \(401\)/, /Create a new one/],
  },
  {
    name: 'no token',
    plant: told({ 'harvest-access-token': '' }),
    severity: 'fail',
    says: [/harvest-access-token is missing/, /Create a personal access token at/],
  },
  {
    name: 'the id of a Forecast account',
    plant: told({ 'harvest-account-id': '1100006' }),
    severity: 'fail',
    says: [/account 1100006 is one of Harvest Forecast/, /Set harvest-account-id to 1100001/],
  },
  {
    name: 'the id of an account the token does not see',
    plant: told({ 'harvest-account-id': '4711' }),
    severity: 'fail',
    says: [/sees no account 4711; it sees 1100001 \(Freya Lance\)/, /Set harvest-account-id to 1100001/],
  },
  {
    name: 'several accounts and none named',
    plant: ({ scene }) => {
      scene.harvest.account.accounts.push({ id: 77, name: 'Second', product: 'harvest' })
      return { inputs: { 'harvest-account-id': '' } }
    },
    severity: 'fail',
    says: [/sees 2 Harvest accounts: 1100001 \(Freya Lance\), 77 \(Second\)/, /Set harvest-account-id to one of them/],
  },
  {
    name: 'no Harvest account at all',
    plant: ({ scene }) => {
      scene.harvest.account.accounts.splice(0, 1)
      return { inputs: { 'harvest-account-id': '' } }
    },
    severity: 'fail',
    says: [/the token sees no Harvest account/, /as a person who has access to Harvest/],
  },
  {
    name: 'a member, and rollups of the whole account',
    account: 'member',
    plant: () => undefined,
    severity: 'warn',
    says: [/role member: sees its own hours only.*incomplete/, /rollup: \{ scope: me \}/],
  },
  {
    name: 'an account without projects',
    account: 'empty',
    plant: configured('window: 90d\n'),
    severity: 'fail',
    says: [/no project is assigned to Nora New/, /create a project or have an administrator/],
    also: [/audrey\/2026-05-20\.md.*no project "audrey"/, /dare\/2026-05-21\.md.*no project "dare"/],
  },
  {
    name: 'a time zone nobody knows',
    plant: ({ scene }) => {
      for (const user of scene.harvest.account.users.values()) user.timezone = 'Atlantis'
      return undefined
    },
    severity: 'warn',
    says: [/time zone "Atlantis".*not known here/, /Choose another in Harvest under My profile/],
  },
  {
    name: 'a proxy that is not there',
    plant: () => ({
      inputs: { 'harvest-api-url': 'https://api.harvestapp.com/v2', 'harvest-id-url': 'https://id.getharvest.com' },
      environment: { HTTPS_PROXY: 'http://ada:hidden@127.0.0.1:1' },
    }),
    severity: 'fail',
    says: [/api\.harvestapp\.com cannot be reached \(.*ECONNREFUSED/, /Check HTTPS_PROXY \(http:\/\/127\.0\.0\.1:1\)/],
  },
  {
    name: 'a Harvest that answers nobody',
    plant: told({ 'harvest-api-url': 'http://127.0.0.1:2/v2' }),
    severity: 'fail',
    says: [/127\.0\.0\.1:2 cannot be reached \(.*ECONNREFUSED/, /Check the connection.*HTTPS_PROXY/],
  },
  {
    name: 'a Harvest that answers no longer once the plan is made',
    plant: ({ scene: { harvest, ledger } }) => {
      // A corrected report may have its entry out of the window, which is asked for after the rest.
      ledger.commit({ 'reports/dare/2026-05-21.md': report({ date: '2026-05-21', project: 'dare', hours: 3 }) })
      harvest.faults.add({ path: '/v2/time_entries', nth: 2 }, { kind: 'refuse' }, 50)
      return { inputs: { 'harvest-api-url': harvest.url.replace('127.0.0.1', 'localhost') } }
    },
    severity: 'fail',
    says: [/What record would do: localhost:\d+ cannot be reached/, /Check the connection/],
  },
]

describe('check names the fault and what to do about it in one line, and nothing beside it:', () => {
  test.each(harvest)('$name', proveFault)
})
