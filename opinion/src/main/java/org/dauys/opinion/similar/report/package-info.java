/** Reads submissions and tells the campaigns among them. */
@NullMarked
package org.dauys.opinion.similar.report;

import org.jspecify.annotations.NullMarked;
