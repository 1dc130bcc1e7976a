/** Work that no request waits for, kept in the database until it is done. */
@NullMarked
package org.dauys.server.jobs;

import org.jspecify.annotations.NullMarked;
