/** Tests of what a site shows against its log. */
@NullMarked
package org.dauys.cli.shown;

import org.jspecify.annotations.NullMarked;
