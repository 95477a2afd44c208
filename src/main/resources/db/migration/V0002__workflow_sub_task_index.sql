-- Completing a task asks for its sub-tasks, and the engine has no index for that question:
-- without this one each completion reads the table of all open tasks.
create index if not exists tollgate_task_parent on act_ru_task (parent_task_id_);
