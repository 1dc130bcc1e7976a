/** The public log: everything that is published is entered there, and nobody can change or remove it unseen. */
@NullMarked
package org.dauys.server.record;

import org.jspecify.annotations.NullMarked;
