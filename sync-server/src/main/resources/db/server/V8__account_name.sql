-- Who reads "Anna" and "anna" takes them for one account, so that there is only one.
CREATE UNIQUE INDEX account_of_name ON account (lower(name));
