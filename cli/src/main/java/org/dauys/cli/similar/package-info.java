/** Reads submissions and writes the campaigns among them. */
@NullMarked
package org.dauys.cli.similar;

import org.jspecify.annotations.NullMarked;
