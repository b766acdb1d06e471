import type { RoleHolder } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import type { Answer } from '../answer.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { failure, success } from '../notice.ts'
import { addressOf, paths } from '../paths.ts'
import { roleInWords } from '../read-visit.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { nextStep } from './next-step.ts'

/** Where whoever signed in with several roles says which one to act in. */
export const ownRolesPage = async (context: PageContext, isRefused = false): Promise<Html> => {
  const { visit } = context
  const { role, signIn, site } = visit.texts
  const entries = await Promise.all(rolesOf(context).map((actor) => entry(context, actor)))
  const content = html`${isRefused && failure({ title: role.errorTitle, text: role.noSuchRole })}
    ${
      visit.asked.chosen === 'yes' &&
      success({ title: role.chosen(visit.roleWords), link: nextStep(visit) })
    }
    <p class="lead">${rolesOf(context).length > 1 ? signIn.severalRoles : signIn.oneRole}</p>
    <ul class="own-roles">
      ${entries}
    </ul>`
  return layout(visit, { title: site.changeRole, content, isRefused })
}

/** Only what the sign-in gave can be chosen. */
export const chooseOwnRole = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const chosen = rolesOf(context).find((actor) => writtenRole(actor) === typed.role)
  if (chosen === undefined) return { status: 422, page: await ownRolesPage(context, true) }
  return { to: addressOf('role', context.visit.language, { chosen: 'yes' }), actor: chosen }
}

const rolesOf = ({ visit: { account } }: PageContext): readonly RoleHolder[] => account?.roles ?? []

const entry = async ({ visit, queries }: PageContext, actor: RoleHolder): Promise<Html> => {
  const { signIn } = visit.texts
  const words = firstUpper(await roleInWords(queries, actor, visit))
  const written = writtenRole(actor)
  return html`<li>
    <span class="own-role">${words}</span>
    ${
      written === writtenRole(visit.actor)
        ? html`<strong>${signIn.actingNow}</strong>`
        : postForm(
            visit,
            { action: paths.role[visit.language] },
            html`<input type="hidden" name="role" value="${written}" />
              <button class="button button-secondary" type="submit">
                ${signIn.actAs}<span class="visually-hidden"> ${words}</span>
              </button>`,
          )
    }
  </li> `
}

const firstUpper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
