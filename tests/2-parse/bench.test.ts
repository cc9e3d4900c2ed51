import { test } from "vitest";
import { parseFile } from "../../src/2-parse/index.ts";
import {readEvents} from "../../src/2-parse/events.ts";import {composeTree} from "../../src/2-parse/compose.ts";import {Problems} from "../../src/2-parse/problems.ts";import {replaceForbidden,countIndicators} from "../../src/2-parse/characters.ts";
test("speed", () => {
  let text='entities:\n'; let i=0;
  while(text.length<10*2**20){ i++; text+=`  entity-${i}:
    type: Car
    name: Entity number ${i}
    names: {zh: 小米SU7}
    aliases: [E${i}, Entity ${i}]
    summary: An entity of the kind that people write, with a sentence about it.
    facts:
      - price: ${i}900 CNY
        note: lower end of the range
        cite: {source: decorum, quote: "some words … other words"}
    relations:
      - made by: entity-${i+1}
        since: 2024-03
        cite: {source: decorum, quote: launch of something … March 2024}
`}
  for(let k=0;k<4;k++){const a=performance.now();const r=parseFile({path:'x',text});const ms=performance.now()-a;console.log((Buffer.byteLength(text)/1e6/(ms/1000)).toFixed(1),'MB/s', r.diagnostics.length, r.records.entities.length, (process.memoryUsage().heapUsed/1e6)|0)}
  for(let k=0;k<4;k++){const p=new Problems('x',10);let a=performance.now();const lap=(n)=>{const b=performance.now();console.log(n,(b-a)|0);a=b};
   replaceForbidden(text,p);lap('forbidden');countIndicators(text);lap('count');const e=readEvents(text,64).events;lap('events');const r=composeTree(text,e,p);lap('compose')}
  const t=(n:string,s:string)=>{const a=performance.now();const r=parseFile({path:'x',text:s});console.log(n,(performance.now()-a|0)+'ms',r.diagnostics.length,r.diagnostics[0]?.code,r.diagnostics[0]?.message)};
  t('50k keys','entities:\n'+Array.from({length:50000},(_,i)=>`  k${i}: {}`).join('\n'));
  t('50k dup','entities:\n'+Array.from({length:50000},(_,i)=>`  k: {}`).join('\n'));
  t('[ 100k','['.repeat(1e5));t('? ','? '.repeat(1e4));t('ind',Array.from({length:10000},(_,i)=>' '.repeat(i)+'a:').join('\n'));t("['","['".repeat(1e4));t('16M commas','['+'a,'.repeat(8e6)+']');t('2M commas','['+'a,'.repeat(1.9e6)+']');t('ctl','\x01'.repeat(1e6));t('&','&a '.repeat(1e5));t('@big','a: 1\n'.repeat(5e4)+'@');t('quot','a: "'+'x\n '.repeat(8e4));t('{"','{"a":'.repeat(60)+'1'+'}'.repeat(60));t(']]',']'.repeat(2e5));t('dq','"a" '.repeat(6e4));t('esc','a: "'+'\\\\'.repeat(1e6)+'\\u0001"');t('longid','entities: {"'+'é'.repeat(1e6)+'": {}}');t('unk',Array.from({length:50000},(_,i)=>`k${i}: 1`).join('\n'));t('nl','\n'.repeat(5e6));t('keys name','entities: {x: {names: {'+Array.from({length:5e4},(_,i)=>`k${i}: a`).join(',')+'}}}');
});
