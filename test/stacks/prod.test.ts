import { beforeAll, expect, test } from 'vitest';
import { bundling, type Synthesized, synthesize } from './synth.ts';

const hosts = 'https://www.konstanz.example, https://*.caritas.example';

let made: Synthesized;
beforeAll(async () => {
  const certificate =
    'arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012';
  const settings = { DOMAIN: 'helfen.konstanz.example', CERTIFICATE_ARN: certificate, HOSTS: hosts };
  made = await synthesize('prod', 'prod', { settings, bundled: false });
}, bundling);

test('in production, what holds data outlives the stack', () => {
  for (const type of ['AWS::DynamoDB::Table', 'AWS::SecretsManager::Secret', 'AWS::KMS::Key']) {
    for (const resource of Object.values(made.data.findResources(type))) {
      expect(resource.DeletionPolicy).toBe('Retain');
      expect(resource.UpdateReplacePolicy).toBe('Retain');
    }
  }
});

test('the city’s own domain leads to the API, and is what links in mails begin with', () => {
  made.service.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
    DomainName: 'helfen.konstanz.example',
  });
  for (const { Properties } of Object.values(made.service.findResources('AWS::Lambda::Function'))) {
    expect(Properties.Environment.Variables.BASE_URL).toBe('https://helfen.konstanz.example');
  }
});

test('the functions know the hosts that the city names', () => {
  const functions = Object.values(made.service.findResources('AWS::Lambda::Function'));
  expect(functions.length).toBeGreaterThan(0);
  for (const { Properties } of functions) expect(Properties.Environment.Variables.HOSTS).toBe(hosts);
});
