/** Groups of near-identical texts: plain functions, no database. */
@NullMarked
package org.dauys.server.submission.similar;

import org.jspecify.annotations.NullMarked;
