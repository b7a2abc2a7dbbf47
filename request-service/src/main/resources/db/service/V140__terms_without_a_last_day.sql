-- What waits for somebody whose last day lies in a year that is not known stands among what has no date (期限待定) now: all is counted
-- anew when somebody asks next.
delete from counted_term;
