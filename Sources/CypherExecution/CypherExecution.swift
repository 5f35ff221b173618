// Turns the text of a query and a graph into rows of values. It neither parses nor decides on an order
// of work: CypherSyntax and CypherPlanning do.
