-- The last day on which submissions are taken from the web, in the consultation's zone; none: until an editor closes the register.
alter table submission.register add column closes_on date;

drop trigger stamp_rules on submission.register;
create trigger stamp_rules before update on submission.register
  for each row when ((old.open, old.moderation, old.anonymous, old.last_number, old.closes_on)
    is distinct from (new.open, new.moderation, new.anonymous, new.last_number, new.closes_on))
  execute function submission.stamp_rules();
