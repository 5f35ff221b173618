// The sources of CypherSyntax.
