const ve=800,be=[800],we={8800:((ye,k,m)=>{m.r(k),m.d(k,{request:()=>pe});var v=m(1455),h=m(6760),p=m(9473),U=m(9798),V=m(2582),g=m(8815);function X(e){const t=new g.HN,s=(0,g.Tp)(e,{lineCounter:t,schema:"failsafe",prettyErrors:!1}),n=r=>t.linePos(r).line,[i]=s.errors;if(i)throw new p.dz(`parameters, line ${n(i.pos[0])}: not valid YAML: ${i.message.split(`
`)[0]}`);const a=r=>{const c=n(r?.range?.[0]??0);if((0,g.jh)(r)){const l=r.items.map(({key:$,value:E})=>{if(!(0,g.jn)($))throw new p.dz(`parameters, line ${c}: a key must be a name`);return[String($.value),a(E)]});return{kind:"map",entries:new Map(l),line:c}}if((0,g.oP)(r))return{kind:"list",items:r.items.map(a),line:c};if(!(0,g.jn)(r)&&r!==null)throw new p.dz(`parameters, line ${c}: aliases are not taken here; write the value out`);const u=(0,g.jn)(r)?String(r.value??""):"";return(!(0,g.jn)(r)||r.type==="PLAIN")&&/^(~|null)?$/i.test(u)?{kind:"none",line:c}:{kind:"scalar",text:u,line:c}};if(s.contents===null)return new Map;const o=a(s.contents);if(o.kind!=="map")throw new p.dz("parameters: expected names and values, such as `user_id: 1782959`");return o.entries}var P=m(2246);const d="page cursor per_page",y="kind! description quantity unit_price! taxed taxed2",b="number purchase_order tax tax2 discount subject notes currency issue_date",S=`${b} due_date payment_term payment_options[] retainer_id estimate_id`,L="summary_type! from to",A=`code is_active is_fixed_fee hourly_rate budget_is_monthly budget cost_budget
  cost_budget_include_expenses notify_when_over_budget over_budget_notification_percentage show_budget_to_all fee notes
  starts_on ends_on`,O=`started_time ended_time hours notes
  external_reference{ id:text group_id:text account_id:text permalink service service_icon_url }`,C="timezone has_access_to_all_future_projects is_contractor is_active weekly_capacity roles[] access_roles[]",H="title last_name email phone_office phone_mobile fax",D="event_type recipients[]{ name email! } subject body send_me_a_copy",Y=`
GET clients ? is_active updated_since ${d}
POST clients > name! is_active address currency
GET clients/{id}
PATCH clients/{id} > name is_active address currency
DELETE clients/{id}
GET company
PATCH company > wants_timestamp_timers weekly_capacity
GET contacts ? client_id updated_since ${d}
POST contacts > client_id! first_name! ${H}
GET contacts/{id}
PATCH contacts/{id} > client_id first_name ${H}
DELETE contacts/{id}
GET estimate_item_categories ? updated_since ${d}
POST estimate_item_categories > name!
GET estimate_item_categories/{id}
PATCH estimate_item_categories/{id} > name
DELETE estimate_item_categories/{id}
GET estimates ? client_id updated_since from to state ${d}
POST estimates > client_id! ${b} line_items[]{ ${y} }
GET estimates/{id}
PATCH estimates/{id} > client_id ${b} line_items[]{ id _destroy ${y.replaceAll("!","")} }
DELETE estimates/{id}
GET estimates/{estimate_id}/messages ? updated_since ${d}
POST estimates/{estimate_id}/messages > ${D}
DELETE estimates/{estimate_id}/messages/{id}
GET expense_categories ? is_active updated_since ${d}
POST expense_categories > name! unit_name unit_price is_active
GET expense_categories/{id}
PATCH expense_categories/{id} > name unit_name unit_price is_active
DELETE expense_categories/{id}
GET expenses ? user_id client_id project_id is_billed approval_status updated_since from to ${d}
POST expenses > user_id project_id! expense_category_id! spent_date! units total_cost notes billable receipt
GET expenses/{id}
PATCH expenses/{id} > project_id expense_category_id spent_date units total_cost notes billable receipt delete_receipt
DELETE expenses/{id}
GET invoice_item_categories ? updated_since ${d}
POST invoice_item_categories > name!
GET invoice_item_categories/{id}
PATCH invoice_item_categories/{id} > name
DELETE invoice_item_categories/{id}
GET invoices ? client_id project_id updated_since from to state ${d}
POST invoices > client_id! ${S} line_items[]{ project_id ${y} } line_items_import{ project_ids[]! time{ ${L} } expenses{ ${L} attach_receipt } }
GET invoices/{id}
PATCH invoices/{id} > client_id ${S} line_items[]{ id _destroy project_id ${y.replaceAll("!","")} }
DELETE invoices/{id}
GET invoices/{invoice_id}/messages ? updated_since ${d}
POST invoices/{invoice_id}/messages > ${D} include_link_to_client_invoice attach_pdf thank_you
GET invoices/{invoice_id}/messages/new ? thank_you reminder
DELETE invoices/{invoice_id}/messages/{id}
GET invoices/{invoice_id}/payments ? updated_since ${d}
POST invoices/{invoice_id}/payments > amount! paid_at paid_date notes send_thank_you
DELETE invoices/{invoice_id}/payments/{id}
GET projects ? is_active client_id updated_since ${d}
POST projects > client_id! name! is_billable! bill_by! budget_by! ${A}
GET projects/{id}
PATCH projects/{id} > client_id name is_billable bill_by budget_by ${A}
DELETE projects/{id}
GET projects/{project_id}/task_assignments ? is_active updated_since ${d}
POST projects/{project_id}/task_assignments > task_id! is_active billable hourly_rate budget
GET projects/{project_id}/task_assignments/{id}
PATCH projects/{project_id}/task_assignments/{id} > is_active billable hourly_rate budget
DELETE projects/{project_id}/task_assignments/{id}
GET projects/{project_id}/user_assignments ? user_id is_active updated_since ${d}
POST projects/{project_id}/user_assignments > user_id! is_active is_project_manager use_default_rates hourly_rate budget
GET projects/{project_id}/user_assignments/{id}
PATCH projects/{project_id}/user_assignments/{id} > is_active is_project_manager use_default_rates hourly_rate budget
DELETE projects/{project_id}/user_assignments/{id}
GET reports/expenses/categories ? from!:day to!:day ${d}
GET reports/expenses/clients ? from!:day to!:day ${d}
GET reports/expenses/projects ? from!:day to!:day ${d}
GET reports/expenses/team ? from!:day to!:day ${d}
GET reports/project_budget ? is_active ${d}
GET reports/time/clients ? from!:day to!:day include_fixed_fee ${d}
GET reports/time/projects ? from!:day to!:day include_fixed_fee ${d}
GET reports/time/tasks ? from!:day to!:day include_fixed_fee ${d}
GET reports/time/team ? from!:day to!:day include_fixed_fee ${d}
GET reports/uninvoiced ? from!:day to!:day include_fixed_fee ${d}
GET roles ? ${d}
POST roles > name! user_ids[]
GET roles/{id}
PATCH roles/{id} > name user_ids[]
DELETE roles/{id}
GET task_assignments ? is_active updated_since ${d}
GET tasks ? is_active updated_since ${d}
POST tasks > name! billable_by_default default_hourly_rate is_default is_active
GET tasks/{id}
PATCH tasks/{id} > name billable_by_default default_hourly_rate is_default is_active
DELETE tasks/{id}
GET time_entries ? user_id client_id project_id task_id external_reference_id:text is_billed is_running approval_status updated_since from to ${d}
POST time_entries > user_id project_id! task_id! spent_date! ${O}
GET time_entries/{id}
PATCH time_entries/{id} > project_id task_id spent_date ${O}
DELETE time_entries/{id}
DELETE time_entries/{id}/external_reference
PATCH time_entries/{id}/restart
PATCH time_entries/{id}/stop
GET user_assignments ? user_id is_active updated_since ${d}
GET users ? is_active updated_since ${d}
POST users > first_name! last_name! email! default_hourly_rate cost_rate ${C}
GET users/me
GET users/me/project_assignments ? ${d}
GET users/{id}
PATCH users/{id} > first_name last_name email ${C}
DELETE users/{id}
GET users/{user_id}/billable_rates ? ${d}
POST users/{user_id}/billable_rates > amount! start_date
GET users/{user_id}/billable_rates/{id}
GET users/{user_id}/cost_rates ? ${d}
POST users/{user_id}/cost_rates > amount! start_date
GET users/{user_id}/cost_rates/{id}
GET users/{user_id}/project_assignments ? updated_since ${d}
GET users/{user_id}/teammates ? ${d}
PATCH users/{user_id}/teammates > teammate_ids[]!
`,Z=`page per_page hours units total_cost quantity unit_price tax tax2 discount amount budget cost_budget fee
  hourly_rate default_hourly_rate cost_rate weekly_capacity over_budget_notification_percentage`.split(/\s+/),J=`billable billable_by_default taxed taxed2 _destroy send_me_a_copy send_thank_you thank_you reminder attach_pdf
  attach_receipt include_link_to_client_invoice include_fixed_fee delete_receipt notify_when_over_budget
  show_budget_to_all budget_is_monthly cost_budget_include_expenses has_access_to_all_future_projects
  use_default_rates wants_timestamp_timers`.split(/\s+/);function K(e){return e==="id"||/_ids?$/.test(e)?"id":Z.includes(e)?"number":e.startsWith("is_")||J.includes(e)?"flag":e==="from"||e==="to"||/(_date|_on)$/.test(e)?"date":e==="updated_since"||e==="paid_at"?"instant":e.endsWith("_time")?"clock":e==="receipt"?"file":"text"}function N(e){const t=e.split(/\s+/).filter(Boolean),s=()=>{const n=[];for(let i=t.shift();i!==void 0&&i!=="}";i=t.shift()){const[,a,o,r,c,u]=/^(\w+)(\[\])?(!)?(?::(\w+))?(\{)?$/.exec(i)??[];if(a===void 0)throw new Error(`the table of operations holds "${i}"`);n.push({name:a,isRequired:r!==void 0,isList:o!==void 0,holds:u===void 0?c??K(a):s()})}return n};return s()}function Q(e){if(e.startsWith("reports/"))return"results";const[,t,s]=/^(invoice|estimate)s\/\{\w+\}\/(\w+)$/.exec(e)??[];return t===void 0?e.split("/").at(-1)??"":`${t}_${s}`}const R=Y.trim().split(/\n(?=[A-Z]+ )/).map(e=>{const[t="",s=""]=e.split(" > "),[n="",i=""]=t.split(" ? "),[a,o=""]=n.split(" "),r=N(i),c=r.some(({name:u})=>u==="per_page")?Q(o):null;return{method:a,path:o,query:r,body:N(s),rows:c}});function ee(e){const[,t="",s="",n=""]=/^\s*([a-z]+)\s+(?:https:\/\/api\.harvestapp\.com)?\/?(?:v2\/)?([^?\s]*?)\/?(?:\?(\S*))?\s*$/i.exec(e)??[];if(t==="")throw new p.dz(`route: found ${e.trim()===""?"nothing":`"${e}"`}, expected a method and a path, such as GET /v2/time_entries`);const i=s.split("/"),a=R.filter(({path:l})=>te(l,i)),o=t.toUpperCase(),r=a.find(l=>l.method===o);if(r)return{operation:r,segments:i,query:[...new URLSearchParams(n)]};if(a.length>0)throw new p.dz(`route: Harvest has no ${o} at /v2/${s}. There is ${a.map(l=>`${l.method} ${w(l)}`).join(", ")}`);const c=i.map(l=>/^(\d+|\{.*\})$/.test(l)?"{id}":l).join("/"),u=[...new Set(R.map(({path:l})=>l.replace(/\{\w+\}/g,"{id}")))],f=(0,P.a)(c,u).replace(/"(.*)"/,'"/v2/$1"');throw new p.dz(`route: Harvest has no "/v2/${s}"${f} docs/request.md lists every route`)}function w({path:e}){return`/v2/${e}`}function te(e,t){const s=e.split("/");return s.length===t.length&&s.every((n,i)=>I(n)?se(t[i])||I(t[i]??""):n===t[i])}const se=e=>/^[1-9]\d{0,15}$/.test(e??""),I=e=>/^\{\w+\}$/.test(e);var z=m(7692);function x(e,t,s,n){const i={};for(const[a,o]of t){const r=e.find(u=>u.name===a),c=`${s}${a}`;if(r)i[a]=M(r,o,c,n);else{const u=e.map(l=>l.name),f=u.length===0?" Nothing belongs here.":` Known here: ${u.join(", ")}`;n(o.line,`unknown parameter "${c}"${(0,P.a)(a,u)}${f}`)}}for(const{name:a,isRequired:o}of e)o&&(t.get(a)?.kind??"none")==="none"&&n(0,`"${s}${a}" is missing`);return i}function M(e,t,s,n){if(t.kind==="none")return null;if(e.isList){if(t.kind==="list")return t.items.map((c,u)=>M({...e,isList:!1},c,`${s}[${u}]`,n));n(t.line,`${s}: expected a list`);return}const{holds:i}=e;if(typeof i!="string"){if(t.kind==="map")return x(i,t.entries,`${s}.`,n);n(t.line,`${s}: expected ${i.map(({name:c})=>c).join(", ")}`);return}const{expected:a,read:o}=ie[i],r=t.kind==="scalar"?o(t.text.trim(),t.text):void 0;return r===void 0&&n(t.line,`${s}: found ${ne(t)}, expected ${a}`),r}const W=e=>t=>e.test(t)?t:void 0,ie={id:{expected:"an id, such as 14308069",read:e=>/^[1-9]\d{0,15}$/.test(e)&&Number.isSafeInteger(Number(e))?Number(e):void 0},number:{expected:"a number, such as 3.5",read:e=>/^-?\d{1,15}(\.\d{1,15})?$/.test(e)?Number(e):void 0},flag:{expected:"true or false",read:e=>/^(true|false)$/i.test(e)?/^t/i.test(e):void 0},text:{expected:"a text",read:(e,t)=>t},date:{expected:"a day, such as 2026-05-20",read:e=>(0,z.mC)(e)??void 0},day:{expected:"a day, such as 2026-05-20",read:e=>(0,z.mC)(e.replace(/^(\d{4})(\d\d)(\d\d)$/,"$1-$2-$3"))?.replaceAll("-","")},instant:{expected:"an instant, such as 2026-05-20T08:00:00Z",read:e=>/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(e)&&!Number.isNaN(Date.parse(e))?e:void 0},clock:{expected:"a time of day, such as 8:00am or 14:35",read:W(/^([01]?\d|2[0-3]):[0-5]\d ?([ap]m)?$/i)},file:{expected:"the path of a png, gif, jpg or pdf file within the workspace",read:W(/^[^\0]+\.(png|gif|jpe?g|pdf)$/i)}};function ne(e){return e.kind==="scalar"?`"${e.text.slice(0,100)}"`:e.kind==="list"?"a list":e.kind==="map"?"a mapping":"nothing"}function ae(e,t){const{operation:s,segments:n,query:i}=ee(e),a=new Map(X(t));for(const[_,T]of i)a.set(_,{kind:"scalar",text:T,line:1});const o=[],r=(_,T)=>o.push(`parameters${_>0&&t.includes(`
`)?`, line ${_}`:""}: ${T}`),c=n.flatMap(_=>/^\{(\w+)\}$/.exec(_)?.[1]??[]),u=x(c.map(re),oe(a,c),"",r),f=new Map([...a].filter(([_])=>!c.includes(_))),l=x(s.method==="GET"?s.query:s.body,f,"",r);if(de(s,l,r),o.length>0)throw new p.dz(o.map(_=>({severity:"error",message:_,place:null})));const $=n.map(_=>_.startsWith("{")?String(u[_.slice(1,-1)]):_).join("/"),E=s.method==="GET",G=s.body.find(({name:_,holds:T})=>T==="file"&&l[_]!=null);return{operation:s,method:s.method,path:$,query:E?l:{},body:E||s.body.length===0?null:l,file:G?{field:G.name,path:String(l[G.name])}:null,caution:le(s,l)}}function re(e){return{name:e,isRequired:!0,isList:!1,holds:"id"}}function oe(e,t){return new Map([...e].filter(([s])=>t.includes(s)))}function de({method:e,path:t,body:s},n,i){const{hours:a,event_type:o}=n;t.startsWith("time_entries")&&"hours"in n&&!(Number(a)>0)&&i(0,'hours: Harvest takes 0 or nothing for "start a timer". Give hours above 0, or leave hours out to start one');const r=t.startsWith("estimates")?ue:ce;t.endsWith("/messages")&&o!=null&&!r.includes(String(o))&&i(0,`event_type: found "${String(o)}", expected one of ${r.join(", ")}, or none to send mail`),e==="PATCH"&&s.length>0&&Object.keys(n).length===0&&i(0,`nothing to change was given. Known here: ${s.map(({name:c})=>c).join(", ")}`)}const ce=["send","close","draft","re-open"],ue=["send","accept","decline","re-open"];function le({method:e,path:t},s){return e==="POST"&&t.endsWith("/messages")&&s.event_type==null?"without event_type this e-mails the customer":e==="POST"&&t.endsWith("/payments")&&s.send_thank_you!==!1?"unless send_thank_you is false this e-mails the customer once the invoice is paid":e==="POST"&&t==="users"?"this e-mails an invitation":e==="DELETE"&&t==="projects/{id}"?"this deletes the project with all of its time and expenses":e==="DELETE"&&t==="invoices/{id}"?"this deletes the invoice with its payments and messages":null}var j=m(5493),F=m(1263),_e=m(6766);const q=1e6,B=2e7;async function pe(e,t){const s=ae(e.route,e.parameters),{method:n,path:i,caution:a,operation:o}=s,r=`${n} /v2/${i}`;if(a!==null&&!e.confirm&&!e.dryRun)throw new p.dz(`${n} ${w(o)}: ${a}. Where that is meant, give \`confirm: true\``);if(e.paginate&&o.rows===null)throw new p.dz(`paginate: ${n} ${w(o)} gives no list`);const c=await $e(s,t);if(e.dryRun){const u=`Dry run: ${r} would be sent${a===null?"":`; ${a}, so it needs \`confirm: true\``}`;return t.log(u),{outputs:{},faults:[],summary:`## ${(0,j.X1)(u)}
`}}try{const u=await(0,_e.sq)(e.harvest,t,f=>e.paginate?fe(f,s):f.exchange(n,i,me(s,c)));return await he(r,u,t)}catch(u){if(!(u instanceof p.GI))throw u;const{status:f,lost:l}=u.request,$=[{severity:"error",message:ge(u),place:null}];t.log(`${r}: ${f??"no answer"}${l?", though it may have taken effect":""}`);const E=`## ${(0,j.X1)(r)} failed

${(0,F.N)($,null)}
`;return{outputs:{status:f===null?"":String(f)},faults:$,summary:E}}}function me({method:e,query:t},s){return{query:t,...s!==null&&{body:s},once:e!=="GET"}}async function fe(e,{path:t,query:s,operation:n}){const i=n.rows??"",a=await(0,V.qs)(e,t,i,s);return{status:200,body:{[i]:a,total_entries:a.length}}}async function he(e,{status:t,body:s},n){const i=s===null?"":JSON.stringify(s),a=(0,h.join)(n.context.tempDir,`harvest-ledger-response-${n.random().toString(36).slice(2)}.json`);await n.writeFile(a,i);const o=Buffer.byteLength(i)>q,r=`${e}: ${t}, ${i.length.toLocaleString("en")} characters`;n.log(r);const c=o?[{severity:"warning",message:`the answer is larger than the ${q/1e6} MB GitHub takes as an output, so \`response\` is empty. Read the file that \`response-path\` names`,place:null}]:[];return{outputs:{response:o?"":i,"response-path":a,status:String(t)},faults:c,summary:`## ${(0,j.X1)(r)}
${o?`
${(0,F.N)(c,null)}
`:""}`}}function ge(e){const{status:t,lost:s,remedy:n}=e.request,i=t===404?"To Harvest there is no such thing in this account, or not for this token. Check the ids in route and parameters":s?"It may have taken effect all the same: look in Harvest before you run it again":n;return new p.GI({...e.request,remedy:i}).message}async function $e({body:e,file:t},s){return e===null||t===null?e:(0,U.Q)(e,{field:t.field,...await Te(s.context.workspace,t.path)})}const Ee={".png":"image/png",".gif":"image/gif",".jpg":"image/jpeg",".jpeg":"image/jpeg",".pdf":"application/pdf"};async function Te(e,t){const s=await(0,v.realpath)(e),n=await(0,v.realpath)((0,h.join)(s,t)).catch(r=>{throw new p.dz(`parameters: ${t}: there is no such file in the workspace`,{cause:r})}),i=(0,h.relative)(s,n);if(i.startsWith(`..${h.sep}`)||i===".."||(0,h.relative)(s,n)===""||i.includes(`.git${h.sep}`))throw new p.dz(`parameters: ${t} is not a file within the workspace`);const a=await(0,v.readFile)(n);if(a.length>B)throw new p.dz(`parameters: ${t} has ${(a.length/1e6).toFixed(1)} MB, more than ${B/1e6}`);const o=i.split(h.sep).at(-1)??i;return{bytes:a,name:o,type:Ee[(0,h.extname)(o).toLowerCase()]??"application/octet-stream"}}})};export{ve as id,be as ids,we as modules};
