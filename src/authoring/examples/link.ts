import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import type { Example } from "./example.ts";

/** Examples of the problems of linking. */
export const LINK_EXAMPLES = {
  GW0301: {
    fails: `entities:
  ada: {relations: [wrote: nots]}
  notes: {}
`,
    passes: `entities:
  ada: {relations: [wrote: notes]}
  notes: {}
`,
  },
  GW0302: {
    fails: `schema:
  types: {Person: {}, Book: {}}
  relations: {wrote: {domain: Person, range: Book}}
entities:
  ada: {type: Person}
  notes: {type: Book, relations: [wrote: notes]}
`,
    passes: `schema:
  types: {Person: {}, Book: {}}
  relations: {wrote: {domain: Person, range: Book}}
entities:
  ada: {type: Person, relations: [wrote: notes]}
  notes: {type: Book}
`,
  },
  GW0303: {
    fails: `schema:
  types: {Person: {}, Book: {}}
  relations: {wrote: {domain: Person, range: Book}}
entities:
  ada: {type: Person, relations: [wrote: babbage]}
  babbage: {type: Person}
`,
    passes: `schema:
  types: {Person: {}, Book: {}}
  relations: {wrote: {domain: Person, range: Book}}
entities:
  ada: {type: Person, relations: [wrote: notes]}
  notes: {type: Book}
`,
  },
  GW0304: {
    fails: `schema:
  relations: {wrote: {}}
entities:
  ada: {relations: [wrotte: notes]}
  notes: {}
`,
    passes: `schema:
  relations: {wrote: {}}
entities:
  ada: {relations: [wrote: notes]}
  notes: {}
`,
  },
  GW0305: {
    fails: `schema:
  properties: {born: {type: date}}
entities:
  ada: {facts: [birth: 1815]}
`,
    passes: `schema:
  properties: {born: {type: date}}
entities:
  ada: {facts: [born: 1815]}
`,
  },
  GW0306: {
    fails: `schema:
  qualifiers: {role: {}}
entities:
  ada: {relations: [{wrote: notes, with: {roll: author}}]}
  notes: {}
`,
    passes: `schema:
  qualifiers: {role: {}}
entities:
  ada: {relations: [{wrote: notes, with: {role: author}}]}
  notes: {}
`,
  },
  GW0307: {
    fails: `schema:
  types: {Person: {}}
entities:
  ada: {type: Persona}
`,
    passes: `schema:
  types: {Person: {}}
entities:
  ada: {type: Person}
`,
  },
  GW0308: {
    fails: {
      files: {
        "people.yaml": `entities:
  ada: {name: Ada Lovelace}
`,
        "writers.yaml": `entities:
  ada: {name: Countess of Lovelace}
`,
      },
    },
    passes: {
      files: {
        "people.yaml": `entities:
  ada: {name: Ada Lovelace}
`,
        "writers.yaml": `entities:
  byron: {name: Lord Byron}
`,
      },
    },
  },
  GW0309: {
    fails: `entities:
  ada: {name: Ada}
  language: {name: Ada}
`,
    passes: `entities:
  ada: {name: Ada Lovelace}
  language: {name: Ada}
`,
  },
  GW0310: {
    fails: `schema:
  types: {Person: {extends: Agent}, Agent: {extends: Person}}
`,
    passes: `schema:
  types: {Person: {extends: Agent}, Agent: {}}
`,
  },
  GW0311: {
    fails: `entities:
  ada: {facts: [{lived in: London, at: 10 December 1815}]}
`,
    passes: `entities:
  ada: {facts: [{lived in: London, at: 1815-12-10}]}
`,
  },
  GW0312: {
    fails: `entities:
  ada: {facts: [{lived in: London, since: 1852, until: 1815}]}
`,
    passes: `entities:
  ada: {facts: [{lived in: London, since: 1815, until: 1852}]}
`,
  },
  GW0313: {
    fails: `entities:
  ada: {mergedFrom: [byron]}
  byron: {}
`,
    passes: `entities:
  ada: {mergedFrom: [ada-byron]}
  byron: {}
`,
  },
  GW0315: {
    fails: `schema:
  relations:
    wrote: {inverse: read}
    read: {}
`,
    passes: `schema:
  relations:
    wrote: {inverse: written by}
    read: {}
`,
  },
  GW0316: {
    fails: `schema:
  properties: {pages: {type: integer}}
entities:
  notes: {facts: [pages: sixty]}
`,
    passes: `schema:
  properties: {pages: {type: integer}}
entities:
  notes: {facts: [pages: 60]}
`,
  },
  GW0317: {
    fails: `sources:
  letter: {title: A letter}
entities:
  ada: {facts: [{born: 1815, cite: {source: leter}}]}
`,
    passes: `graph: {policy: {unquoted: ok}}
sources:
  letter: {title: A letter}
entities:
  ada: {facts: [{born: 1815, cite: {source: letter}}]}
`,
  },
  GW0318: {
    fails: `entities:
  ada: {relations: [wrote: notes, wrote: notes]}
  notes: {}
`,
    passes: `entities:
  ada: {relations: [wrote: notes]}
  notes: {}
`,
  },
  GW0319: {
    fails: `entities:
  ada: {facts: [{born: 1815, status: sure}]}
`,
    passes: `entities:
  ada: {facts: [{born: 1815, status: asserted}]}
`,
  },
  GW0320: {
    fails: `schema:
  types: {Person: {color: blue}}
`,
    passes: `schema:
  types: {Person: {color: "#4c78a8"}}
`,
  },
  GW0321: {
    fails: `sources:
  letter: {url: "ftp://example.org/letter"}
`,
    passes: `sources:
  letter: {url: "https://example.org/letter"}
`,
  },
  GW0322: {
    fails: `entities:
  ada: {facts: [{born: 1815, by: byro-n}]}
  byron: {}
`,
    passes: `entities:
  ada: {facts: [{born: 1815, by: byron}]}
  byron: {}
`,
  },
  GW0323: {
    fails: `entities:
  ada: {facts: [{lived in: London, at: 1840, since: 1815}]}
`,
    passes: `entities:
  ada: {facts: [{lived in: London, since: 1815, until: 1852}]}
`,
  },
  GW0324: {
    fails: `schema:
  types: {Person: {}, Book: {}}
  properties: {pages: {on: Book}}
entities:
  ada: {type: Person, facts: [pages: 60]}
`,
    passes: `schema:
  types: {Person: {}, Book: {}}
  properties: {pages: {on: Book}}
entities:
  notes: {type: Book, facts: [pages: 60]}
`,
  },
  GW0325: {
    fails: `schema:
  relations: {knew: {symmetric: true, inverse: known by}}
`,
    passes: `schema:
  relations: {knew: {symmetric: true}}
`,
  },
  GW0326: {
    fails: `entities:
  ada: {names: {chinese name: 爱达}}
`,
    passes: `entities:
  ada: {names: {zh: 爱达}}
`,
  },
  GW0327: {
    fails: {
      files: {
        "a.yaml": `graph: {title: Engines}
entities: {ada: {}}
`,
        "b.yaml": `graph: {title: Computers}
`,
      },
    },
    passes: {
      files: {
        "a.yaml": `graph: {title: Engines}
entities: {ada: {}}
`,
        "b.yaml": `graph: {description: And who thought of them}
`,
      },
    },
  },
  GW0328: {
    fails: `sources:
  letter: {text: {file: letter.txt, sha256: 7ad9}}
`,
    passes: `sources:
  letter: {text: {file: letter.txt}}
`,
  },
  GW0329: {
    fails: `schema:
  properties: {born: {type: date}}
  relations: {wrote: {}}
entities:
  ada: {relations: [born: notes]}
  notes: {}
`,
    passes: `schema:
  properties: {born: {type: date}}
  relations: {wrote: {}}
entities:
  ada: {facts: [born: 1815]}
  notes: {}
`,
  },
} as const satisfies Partial<Record<DiagnosticCode, Example>>;
