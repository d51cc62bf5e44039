import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { ORIGINS, type CandidatureField } from '@maillage/domain/cohorts';
import { inMegabytes, LARGEST_FILE } from '@maillage/domain/files';
import type { CalendarDate } from '@maillage/kernel';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { CandidateOrigin, CandidatureFileQuery, ImportCandidaturesMutation } from '../../../gql/graphql.ts';
import { announce } from '../../../ui/announcer.tsx';
import { FileField } from '../../../ui/files/FileField.tsx';
import type { UploadedFile } from '../../../ui/files/upload.ts';
import { RefusalText } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { LoadingState } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useToday } from '../../../ui/today.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { mappingOf, missingFields, withField, type ColumnFields } from './mapping.ts';
import { CANDIDATURE_FILE, IMPORT_CANDIDATURES } from './operations.ts';
import { RefusedLines } from './RefusedLines.tsx';
import styles from '../components/Cohorts.module.css';

type Imported = Extract<ImportCandidaturesMutation['imported'], { __typename: 'CandidaturesImported' }>;

/** A file of candidatures: sent, its columns told, tried without writing anything, then entered. */
export function ImportForm({ cohortId }: { readonly cohortId: string }) {
  const t = useT();
  const today = useToday();
  const [file, setFile] = useState<UploadedFile | null>(null);
  const [audience, setAudience] = useState<CandidateOrigin>('job_seeker');
  const [receivedOn, setReceivedOn] = useState<string>(today);
  const read = useQuery(CANDIDATURE_FILE, {
    variables: { cohortId, fileId: file?.id ?? '' },
    skip: file === null,
  });
  return (
    <Stack gap="lg" className={styles.form}>
      <Section title={t('candidatureImport.file')} description={t('candidatureImport.fileText')}>
        <Stack gap="md">
          <FileField
            path="file"
            purpose="candidature_import"
            label={t('candidatureImport.fileField')}
            description={t('candidatureImport.accepted', { megabytes: inMegabytes(LARGEST_FILE) })}
            value={file}
            required
            onChange={setFile}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label={t('candidatureImport.audience')}
              description={t('candidatureImport.audienceHelp')}
              value={audience}
              data={ORIGINS.map((origin) => ({ value: origin, label: t(`audience.${origin}`) }))}
              onChange={(event) => setAudience(event.currentTarget.value as CandidateOrigin)}
            />
            <TextInput
              type="date"
              label={t('candidatureImport.receivedOn')}
              description={t('candidatureImport.receivedOnHelp')}
              value={receivedOn}
              max={today}
              onChange={(event) => setReceivedOn(event.currentTarget.value)}
            />
          </SimpleGrid>
        </Stack>
      </Section>
      {file === null ? null : read.error ? (
        <FailureState error={read.error} onRetry={() => void read.refetch()} />
      ) : !read.data ? (
        <LoadingState lines={6} label={t('candidatureImport.reading')} />
      ) : read.data.candidatureFile.refusals.length > 0 ? (
        <ul role="alert" className={styles.list}>
          {read.data.candidatureFile.refusals.map((refusal) => (
            <li key={refusal.code}>
              <RefusalText refusal={refusal} />
            </li>
          ))}
        </ul>
      ) : (
        <Columns
          key={file.id}
          cohortId={cohortId}
          fileId={file.id}
          table={read.data.candidatureFile}
          audience={audience}
          receivedOn={receivedOn}
        />
      )}
    </Stack>
  );
}

interface ColumnsProps {
  readonly cohortId: string;
  readonly fileId: string;
  readonly table: CandidatureFileQuery['candidatureFile'];
  readonly audience: CandidateOrigin;
  readonly receivedOn: string;
}

/** What each column holds; a trial must have been made of the columns as they stand before anything is entered. */
function Columns({ cohortId, fileId, table, audience, receivedOn }: ColumnsProps) {
  const t = useT();
  const apollo = useApolloClient();
  const [columns, setColumns] = useState<ColumnFields>(table.columns.map(({ field }) => field));
  const [tried, setTried] = useState<{ outcome: Imported; of: string } | null>(null);
  const [entered, setEntered] = useState<Imported | null>(null);
  const [run, { loading }] = useMutation(IMPORT_CANDIDATURES);
  const missing = missingFields(columns);
  const asked = JSON.stringify([columns, audience, receivedOn]);
  const trial = tried?.of === asked ? tried.outcome : null;

  const go = async (dryRun: boolean): Promise<void> => {
    try {
      const { data } = await run({
        variables: {
          input: {
            cohortId,
            fileId,
            dryRun,
            mapping: mappingOf(columns),
            audience,
            receivedOn: (receivedOn || null) as CalendarDate | null,
          },
        },
      });
      const outcome = data?.imported;
      if (!outcome) return;
      if (outcome.__typename === 'Refused') {
        toast(outcome.refusals.map(({ message }) => message).join(' '), 'bad');
        return;
      }
      if (dryRun) setTried({ outcome, of: asked });
      else {
        setEntered(outcome);
        apollo.cache.evict({ fieldName: 'cohort' });
        apollo.cache.gc();
      }
      announce(
        t(dryRun ? 'candidatureImport.tried' : 'candidatureImport.entered', {
          accepted: outcome.accepted,
          refused: outcome.refused.length,
        }),
      );
    } catch {
      toast(t('candidatureImport.failed'), 'bad');
    }
  };

  if (entered) {
    return (
      <Section title={t('candidatureImport.done')}>
        <Stack gap="md">
          <p>{t('candidatureImport.entered', { accepted: entered.accepted, refused: entered.refused.length })}</p>
          <RefusedLines lines={entered.refused} />
          <Link to="/cohortes/$cohortId" params={{ cohortId }}>
            {t('cohorts.backToPage')}
          </Link>
        </Stack>
      </Section>
    );
  }
  return (
    <Section
      title={t('candidatureImport.columns', { lines: table.lines })}
      description={t('candidatureImport.columnsText')}
    >
      <Stack gap="md">
        <ColumnsTable
          columns={table.columns}
          fields={columns}
          onField={(at, field: CandidatureField | null) => setColumns(withField(columns, at, field))}
        />
        {missing.length > 0 ? (
          <p role="status">
            {t('candidatureImport.missing', {
              fields: missing.map((field) => t(`candidatureField.${field}`)).join(', '),
            })}
          </p>
        ) : null}
        {trial ? (
          <>
            <p role="status">
              {t('candidatureImport.tried', { accepted: trial.accepted, refused: trial.refused.length })}
            </p>
            <RefusedLines lines={trial.refused} />
          </>
        ) : null}
        <Group justify="flex-end">
          <Button
            variant={trial ? 'default' : 'filled'}
            loading={loading}
            disabled={missing.length > 0}
            onClick={() => void go(true)}
          >
            {t('candidatureImport.try')}
          </Button>
          {trial && trial.accepted > 0 ? (
            <Button loading={loading} onClick={() => void go(false)}>
              {t('candidatureImport.enter', { accepted: trial.accepted })}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Section>
  );
}
