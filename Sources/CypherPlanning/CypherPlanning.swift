// The sources of CypherPlanning.
