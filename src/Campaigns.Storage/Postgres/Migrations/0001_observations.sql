-- Figures do not live in PostgreSQL: the step of this number is the embedded store's own.
SELECT 1;
