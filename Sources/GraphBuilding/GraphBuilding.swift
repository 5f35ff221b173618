// The sources of GraphBuilding.
