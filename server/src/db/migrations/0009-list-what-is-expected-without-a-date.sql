-- A missing annex or an incomplete act is to be dealt with although no text says by when: it stands among the due dates,
-- with its owners, and without a date. The deadlines are computed anew when the server starts: nothing is moved here.
alter table steering.deadline alter column due_on drop not null,
  add constraint deadline_window_dated
    check (due_on is not null or (window_opens_on is null and window_closes_on is null));
alter table steering.deadline_owner alter column due_on drop not null;
