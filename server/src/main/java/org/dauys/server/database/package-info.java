/** Where everything is kept: the PostgreSQL that comes inside, or one that the operator runs; back-up and restore. */
@NullMarked
package org.dauys.server.database;

import org.jspecify.annotations.NullMarked;
