import type { SSTConfig } from 'sst';
import { Data } from './stacks/data.ts';
import { Service } from './stacks/service.ts';

const config: SSTConfig = {
  config: (given) => ({
    name: 'helferkreis',
    region: given.region ?? process.env.AWS_REGION ?? 'eu-central-1',
  }),
  stacks(app) {
    app.stack(Data).stack(Service);
  },
};

export default config;
