import { describe, expect, it } from "vitest";
import { proxyFromEnvironment } from "../../src/cluster/proxy.ts";

const PROXY = "http://proxy:3128";

function proxyFor(server: string, env: Record<string, string>): string | null {
  return proxyFromEnvironment(new URL(server), env)?.href ?? null;
}

describe("the environment's proxy", () => {
  it.each<[string, Record<string, string>, string, string | null]>([
    ["upper case", { HTTPS_PROXY: PROXY }, "https://api.example.com", "http://proxy:3128/"],
    ["lower case", { https_proxy: PROXY }, "https://api.example.com", "http://proxy:3128/"],
    ["upper case first", { HTTPS_PROXY: PROXY, https_proxy: "http://b" }, "https://a.example", "http://proxy:3128/"],
    ["an empty one is not there", { HTTPS_PROXY: "", https_proxy: "http://b" }, "https://a.example", "http://b/"],
    ["HTTP_PROXY is for plain HTTP", { HTTP_PROXY: PROXY }, "https://a.example", null],
    ["HTTPS_PROXY is not for plain HTTP", { HTTPS_PROXY: PROXY }, "http://a.example", null],
    ["HTTP_PROXY for plain HTTP", { http_proxy: PROXY }, "http://a.example", "http://proxy:3128/"],
    ["ALL_PROXY is none of Go's", { ALL_PROXY: PROXY }, "https://a.example", null],
    ["a bare address", { HTTPS_PROXY: "proxy:3128" }, "https://a.example", "http://proxy:3128/"],
    ["a password", { HTTPS_PROXY: "u:p@proxy:3128" }, "https://a.example", "http://u:p@proxy:3128/"],
    ["TLS to the proxy", { HTTPS_PROXY: "https://proxy:3129" }, "https://a.example", "https://proxy:3129/"],
    ["SOCKS", { HTTPS_PROXY: "socks5://proxy:1080" }, "https://a.example", "socks5://proxy:1080"],
    ["never for localhost", { HTTPS_PROXY: PROXY }, "https://localhost:6443", null],
    ["never for 127/8", { HTTPS_PROXY: PROXY }, "https://127.8.9.1:6443", null],
    ["never for ::1", { HTTPS_PROXY: PROXY }, "https://[::1]:6443", null],
  ])("%s", (_, env, server, expected) => {
    expect(proxyFor(server, env)).toBe(expected);
  });

  it("is refused by the variable's name if it is invalid", () => {
    expect(() => proxyFor("https://a.example", { HTTPS_PROXY: "a b" })).toThrow(/HTTPS_PROXY is not the address/);
  });

  it("is not taken from HTTP_PROXY in a CGI program", () => {
    expect(() => proxyFor("http://a.example", { HTTP_PROXY: PROXY, REQUEST_METHOD: "GET" })).toThrow(/CGI/);
    expect(proxyFor("https://a.example", { HTTPS_PROXY: PROXY, REQUEST_METHOD: "GET" })).not.toBeNull();
  });
});

/** Cases from golang.org/x/net/http/httpproxy, `Config.NoProxy`; true if the proxy is bypassed. */
describe("NO_PROXY", () => {
  it.each<[string, string, boolean]>([
    ["*", "https://a.example", true],
    ["b.example,*", "https://a.example", true],
    ["a.example", "https://a.example", true],
    ["a.example", "https://x.a.example", true],
    ["a.example", "https://xa.example", false],
    [".a.example", "https://a.example", false],
    [".a.example", "https://x.a.example", true],
    ["*.a.example", "https://x.y.a.example", true],
    ["*.a.example", "https://a.example", false],
    ["A.Example", "https://a.EXAMPLE", true],
    [" b.example , a.example ", "https://a.example", true],
    ["a.example:443", "https://a.example", true],
    ["a.example:6443", "https://a.example:6443", true],
    ["a.example:6443", "https://a.example", false],
    ["example", "https://a.example", true],
    ["10.0.0.0/8", "https://10.20.30.40:6443", true],
    ["10.0.0.0/8", "https://11.0.0.1", false],
    ["10.0.0.0/8", "https://ten.example", false],
    ["10.0.0.1", "https://10.0.0.1", true],
    ["10.0.0.1:6443", "https://10.0.0.1:6443", true],
    ["10.0.0.1:6443", "https://10.0.0.1", false],
    ["10.0.0", "https://10.0.0.1", false],
    [".0.0.1", "https://10.0.0.1", false],
    ["fd00::/8", "https://[fd12::1]:6443", true],
    ["fd12::1", "https://[fd12:0::1]", true],
    ["[fd12::1]:6443", "https://[fd12::1]:6443", true],
    ["[fd12::1]:6443", "https://[fd12::1]", false],
    [":6443", "https://a.example:6443", false],
    [",,", "https://a.example", false],
    ["bücher.example", "https://xn--bcher-kva.example", true],
  ])("%s and %s", (noProxy, server, excepted) => {
    expect(proxyFor(server, { HTTPS_PROXY: PROXY, NO_PROXY: noProxy }) === null).toBe(excepted);
    expect(proxyFor(server, { HTTPS_PROXY: PROXY, no_proxy: noProxy }) === null).toBe(excepted);
  });
});
