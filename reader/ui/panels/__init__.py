"""What stands around the columns: the selected group, the lists, the matrix."""
