ALTER TABLE writing ADD COLUMN full_title text;
UPDATE writing SET full_title = title || '.';
