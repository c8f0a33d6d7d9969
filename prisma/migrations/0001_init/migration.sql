-- CreateTable
CREATE TABLE "Exercise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scenario" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "skin" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "pace" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,
    "createdBy" TEXT,
    "forkOf" TEXT,
    "bundle" TEXT NOT NULL,
    "heartbeatAt" REAL
);

-- CreateTable
CREATE TABLE "Entry" (
    "exercise" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    "seat" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "at" REAL NOT NULL,
    "v" INTEGER NOT NULL,
    "events" TEXT NOT NULL,
    "term" INTEGER NOT NULL,

    PRIMARY KEY ("exercise", "seq")
);

-- CreateTable
CREATE TABLE "EntryText" (
    "exercise" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT,
    "erasedAt" REAL,

    PRIMARY KEY ("exercise", "ref")
);

-- CreateTable
CREATE TABLE "Person" (
    "exercise" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "name" TEXT,
    "erasedAt" REAL,

    PRIMARY KEY ("exercise", "seat"),
    CONSTRAINT "Person_exercise_fkey" FOREIGN KEY ("exercise") REFERENCES "Exercise" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "exercise" TEXT NOT NULL,
    "role" TEXT,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,
    "revokedAt" REAL,
    CONSTRAINT "Seat_exercise_fkey" FOREIGN KEY ("exercise") REFERENCES "Exercise" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JoinCode" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "exercise" TEXT NOT NULL,
    "role" TEXT,
    "kind" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,
    "revokedAt" REAL,
    CONSTRAINT "JoinCode_exercise_fkey" FOREIGN KEY ("exercise") REFERENCES "Exercise" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Owner" (
    "exercise" TEXT NOT NULL PRIMARY KEY,
    "node" TEXT NOT NULL,
    "term" INTEGER NOT NULL,
    "until" REAL NOT NULL,
    CONSTRAINT "Owner_exercise_fkey" FOREIGN KEY ("exercise") REFERENCES "Exercise" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Purge" (
    "exercise" TEXT NOT NULL PRIMARY KEY,
    "at" REAL NOT NULL,
    "reason" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PurgeReceipt" (
    "exercise" TEXT NOT NULL PRIMARY KEY,
    "at" REAL NOT NULL,
    "entries" INTEGER NOT NULL,
    "digest" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Facilitator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "FacilitatorSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "FacilitatorSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Facilitator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FacilitatorAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FacilitatorAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Facilitator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FacilitatorVerification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "createdAt" REAL NOT NULL,
    "expiresAt" REAL NOT NULL,
    "usedAt" REAL
);

-- CreateIndex
CREATE INDEX "Exercise_createdBy_idx" ON "Exercise"("createdBy");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_exercise_seat_commandId_key" ON "Entry"("exercise", "seat", "commandId");

-- CreateIndex
CREATE INDEX "EntryText_exercise_seq_idx" ON "EntryText"("exercise", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_tokenHash_key" ON "Seat"("tokenHash");

-- CreateIndex
CREATE INDEX "Seat_exercise_idx" ON "Seat"("exercise");

-- CreateIndex
CREATE INDEX "JoinCode_exercise_idx" ON "JoinCode"("exercise");

-- CreateIndex
CREATE UNIQUE INDEX "Facilitator_email_key" ON "Facilitator"("email");

-- CreateIndex
CREATE UNIQUE INDEX "FacilitatorSession_token_key" ON "FacilitatorSession"("token");

-- CreateIndex
CREATE INDEX "FacilitatorSession_userId_idx" ON "FacilitatorSession"("userId");

-- CreateIndex
CREATE INDEX "FacilitatorAccount_userId_idx" ON "FacilitatorAccount"("userId");

-- CreateIndex
CREATE INDEX "FacilitatorVerification_identifier_idx" ON "FacilitatorVerification"("identifier");

-- The log stays the truth whoever writes to it. RAISE(IGNORE) skips one row and lets the rest of its group land;
-- RAISE(ABORT) refuses the whole statement. SQLite drops these with their table: a later migration that rebuilds
-- Entry or EntryText has to write them again.

-- No gap: after a lost row, the rest of that exercise's run is lost with it, and nothing of another's.
CREATE TRIGGER "Entry_gapless" BEFORE INSERT ON "Entry"
WHEN NEW."seq" <> (SELECT coalesce(max("seq"), 0) + 1 FROM "Entry" WHERE "exercise" = NEW."exercise")
BEGIN
    SELECT RAISE(IGNORE);
END;

-- One writer: a process that lost the exercise to another one cannot append any more. Nor can one without owner.
CREATE TRIGGER "Entry_owned" BEFORE INSERT ON "Entry"
WHEN NEW."term" IS NOT (SELECT "term" FROM "Owner" WHERE "exercise" = NEW."exercise")
BEGIN
    SELECT RAISE(IGNORE);
END;

-- Once: also under INSERT OR REPLACE, which would delete the earlier entry without asking the trigger below.
CREATE TRIGGER "Entry_once" BEFORE INSERT ON "Entry"
WHEN EXISTS (
    SELECT 1 FROM "Entry"
    WHERE "exercise" = NEW."exercise" AND "seat" = NEW."seat" AND "commandId" = NEW."commandId"
)
BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER "Entry_not_in_purge" BEFORE INSERT ON "Entry"
WHEN EXISTS (SELECT 1 FROM "Purge" WHERE "exercise" = NEW."exercise")
BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER "Entry_no_update" BEFORE UPDATE ON "Entry"
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER "Entry_no_delete" BEFORE DELETE ON "Entry"
WHEN NOT EXISTS (SELECT 1 FROM "Purge" WHERE "exercise" = OLD."exercise")
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;

-- A text lands with its entry or not at all.
CREATE TRIGGER "EntryText_with_entry" BEFORE INSERT ON "EntryText"
WHEN NOT EXISTS (SELECT 1 FROM "Entry" WHERE "exercise" = NEW."exercise" AND "seq" = NEW."seq")
BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER "EntryText_once" BEFORE INSERT ON "EntryText"
WHEN EXISTS (SELECT 1 FROM "EntryText" WHERE "exercise" = NEW."exercise" AND "ref" = NEW."ref")
BEGIN
    SELECT RAISE(IGNORE);
END;

-- A text may be erased. It may not be rewritten, moved or brought back.
CREATE TRIGGER "EntryText_only_erase" BEFORE UPDATE ON "EntryText"
WHEN NEW."text" IS NOT NULL
    OR NEW."erasedAt" IS NULL
    OR NEW."exercise" IS NOT OLD."exercise"
    OR NEW."ref" IS NOT OLD."ref"
    OR NEW."seq" IS NOT OLD."seq"
    OR NEW."lang" IS NOT OLD."lang"
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER "EntryText_no_delete" BEFORE DELETE ON "EntryText"
WHEN NOT EXISTS (SELECT 1 FROM "Purge" WHERE "exercise" = OLD."exercise")
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;

-- An exercise goes after its log, so that no entry is ever left without one.
CREATE TRIGGER "Exercise_no_delete" BEFORE DELETE ON "Exercise"
WHEN EXISTS (SELECT 1 FROM "Entry" WHERE "exercise" = OLD."id")
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER "PurgeReceipt_no_update" BEFORE UPDATE ON "PurgeReceipt"
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER "PurgeReceipt_no_delete" BEFORE DELETE ON "PurgeReceipt"
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
