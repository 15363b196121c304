import { formatDay } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import { Button, Select } from '../pages/controls.tsx';
import { inLanguage } from '../pages/links.ts';
import { AccessPage, type PageContext } from './frame.tsx';
import { mayManage, rolesToGive } from './manage.ts';
import { membersWording } from './members-wording.ts';
import type { Person } from './people.ts';

interface Props extends PageContext {
  readonly member: Person;
  /** The name of their organisation. */
  readonly organisation: string;
  readonly done?: string;
}

/** One member: who they are, and what whoever looks after them can do about their access. */
export function memberPage({ member, organisation, done, ...context }: Props) {
  const { deps, lang, viewer } = context;
  const words = wordsIn(membersWording, lang);
  const path = `/workspace/people/${member.id}`;
  const managed = mayManage(viewer, member, deps.config.adminEmail);
  const to = (act: string) => inLanguage(`${path}/${act}`, lang);
  const ways = [
    ...(member.joined ? [] : [['invitation', words.again, words.againText] as const]),
    ['sign-out', words.signOut, words.signOutText] as const,
    ['removal', words.remove, words.removeText] as const,
  ];
  return (
    <AccessPage {...context} title={member.name} path={path} done={done}>
      <p>
        <a class="kern-link" href={inLanguage('/workspace/people', lang)}>
          {words.back}
        </a>
      </p>
      <dl class="facts">
        <dt>{words.email}</dt>
        <dd>
          <bdi dir="ltr">{member.email}</bdi>
        </dd>
        <dt>{words.organisation}</dt>
        <dd dir="auto">{organisation}</dd>
        <dt>{words.role}</dt>
        <dd>{words.roles[member.role]}</dd>
        <dt>{words.since}</dt>
        <dd>{member.joined ? formatDay(member.joined, lang, 'short') : words.notYet}</dd>
      </dl>
      {!managed && <p class="kern-body">{member.id === viewer.id ? words.yourself : words.notYours}</p>}
      {managed && (
        <>
          <form method="post" action={to('role')} class="action action--asks">
            <Select
              name="role"
              label={words.changeRole}
              options={rolesToGive(viewer, member.organisation).map(
                (one) => [one, words.roles[one]] as const,
              )}
              value={member.role}
            />
            <Button label={words.save} />
          </form>
          {ways.map(([act, label, text]) => (
            <form method="post" action={to(act)} class="action action--asks">
              <p class="kern-body" id={`${act}-text`}>
                {text}
              </p>
              <Button label={label} look="secondary" described={`${act}-text`} />
            </form>
          ))}
        </>
      )}
    </AccessPage>
  );
}
