// The sources of Resolution.
