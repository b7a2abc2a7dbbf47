-- A number that an office gives does not say whose it is: the code that was told with it does.
create index query_code_of_any_body on query_code (code_index);
