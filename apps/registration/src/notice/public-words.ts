import { objectionGroundText, type ObjectionGround } from '@jiuyuan/contract-registration/objection-ground'
import { markup, type Markup } from '@jiuyuan/service-kit/public-page'
import type { PublicNotice } from './public-page.queries.ts'

export const title = '就业困难人员认定公示'

/** Where to turn when the notice is over. */
export const complaints = (office: string) => markup`<h2>对认定结果有意见</h2>
<p>公示期满后提出的意见不再暂停公示,但仍可反映:请向${office}反映;对认定决定不服的,可以依法申请行政复议或提起行政诉讼。</p>
<p class="screen"><a href="/public/registration/objections">已提出异议的,凭回执查询处理结果</a></p>`

const row = ({ number, nameMasked, identityMasked, community, until }: PublicNotice['lines'][number]): Markup =>
  markup`<tr><td><bdi>${number}</bdi></td><td><bdi>${nameMasked}</bdi></td><td><bdi>${identityMasked}</bdi></td><td>${community}</td><td><bdi>${until ?? ''}</bdi></td></tr>`

/** Everything that may be read and said while the notice runs; `once` marks this form, so that sending it twice is once. */
export const noticePage = ({ office, from, place, lines }: PublicNotice, action: string, once: string) => markup`
<p>根据《关于加强就业援助工作的实施意见》(二)(三),以下人员拟认定为就业困难人员,自<bdi>${from}</bdi>起在${place}公示。公示期至表中日期为止;对情况不实的,可在公示期内提出异议,可以不署名。</p>
<table><thead><tr><th scope="col">序号</th><th scope="col">姓名</th><th scope="col">公民身份号码</th><th scope="col">社区</th><th scope="col">公示截止</th></tr></thead><tbody>${lines.map(row)}</tbody></table>
<h2>提出异议</h2>
<p>受理:${office}。也可以在下面填写;只暂停所涉及的一个人的公示,不影响其他人。</p>
<form method="post" action="${action}">
<input type="hidden" name="once" value="${once}">
<label>所指人员<select name="number" required>${lines.map(({ number, nameMasked }) => markup`<option value="${number}">${number} ${nameMasked}</option>`)}</select></label>
<label>异议理由<select name="ground" required>${Object.entries(objectionGroundText).map(([code, words]) => markup`<option value="${code}">${words}</option>`)}</select></label>
<label>异议内容(1000字以内)<textarea name="text" rows="6" maxlength="1000" required></textarea></label>
<label>您的姓名或联系方式(可以不填)<input name="objector" maxlength="100" autocomplete="off"></label>
<p class="quiet">内容加密保存,只供调查使用;不会告知所指人员。</p>
<button type="submit">提交异议</button>
</form>
<p class="screen"><a href="/public/registration/objections">已提出异议的,凭回执查询处理结果</a></p>`

/** What the objector takes along. */
export const receiptPage = (code: string, outcome: Outcome | Repeat) => markup`
${'repeat' in outcome ? repeated(outcome) : markup`<p class="told">已收到您的异议,将在<bdi>${outcome.dueOn}</bdi>前调查完毕。</p>`}
<p>凭以下回执可以查询处理结果,不需要姓名。请抄下或拍照,不会再次显示:</p>
<p class="code"><bdi>${code}</bdi></p>
<p><a href="/public/registration/objections">查询处理结果</a></p>`

/** Asks for the receipt. */
export const outcomeForm = markup`
<form method="post" action="/public/registration/objections">
<label>回执<input name="code" maxlength="40" required autocomplete="off"></label>
<button type="submit">查询</button>
</form>`

const settledText = {
  upheld: '经调查,异议成立,所涉及的认定申请不予认定。',
  dismissed: '经调查,异议不成立,公示继续进行。',
} as const

interface Stated {
  readonly on: string
  readonly ground: ObjectionGround
}

interface Outcome extends Stated {
  readonly dueOn: string
  readonly settled: keyof typeof settledText | null
  readonly settledOn: string | null
}

interface Repeat extends Stated {
  readonly repeat: 'unread' | 'nothing-new'
}

const repeatText = {
  unread:
    '同一理由的异议此前已经调查,结论是不成立。您的异议已经记录,由街道(乡镇)查看;提出新的情况的,再行调查。在此之前公示不因本件暂停。',
  'nothing-new': '同一理由的异议此前已经调查,结论是不成立。街道(乡镇)看过您的异议,没有提出新的情况,不再重复调查。',
} as const

const stated = ({ on, ground }: Stated) => markup`您于<bdi>${on}</bdi>提出的异议(理由:${objectionGroundText[ground]}):`

const repeated = (repeat: Repeat) => markup`<p class="told">${stated(repeat)}${repeatText[repeat.repeat]}</p>`

const openOrSettled = ({ dueOn, settled, settledOn, ...objection }: Outcome) => markup`
<p class="told">${stated(objection)}${settled ? settledText[settled] : '正在调查。'}
${settled ? markup`<bdi>${settledOn ?? ''}</bdi>` : markup`应于<bdi>${dueOn}</bdi>前调查完毕。`}</p>`

/** What became of it; no word of whom it was about. */
export const outcomeText = (outcome: Outcome | Repeat | 'concluded') => {
  if (outcome === 'concluded') return markup`<p class="told">该件异议已经处理完毕。</p>`
  return 'repeat' in outcome ? repeated(outcome) : openOrSettled(outcome)
}
