// The sources of CypherExecution.
