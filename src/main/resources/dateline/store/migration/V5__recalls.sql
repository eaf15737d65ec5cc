-- Whether it has to be told wherever the public has ever seen the article, for it is withdrawn, or not any more; the terms
-- of those places that are neither had nor has stand beside it.
ALTER TABLE change ADD COLUMN recalls BOOLEAN NOT NULL DEFAULT FALSE;
