-- Once, when the volume is new: the product owns its database and nothing else.
\getenv password DATABASE_PASSWORD
CREATE ROLE koppelvlak LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE koppelvlak OWNER koppelvlak;
REVOKE CONNECT ON DATABASE koppelvlak FROM PUBLIC;
