-- What a reconciliation found, kept as it was: a later run of the same day is another row.
create table reconciliation.report (
  report_id bigint generated always as identity primary key,
  service_day date not null,
  generated_at timestamptz not null,
  unexplained_fen bigint not null,
  report jsonb not null
);

create index report_by_day on reconciliation.report (service_day, report_id desc);
