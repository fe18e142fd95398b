import { Part } from '../settings/Part';
import { Button } from '../ui/Button';
import { TextArea, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { useToast } from '../ui/Toast';

/** The text of a public issue: read first, then copied. */
export function IssuePart({ issue }: { issue: { title: string; body: string } }) {
  const t = useText().health.sample;
  const toast = useToast();
  const copy = () =>
    void navigator.clipboard.writeText(`${issue.title}\n\n${issue.body}`).then(() => toast({ text: t.copied }));
  return (
    <Part title={t.issue} why={t.issueWhy}>
      <TextField label={t.issueTitle} lang="en" readOnly value={issue.title} act="issue-title" />
      <TextArea
        label={t.issueBody}
        lang="en"
        readOnly
        className="input mono"
        rows={Math.min(28, issue.body.split('\n').length + 1)}
        value={issue.body}
        act="issue-body"
      />
      <div>
        <Button act="copy-issue" onClick={copy}>
          {t.copy}
        </Button>
      </div>
    </Part>
  );
}
