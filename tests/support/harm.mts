import { typedTalks, playedAsSaid } from './said.ts';
import { shippedBoard } from './scenarios.ts';
const count=new Map();
for (const id of process.argv.slice(2)) for (const t of typedTalks(id)) { if(!t.isGood) continue; const r=playedAsSaid(shippedBoard(id),t.lines); for (const e of r.talk.events) if(e.type==='replied'){ for(const m of e.moves) if(m.effect==='harmed'){ const k=m.move+(m.because?' '+m.because:'')+' @'+e.stage; count.set(k,(count.get(k)??0)+1); if(process.env.SHOW&&m.move.match(process.env.SHOW)) console.log(e.stage,m.move,'|',e.says.slice(0,300)); } if(e.moves.every(m=>m.effect!=='helped')) {const k='NOTHING HELPED @'+e.stage; count.set(k,(count.get(k)??0)+1); if(process.env.SHOW==='NOTHING') console.log(e.stage,e.moves.map(m=>m.move).join(' '),'|',e.says.slice(0,250));} if(e.evaded) count.set('evaded',(count.get('evaded')??0)+1);} }
console.log([...count].sort((a,b)=>b[1]-a[1]).map(x=>x.join(': ')).join('\n'));
