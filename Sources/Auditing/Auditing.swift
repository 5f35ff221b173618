// The sources of Auditing.
