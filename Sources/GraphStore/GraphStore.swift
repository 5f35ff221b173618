// The sources of GraphStore.
