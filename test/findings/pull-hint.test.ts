import { expect, test } from "vitest";
import { pullHint } from "../../src/findings/pull-hint.ts";

test.each([
  ['image "docker.io/library/nope:1": docker.io/library/nope:1: not found', /nope:1 is not in its registry/],
  ['Failed to pull image "acme/api:2": manifest unknown', /acme\/api:2 is not in its registry/],
  ['reference "ghcr.io/acme/api:2": 401 Unauthorized', /ghcr\.io does not let the node pull/],
  [
    'Failed to pull image "api:2": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    /docker\.io does not let the node pull api:2/,
  ],
  ['image "docker.io/library/redis:7": 429 Too Many Requests - toomanyrequests', /docker\.io allows no more pulls/],
  ['image "reg.acme.io:5000/api:2": dial tcp: lookup reg.acme.io: no such host', /cannot resolve reg\.acme\.io:5000/],
  ['image "reg.acme.io/api:2": x509: certificate signed by unknown authority', /does not trust the certificate/],
  ['image "10.0.0.7:5000/a:2": http: server gave HTTP response to HTTPS client', /10\.0\.0\.7:5000 speaks plain HTTP/],
  ['image "a/b:2": failed to extract layer: write /usr/lib/x: no space left on device', /disk is full/],
  ['image "ubuntu": net/http: TLS handshake timeout', /cannot reach docker\.io/],
])("names the image or its registry: %s", (message, hint) => {
  expect(pullHint(message)).toMatch(hint);
});

test.each(["", 'Back-off pulling image "shop:403"', "manifest unknown"])("is empty for %j", (message) => {
  expect(pullHint(message)).toBeNull();
});
