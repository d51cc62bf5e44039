import { useActingOrganisation } from '../acting-organisation.ts';
import { IconDownload } from '../icons.ts';
import { T, useLocale, useT } from '../intl.tsx';
import { fileHref } from './upload.ts';
import styles from './Files.module.css';

export interface ShownFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly pages?: number | null;
  readonly sha256: string;
}

interface FileLinkProps {
  readonly file: ShownFile;
  /** The whole SHA-256, for whoever compares it; else its beginning. */
  readonly full?: boolean;
  /** Shows the name and the size alone. */
  readonly brief?: boolean;
}

/** A file that may be opened: its reading may be noted, and it is saved rather than shown in place. */
export function FileLink({ file, full, brief }: FileLinkProps) {
  const t = useT();
  const organisation = useActingOrganisation();
  return (
    <span className={styles.file}>
      <a href={fileHref(file.id, organisation)} download className={styles.link}>
        <IconDownload aria-hidden="true" size={14} /> {file.name}
        <span className="visually-hidden"> ({t('files.download')})</span>
      </a>{' '}
      <FileFacts file={file} nameless {...(full ? { full } : {})} {...(brief ? { brief } : {})} />
    </span>
  );
}

/** What a file is: its name, size and pages, and the hash by which it is known. */
export function FileFacts({ file, full, brief, nameless }: FileLinkProps & { readonly nameless?: boolean }) {
  const t = useT();
  const locale = useLocale();
  return (
    <span className={styles.facts}>
      {nameless ? null : <span className={styles.name}>{file.name} </span>}
      <span className="nowrap">{sizeText(file.size, locale)}</span>
      {file.pages ? <span className="nowrap">, {t('files.pages', { count: file.pages })}</span> : null}
      {brief ? null : (
        <>
          {' — '}
          <T id="files.hash" values={{ hash: <code>{full ? file.sha256 : file.sha256.slice(0, 16)}</code> }} />
        </>
      )}
    </span>
  );
}

/** '1,4 Mo', '12 ko'. */
function sizeText(bytes: number, locale: string): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1_000));
}
