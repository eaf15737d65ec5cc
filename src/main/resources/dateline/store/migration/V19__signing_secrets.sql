-- What is signed with stands sealed under a key that is not in the store (sealed:1:KEY:BASE64), or as it is where there is no
-- key (plain:TEXT). The columns have new names, so that a program which knows nothing of this signs nothing with what it reads.
ALTER TABLE webhook RENAME COLUMN secret TO signing_secret;
ALTER TABLE webhook RENAME COLUMN former_secret TO former_signing_secret;
ALTER TABLE hub_subscription RENAME COLUMN secret TO signing_secret;
ALTER TABLE source_subscription RENAME COLUMN secret TO signing_secret;
ALTER TABLE source_subscription RENAME COLUMN pending_secret TO pending_signing_secret;

UPDATE webhook SET signing_secret = 'plain:' || signing_secret, former_signing_secret = 'plain:' || former_signing_secret;
UPDATE hub_subscription SET signing_secret = 'plain:' || signing_secret;
UPDATE source_subscription SET signing_secret = 'plain:' || signing_secret WHERE signing_secret <> '';
UPDATE source_subscription SET pending_signing_secret = 'plain:' || pending_signing_secret;

-- Whether anything stands as it is: 0 or 1.
INSERT INTO counter (name, value)
    SELECT 'plain_secret', CASE WHEN EXISTS (SELECT 1 FROM webhook) OR EXISTS (SELECT 1 FROM hub_subscription)
        OR EXISTS (SELECT 1 FROM source_subscription) THEN 1 ELSE 0 END;
