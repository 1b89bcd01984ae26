using Campaigns.Storage.Tests.Postgres;

// One server for all tests; each test has a database of its own.
[assembly: AssemblyFixture(typeof(PostgresServer))]
