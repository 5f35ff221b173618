// Turns a syntax tree into a plan: names are resolved, errors of meaning raised, patterns put in an
// order, and what means the same in SQL written as SQL. It never looks at a graph, only at its counts.
