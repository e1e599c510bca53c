-- Why a job failed last: the kinds of the errors, never what they say.
create table store.job_failure (
    task_name text not null,
    task_instance text not null,
    at timestamptz not null,
    reason text not null,
    primary key (task_name, task_instance)
);
