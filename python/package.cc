// Nothing: a library that is made of others alone has a source all the same, which says in what language it is linked.
