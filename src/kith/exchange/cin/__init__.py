"""Young people from a children in need census file (DfE, XML, 2022 and later)."""
