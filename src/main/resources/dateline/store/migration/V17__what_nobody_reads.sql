-- Receipts go to whoever filed, and are not kept.
DROP TABLE receipt;

DELETE FROM counter WHERE name = 'receipt';

-- When a document was fetched first is told by each story that it brought.
ALTER TABLE ledger_fetch DROP COLUMN at;
ALTER TABLE ledger_fetch DROP COLUMN times;
