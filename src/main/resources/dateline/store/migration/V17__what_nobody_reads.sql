-- Receipts go to whoever filed, and are not kept.
DROP TABLE receipt;

DELETE FROM counter WHERE name = 'receipt';

ALTER TABLE ledger_fetch DROP COLUMN times;
