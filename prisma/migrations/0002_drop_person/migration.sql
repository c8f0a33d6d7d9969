-- No seat was ever given a name: a table joins without one.
DROP TABLE "Person";
