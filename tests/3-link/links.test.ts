import { describe, expect, it } from "vitest";
import { isIdentifier, isSafeLink } from "../../src/3-link/links.ts";

describe("links", () => {
  it.each([
    "https://example.org",
    "HTTP://example.org:8080/a?b=c#d",
    "https://例え.jp/路",
    "http://[::1]/",
    "http://192.0.2.1/",
    "https://a_b.example.org/@name",
    "mailto:a@example.org",
    "mailto:a@example.org?subject=x",
    "doi:10.1000/182",
    "DOI:10.1000.10/abc(1)/x",
  ])("%s is one", (link) => {
    expect(isSafeLink(link)).toBe(true);
    expect(isIdentifier(link)).toBe(true);
  });

  it.each([
    "http:/x",
    "https:///x",
    "http:x",
    "https:example.org",
    "https:\\\\example.org",
    "https:/\\/example.org",
    "https://",
    "https://?x",
    "http://.",
    "https://example.org:99999",
    "https://exa mple.org",
    "https://exa\u200bmple.org",
    "https://example.org\u202e",
    "https://user:password@example.org/",
    "https://example.org@other.example/",
    "https://ex%61mple.org/",
    "mailto:",
    "mailto:a",
    "mailto:@example.org",
    "doi:",
    "doi:10.1000",
    "doi:182/10.1000",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "//example.org",
    "example.org",
    "",
    ":",
  ])("%j is none, and no prefix with a name", (link) => {
    expect(isSafeLink(link)).toBe(false);
    expect(isIdentifier(link)).toBe(false);
  });

  it.each(["wikidata:Q123", "schema:Corporation", "arXiv:2401.00001", "urn:isbn:12"])(
    "%s is a prefix with a name, and no link",
    (name) => {
      expect(isSafeLink(name)).toBe(false);
      expect(isIdentifier(name)).toBe(true);
    },
  );
});
