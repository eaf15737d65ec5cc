-- The order of texts is that of their bytes, as in SQLite, whatever the order of this database is.
DO $$
DECLARE
    one RECORD;
BEGIN
    FOR one IN
        SELECT columns.table_name, columns.column_name FROM information_schema.columns
        JOIN information_schema.tables USING (table_schema, table_name)
        WHERE columns.table_schema = current_schema() AND tables.table_type = 'BASE TABLE'
            AND columns.data_type = 'text' AND columns.collation_name IS DISTINCT FROM 'C'
        ORDER BY columns.table_name, columns.ordinal_position
    LOOP
        EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE TEXT COLLATE "C"', one.table_name, one.column_name);
    END LOOP;
END $$;

-- What all nodes count together, each in a window that ends by itself. No crash of the database need leave it.
CREATE UNLOGGED TABLE IF NOT EXISTS shared_count (
    name TEXT COLLATE "C" PRIMARY KEY,
    ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
    times INTEGER NOT NULL
);

-- How often somebody has written: whoever writes moves it with the last statement of its transaction.
-- It is made last: where it is, the rest of this script has run.
CREATE TABLE IF NOT EXISTS store_write (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    number BIGINT NOT NULL
);

INSERT INTO store_write (only_one, number) VALUES (1, 0) ON CONFLICT (only_one) DO NOTHING;
