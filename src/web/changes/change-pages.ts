import type { ActOnForm, MakePage, PageRouter } from '../page-router.ts'
import { agreeForm } from './agree.ts'
import { annulForm } from './annul.ts'
import type { ChangeForm, ChangePage, Variant } from './change-form.ts'
import { confirmForm } from './confirm.ts'
import { mendConsentsForm } from './correct-consents.ts'
import { mendEndForm, undoForm } from './correct-end.ts'
import { beginCorrection, correctPage } from './correct-page.ts'
import { endForm } from './end.ts'
import { extendForm } from './extend.ts'
import { beginFromHub, hubPage } from './hub.ts'
import { leaveForm } from './leave.ts'
import { reassessForm } from './reassess.ts'
import { actOnForm, showForm } from './two-steps.ts'

/** The short forms by which a leader changes an agreement, and the page that leads to them. */
export const changePages = (pages: PageRouter): void => {
  pages.get('change', hubPage)
  pages.post('change', beginFromHub)
  onePage(pages, agreeForm)
  onePage(pages, confirmForm)
  onePage(pages, extendForm)
  onePage(pages, leaveForm)
  onePage(pages, reassessForm)
  severalForms(pages, 'end', { '': handlers(endForm), annul: handlers(annulForm) })
  severalForms(pages, 'correct', {
    '': { show: correctPage, act: beginCorrection },
    undo: handlers(undoForm),
    end: handlers(mendEndForm),
    consents: handlers(mendConsentsForm),
  })
}

interface Handlers {
  readonly show: MakePage
  readonly act: ActOnForm
}

const handlers = <Body>(form: ChangeForm<Body>): Handlers => ({
  show: showForm(form),
  act: actOnForm(form),
})

const onePage = <Body>(pages: PageRouter, form: ChangeForm<Body>): void => {
  const { show, act } = handlers(form)
  pages.get(form.page, show)
  pages.post(form.page, act)
}

/** Which form of a page is asked for stands in its address; the first where none is. */
const severalForms = (
  pages: PageRouter,
  page: ChangePage,
  forms: Readonly<Partial<Record<Variant['what'] | '', Handlers>> & Record<'', Handlers>>,
): void => {
  const asked = (what: string | null | undefined): Handlers =>
    Object.entries(forms).find(([name]) => name === (what ?? ''))?.[1] ?? forms['']
  pages.get(page, (context) => asked(context.visit.asked.what).show(context))
  pages.post(page, (context, typed) => asked(context.visit.asked.what).act(context, typed))
}
