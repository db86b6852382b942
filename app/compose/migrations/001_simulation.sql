-- How often a simulated day was begun on this database, and whether it was finished.
create table simulation.day_run (
  seed text not null,
  service_day date not null,
  attempts int not null,
  finished_at timestamptz,
  primary key (seed, service_day)
);
