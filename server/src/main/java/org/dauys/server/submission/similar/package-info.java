/** By what the register finds submissions that ask for nearly the same as one that is being written; plain functions, no database. */
@NullMarked
package org.dauys.server.submission.similar;

import org.jspecify.annotations.NullMarked;
